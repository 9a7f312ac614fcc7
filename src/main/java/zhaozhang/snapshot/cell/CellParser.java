package zhaozhang.snapshot.cell;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.snapshot.source.Limits;

/** Reads cells as the types of their columns. */
public final class CellParser {

  private static final Pattern ITEM_SEPARATORS = Pattern.compile("[\uff1b;|\r\n]");
  private static final Pattern LEVEL_SEPARATOR = Pattern.compile("/");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");
  private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");

  /** WeCom counts its days in China, wherever the audit runs. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /**
   * What Excel and scripts make of long numbers, whose last digits are lost. Without a sign or a
   * fraction it may be an id.
   */
  private static final Pattern SCIENTIFIC =
      Pattern.compile("-?[1-9](?:(?:\\.\\d+)?[Ee]\\+\\d{2,3}|\\.\\d+[Ee]\\d{1,3})");

  /** What scripts make of long whole numbers in a column with gaps; a short one may be a name. */
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{6,}\\.0");

  // Numbers in these bounds are days from 1954 to 2119: a date that lost its format.
  private static final BigDecimal FIRST_LIKELY_DAY = BigDecimal.valueOf(20_000);
  private static final BigDecimal LAST_LIKELY_DAY = BigDecimal.valueOf(80_000);

  private final Map<String, String> departmentAliases;
  private final Map<String, Boolean> truths = new HashMap<>();

  /**
   * @param departmentAliases the full name of every department by its short one
   */
  public CellParser(Map<String, String> departmentAliases) {
    this.departmentAliases = Map.copyOf(departmentAliases);
    words("snapshot.true").forEach(word -> truths.put(word, true));
    words("snapshot.false").forEach(word -> truths.put(word, false));
  }

  private static Stream<String> words(String key) {
    return Stream.of(Texts.get(key).split(",")).map(CellParser::folded);
  }

  /** A cell, read as a column's type. */
  public Reading parse(Column column, @Nullable RawCell cell) {
    if (cell instanceof RawCell.Broken || scientific(cell)) {
      return Reading.UNREADABLE;
    }
    Reading reading = column.list() ? parseList(column, cell) : parseItem(column, cell);
    return reading.readable() && reading.value() == null ? blank(column) : reading;
  }

  /** Whether Excel made a power of ten of a number. */
  public static boolean scientific(@Nullable RawCell cell) {
    return cell instanceof RawCell.Text text
        // Nearly no cell does, and all are asked.
        && text.text().charAt(0) <= '9'
        && SCIENTIFIC.matcher(text.text()).matches();
  }

  private Reading blank(Column column) {
    RawCell meant = RawCell.Text.of(column.blankMeans());
    if (meant == null) {
      return Reading.BLANK;
    }
    return column.list() ? parseList(column, meant) : parseItem(column, meant);
  }

  private Reading parseList(Column column, @Nullable RawCell cell) {
    if (!(cell instanceof RawCell.Text text)) {
      return listOf(cell == null ? List.of() : List.of(parseItem(column, cell)));
    }
    return listOf(
        ITEM_SEPARATORS
            .splitAsStream(text.text())
            .map(item -> parseItem(column, RawCell.Text.of(item)))
            .toList());
  }

  private Reading listOf(List<Reading> items) {
    if (!items.stream().allMatch(Reading::readable)) {
      return Reading.UNREADABLE;
    }
    List<Object> values = new ArrayList<>(items.size());
    List<String> outside = new ArrayList<>();
    for (Reading item : items) {
      if (item.value() != null) {
        values.add(item.value());
        outside.addAll(item.outside());
      }
    }
    return values.isEmpty()
        ? Reading.BLANK
        : new Reading(Collections.unmodifiableList(values), true, outside);
  }

