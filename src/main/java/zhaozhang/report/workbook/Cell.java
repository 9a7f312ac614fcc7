package zhaozhang.report.workbook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.handover.Handover.Verdict;

/**
 * What a cell of a report shows.
 *
 * @param value a {@link String}, a {@link Number} or a {@link Formula}
 * @param span how many columns it takes
 */
public record Cell(Object value, Look look, int span) {

  /**
   * What a spreadsheet calculates.
   *
   * @param text without the equals sign
   * @param shown until it is calculated again
   */
  public record Formula(String text, String shown) {

    @Override
    public String toString() {
      return shown;
    }
  }

  public static final Cell BLANK = new Cell("", Look.NONE, 1);

  /** As Excel counts UTF-16 units. */
  public static final int LONGEST = 32_767;

  /** Day 0 of a spreadsheet, for all days after February 1900. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final int LAST_YEAR = 9999;

  private static final String FORMULA_SIGNS = "=+-@";

  public Cell {
    requireNonNull(value, "value");
    requireNonNull(look, "look");
  }

  public static Cell text(String text) {
    return of(text, Look.TEXT);
  }

  /** Text, cut where it is longer than a cell can be. */
  public static Cell of(String text, Look look) {
    String whole = text.replace("\r\n", "\n").replace('\r', '\n');
    return new Cell(cut(whole), startsLikeFormula(whole) ? look.quoted() : look, 1);
  }

  public static Cell number(long number) {
    return new Cell(number, Look.NUMBER, 1);
  }

  public static Cell date(LocalDate date) {
    return new Cell(ChronoUnit.DAYS.between(EPOCH, date), Look.DATE, 1);
  }

  public static Cell of(Severity severity) {
    return new Cell(severity.label(), Look.of(severity), 1);
  }

  public static Cell of(Verdict verdict) {
    return new Cell(verdict.label(), Look.of(verdict), 1);
  }

  public static Cell of(Outcome outcome) {
    return new Cell(outcome.label(), Look.of(outcome), 1);
  }

  /** A text to be filled in. */
  public static Cell input(String text) {
    return of(text, Look.INPUT);
  }

  /** A day to be filled in; whatever else was typed stays text. */
  public static Cell inputDate(String text) {
    Cell typed = of(text, Look.INPUT_DATE);
    try {
      LocalDate day = LocalDate.parse(text);
      boolean known = day.getYear() > EPOCH.getYear() + 1 && day.getYear() <= LAST_YEAR;
      return known ? date(day).as(Look.INPUT_DATE) : typed;
    } catch (DateTimeParseException noDay) {
      return typed;
    }
  }

  public Cell as(Look other) {
    return new Cell(value, other, span);
  }

  public Cell over(int columns) {
    return new Cell(value, look, columns);
  }

  /** What it says when it is read back: of a day, as {@link LocalDate#toString} writes it. */
  public String text() {
    return look.isDate() && value instanceof Number days
        ? EPOCH.plusDays(days.longValue()).toString()
        : value.toString();
  }

  /** The same in grey. */
  public Cell muted() {
    return as(look.muted());
  }

  /** The width that shows it in one line, in tenths of a digit's width. */
  int width() {
    return look.isDate() ? 100 : TextSize.width(value.toString());
  }

  /** How many lines it fills, given the width of its column. */
  int lines(int width) {
    return value instanceof String text && look.wraps() ? TextSize.lines(text, width) : 1;
  }

  private static boolean startsLikeFormula(String text) {
    return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    String note = Texts.get("report.cut");
    int end = LONGEST - note.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + note;
  }
}
