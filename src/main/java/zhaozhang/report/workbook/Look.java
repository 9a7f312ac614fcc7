package zhaozhang.report.workbook;

import static zhaozhang.report.workbook.Look.Trait.BOLD;
import static zhaozhang.report.workbook.Look.Trait.CENTRED;
import static zhaozhang.report.workbook.Look.Trait.DATED;
import static zhaozhang.report.workbook.Look.Trait.FRAMED;
import static zhaozhang.report.workbook.Look.Trait.LARGE;
import static zhaozhang.report.workbook.Look.Trait.NUMERIC;
import static zhaozhang.report.workbook.Look.Trait.QUOTED;
import static zhaozhang.report.workbook.Look.Trait.VERBATIM;
import static zhaozhang.report.workbook.Look.Trait.WRAPPED;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.handover.Handover.Verdict;

/** How a cell looks. Colour never says anything that a word beside it does not. */
public enum Look {
  NONE("262626", ""),
  // Quoted, for a title may begin with the name of a department.
  TITLE("1F3A5F", "", BOLD, LARGE, QUOTED),
  SUBTITLE("595959", ""),
  SECTION("1F3A5F", "", BOLD),
  PARAGRAPH("262626", "", WRAPPED),
  HEADING("FFFFFF", "1F3A5F", BOLD, FRAMED, WRAPPED, CENTRED),
  TEXT("262626", "", FRAMED, WRAPPED),
  TEXT_QUOTED("262626", "", FRAMED, WRAPPED, QUOTED),
  NUMBER("262626", "", FRAMED, NUMERIC),
  DATE("262626", "", FRAMED, DATED, CENTRED),
  TOTAL("262626", "EEF1F5", BOLD, FRAMED),
  TOTAL_NUMBER("262626", "EEF1F5", BOLD, FRAMED, NUMERIC),
  LINE("262626", "", FRAMED),
  LINK("1F5FBF", "", FRAMED, NUMERIC),
  LINK_TEXT("1F5FBF", "", FRAMED, WRAPPED),
  // Quoted, for it is a word of those who write rules.
  KIND("1F3A5F", "EEF1F5", BOLD, FRAMED, WRAPPED, QUOTED),
  ALARM("9C1C1C", "FBE3E1", BOLD, FRAMED, WRAPPED),
  ALARM_NUMBER("9C1C1C", "FBE3E1", BOLD, FRAMED, NUMERIC),
  MUTED("8C8C8C", "F5F5F5", FRAMED, WRAPPED),
  MUTED_QUOTED("8C8C8C", "F5F5F5", FRAMED, WRAPPED, QUOTED),
  MUTED_DATE("8C8C8C", "F5F5F5", FRAMED, DATED, CENTRED),
  /** To be filled in by people; whatever they type there stays as they type it. */
  INPUT("262626", "FFF9DB", FRAMED, WRAPPED, VERBATIM),
  INPUT_QUOTED("262626", "FFF9DB", FRAMED, WRAPPED, VERBATIM, QUOTED),
  INPUT_DATE("262626", "FFF9DB", FRAMED, DATED, CENTRED),
  BAD("9C1C1C", "FBE3E1", BOLD, FRAMED, CENTRED),
  WARNING("8A5A00", "FDF0D5", BOLD, FRAMED, CENTRED),
  LARGE_BAD("9C1C1C", "FBE3E1", BOLD, FRAMED, CENTRED, LARGE),
  LARGE_WARNING("8A5A00", "FDF0D5", BOLD, FRAMED, CENTRED, LARGE),
  LARGE_GOOD("1E6B37", "E4F3E8", BOLD, FRAMED, CENTRED, LARGE),
  NOTICE("1F4E79", "E3EDF7", FRAMED, CENTRED),
  GOOD("1E6B37", "E4F3E8", FRAMED, CENTRED),
  NEUTRAL("595959", "F2F2F2", FRAMED, CENTRED);

  /** Part of a look. */
  enum Trait {
    BOLD,
    CENTRED,
    DATED,
    FRAMED,
    LARGE,
    NUMERIC,
    QUOTED,
    VERBATIM,
    WRAPPED
  }

  static final int POINTS = 10;
  static final int LARGE_POINTS = 18;

  private static final String DAY_FORMAT = "yyyy-mm-dd";
  static final String FRAME = "D0D5DB";

  private final String ink;
  private final String fill;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of() is.
  private final Set<Trait> traits;

  Look(String ink, String fill, Trait... traits) {
    this.ink = ink;
    this.fill = fill;
    this.traits = Set.of(traits);
  }