  private Reading parseItem(Column column, @Nullable RawCell cell) {
    if (cell == null) {
      return Reading.BLANK;
    }
    if (column.type().holdsAnyText()) {
      return checked(column, text(column, cell.text()));
    }
    Optional<?> value =
        switch (column.type()) {
          case DATE -> moment(cell).map(LocalDateTime::toLocalDate);
          case DATE_TIME -> moment(cell);
          case NUMBER -> number(cell);
          case BOOLEAN -> truth(cell);
          default -> throw new IllegalStateException(column.type().name());
        };
    return value.isPresent() ? Reading.of(value.get()) : Reading.UNREADABLE;
  }

  private Reading checked(Column column, String text) {
    if (text.isEmpty()) {
      return Reading.BLANK;
    }
    String value = column.codes().getOrDefault(text, text);
    boolean outside = !column.values().isEmpty() && !column.values().contains(value);
    return outside ? new Reading(value, true, List.of(value)) : Reading.of(value);
  }

  private String text(Column column, String text) {
    String current = column.renaming() ? afterRenaming(text) : text;
    return switch (column.type()) {
      case ACCOUNT -> whole(current).toLowerCase(Locale.ROOT);
      case DEPARTMENT -> levels(current).reduce("", (above, level) -> level);
      case DEPARTMENT_PATH -> levels(current).collect(Collectors.joining("/"));
      default -> whole(current);
    };
  }

  private static String whole(String text) {
    return text.endsWith(".0") && WHOLE.matcher(text).matches()
        ? text.substring(0, text.length() - 2)
        : text;
  }

  private static String afterRenaming(String text) {
    String renamed = Blanks.trim(text.substring(text.lastIndexOf(':') + 1));
    return renamed.isEmpty() ? Blanks.trim(text.replace(":", "")) : renamed;
  }

  private Stream<String> levels(String path) {
    return LEVEL_SEPARATOR
        .splitAsStream(path)
        .map(Blanks::trim)
        .filter(level -> !level.isEmpty())
        .map(level -> departmentAliases.getOrDefault(level, level));
  }

  private static Optional<LocalDateTime> moment(RawCell cell) {
    if (cell instanceof RawCell.Moment moment) {
      return Optional.of(moment.time());
    }
    if (cell instanceof RawCell.Numeral number) {
      return momentOf(number);
    }
    if (cell instanceof RawCell.Written && SECONDS.matcher(cell.text()).matches()) {
      long seconds = Long.parseLong(cell.text());
      return Optional.of(LocalDateTime.ofEpochSecond(seconds, 0, CHINA));
    }
    return DateParser.parse(cell.text());
  }

  private static Optional<LocalDateTime> momentOf(RawCell.Numeral number) {
    BigDecimal value = number.value();
    if (EIGHT_DIGITS.matcher(number.text()).matches()) {
      return DateParser.parse(number.text());
    }
    boolean likely =
        value.compareTo(FIRST_LIKELY_DAY) >= 0 && value.compareTo(LAST_LIKELY_DAY) <= 0;
    return likely ? ExcelDates.of(value, number.since1904()) : Optional.empty();
  }

  private static Optional<BigDecimal> number(RawCell cell) {
    if (cell instanceof RawCell.Numeral number) {
      return Optional.of(number.value().stripTrailingZeros());
    }
    if (cell instanceof RawCell.Moment moment) {
      return Optional.of(moment.serial().stripTrailingZeros());
    }
    if (cell.text().length() > Limits.DIGITS) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC);
    return NUMBER.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain.replace(",", "")).stripTrailingZeros())
        : Optional.empty();
  }

  private Optional<Boolean> truth(RawCell cell) {
    return cell instanceof RawCell.Flag flag
        ? Optional.of(flag.value())
        : Optional.ofNullable(truths.get(folded(cell.text())));
  }

  private static String folded(String word) {
    return Normalizer.normalize(Blanks.trim(word), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The word for what a column's cells should hold. */
  public static String typeWord(ColumnType type) {
    return Texts.get("snapshot.type." + type.name());
  }
}
