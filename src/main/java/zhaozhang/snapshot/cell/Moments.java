package zhaozhang.snapshot.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.DateStyle;

/** Reads days and times of day as exports, spreadsheets, the API and people write them. */
final class Moments {

  private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");
  private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}(?:\\.\\d+)?");
  private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");

  /** WeCom counts its days in China, wherever the audit runs. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  // Numbers in these bounds are days from 1954 to 2119: a date that lost its format.
  private static final BigDecimal FIRST_LIKELY_DAY = BigDecimal.valueOf(20_000);
  private static final BigDecimal LAST_LIKELY_DAY = BigDecimal.valueOf(80_000);

  private Moments() {}

  /** Whether a text is a month, without a day. */
  static boolean isMonth(String text) {
    return DateParser.month(text).isPresent();
  }

  /**
   * The day of a cell, null if it is none.
   *
   * @param style how it is written
   */
  static @Nullable LocalDate day(RawCell cell, DateStyle style) {
    LocalDateTime time = time(cell, style.order());
    if (time != null) {
      return time.toLocalDate();
    }
    return style.monthEnd() && !(cell instanceof RawCell.Numeral)
        ? DateParser.month(cell.text()).map(YearMonth::atEndOfMonth).orElse(null)
        : null;
  }

  /** The time of a cell, null if it is none; midnight where only a day is written. */
  static @Nullable LocalDateTime time(RawCell cell, DateStyle.Order order) {
    if (cell instanceof RawCell.Moment moment) {
      return moment.time();
    }
    if (cell instanceof RawCell.Numeral number) {
      String digits = number.value().toPlainString();
      return EIGHT_DIGITS.matcher(digits).matches()
          ? DateParser.parse(digits).orElse(null)
          : serial(number.value(), number.since1904()).orElse(null);
    }
    String text = cell.text();
    if (cell instanceof RawCell.Written && SECONDS.matcher(text).matches()) {
      return LocalDateTime.ofEpochSecond(Long.parseLong(text), 0, CHINA);
    }
    if (cell instanceof RawCell.Text && FIVE_DIGITS.matcher(text).matches()) {
      return serial(new BigDecimal(text), false).orElse(null);
    }
    return OrderedDates.parse(text, order).orElse(null);
  }

  private static Optional<LocalDateTime> serial(BigDecimal value, boolean since1904) {
    boolean likely =
        value.compareTo(FIRST_LIKELY_DAY) >= 0 && value.compareTo(LAST_LIKELY_DAY) <= 0;
    return likely ? ExcelDates.of(value, since1904) : Optional.empty();
  }
}