  public static Look of(Severity severity) {
    return switch (severity) {
      case HIGH -> BAD;
      case MEDIUM -> WARNING;
      case LOW -> NOTICE;
      case HINT -> NEUTRAL;
    };
  }

  public static Look of(Outcome outcome) {
    return switch (outcome) {
      case VIOLATED, FAILED -> BAD;
      case NOT_JUDGED, NO_RULE -> WARNING;
      case AWAITING_VERIFICATION, HINTED -> NOTICE;
      case PASSED -> GOOD;
      case WAIVED, DECLARED, NOT_APPLICABLE -> NEUTRAL;
    };
  }

  public static Look of(Verdict verdict) {
    return switch (verdict) {
      case NOT_READY -> BAD;
      case NOT_JUDGED -> WARNING;
      case READY -> GOOD;
    };
  }

  /** The look of a verdict that is all a reader has time for. */
  public static Look large(Verdict verdict) {
    return switch (verdict) {
      case NOT_READY -> LARGE_BAD;
      case NOT_JUDGED -> LARGE_WARNING;
      case READY -> LARGE_GOOD;
    };
  }

  boolean wraps() {
    return traits.contains(WRAPPED);
  }

  /** Whether it is to be filled in. */
  boolean isInput() {
    return this == INPUT || this == INPUT_QUOTED || this == INPUT_DATE;
  }

  boolean isDate() {
    return traits.contains(DATED);
  }

  int points() {
    return traits.contains(LARGE) ? LARGE_POINTS : POINTS;
  }

  /** The look of the same cell in a row that is greyed out. */
  Look muted() {
    return switch (this) {
      case DATE, INPUT_DATE -> MUTED_DATE;
      case TEXT_QUOTED -> MUTED_QUOTED;
      case BAD, WARNING, NOTICE, GOOD -> NEUTRAL;
      default -> MUTED;
    };
  }

  /** The look of text that would become a formula when somebody edits the cell. */
  Look quoted() {
    return switch (this) {
      case MUTED -> MUTED_QUOTED;
      case TEXT, LINE -> TEXT_QUOTED;
      case INPUT, INPUT_DATE -> INPUT_QUOTED;
      default -> this;
    };
  }

  /** Makes every look a style of the workbook; gives their indices. */
  static Map<Look, Integer> styles(XSSFWorkbook workbook) {
    // The first font is that of headings and of the unit in which columns are measured.
    font(workbook.getFontAt(0), NONE);
    Map<List<Object>, XSSFFont> fonts = new HashMap<>();
    short format = workbook.createDataFormat().getFormat(DAY_FORMAT);
    // Once: every call for a border compares it with all there are.
    XSSFCellStyle framed = workbook.createCellStyle();
    frame(framed);
    Map<Look, Integer> styles = new EnumMap<>(Look.class);
    for (Look look : values()) {
      List<Object> key = List.of(look.ink, look.points(), look.traits.contains(BOLD));
      XSSFFont font = fonts.computeIfAbsent(key, any -> font(workbook.createFont(), look));
      XSSFCellStyle style = workbook.createCellStyle();
      if (look.traits.contains(FRAMED)) {
        style.cloneStyleFrom(framed);
      }
      styles.put(look, (int) look.style(style, font, format).getIndex());
    }
    return styles;
  }

  private static XSSFFont font(XSSFFont font, Look look) {
    font.setFontName(Texts.get("report.font"));
    font.setFontHeightInPoints((short) look.points());
    font.setColor(colour(look.ink));
    font.setBold(look.traits.contains(BOLD));
    return font;
  }

  private XSSFCellStyle style(XSSFCellStyle style, XSSFFont font, short format) {
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(wraps());
    style.setQuotePrefixed(traits.contains(QUOTED));
    if (traits.contains(CENTRED)) {
      style.setAlignment(HorizontalAlignment.CENTER);
    } else if (traits.contains(FRAMED)) {
      style.setAlignment(
          traits.contains(NUMERIC) ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
    }
    if (traits.contains(DATED)) {
      style.setDataFormat(format);
    } else if (traits.contains(VERBATIM)) {
      style.setDataFormat((short) BuiltinFormats.getBuiltinFormat("@"));
    }
    if (!fill.isEmpty()) {
      style.setFillForegroundColor(colour(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private static void frame(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    XSSFColor colour = colour(FRAME);
    style.setTopBorderColor(colour);
    style.setBottomBorderColor(colour);
    style.setLeftBorderColor(colour);
    style.setRightBorderColor(colour);
  }

  static XSSFColor colour(String hex) {
    return new XSSFColor(HexFormat.of().parseHex(hex));
  }
}
