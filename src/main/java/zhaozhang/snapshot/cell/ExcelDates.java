package zhaozhang.snapshot.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as Excel counts them, and the number formats that show a number as a date. */
public final class ExcelDates {

  private static final LocalDate FIRST_OF_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
  // Excel believes in 29 February 1900, which is its day 60.
  private static final BigDecimal FIRST_OF_MARCH_1900 = BigDecimal.valueOf(61);
  private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  /** Quoted texts, escaped characters, widths and fills, colours and conditions. */
  private static final Pattern LITERALS =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]");

  /** What Excel allows; the pattern above takes the square of it. */
  private static final int LONGEST_FORMAT = 255;

  private static final Pattern DATE_LETTERS = Pattern.compile("[ymdhs]");

  private ExcelDates() {}

  /**
   * What a number of days stands for, to the second.
   *
   * @return empty for a number that Excel shows as no date
   */
  public static Optional<LocalDateTime> of(BigDecimal serial, boolean since1904) {
    if (serial.signum() < 0 || serial.compareTo(LAST_SERIAL) > 0) {
      return Optional.empty();
    }
    long seconds =
        serial.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return Optional.of(epoch(serial, since1904).atStartOfDay().plusSeconds(seconds));
  }

  private static LocalDate epoch(BigDecimal serial, boolean since1904) {
    if (since1904) {
      return FIRST_OF_1904;
    }
    return serial.compareTo(FIRST_OF_MARCH_1900) < 0 ? FIRST_OF_1900.plusDays(1) : FIRST_OF_1900;
  }

  /**
   * Whether a number format shows a date or a time.
   *
   * @param id its number, null where the cell has none
   * @param code as the workbook writes it, null for a format that every spreadsheet knows
   */
  public static boolean isDateFormat(@Nullable Integer id, @Nullable String code) {
    if (code != null && code.length() > LONGEST_FORMAT) {
      return false;
    }
    if (code != null) {
      String bare = LITERALS.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
      return !bare.equals("general") && DATE_LETTERS.matcher(bare).find();
    }
    return id != null && knownDateFormat(id);
  }

  /** ECMA-376 part 1, 18.8.30: 27 to 36 and 50 to 58 are dates of East Asian locales. */
  private static boolean knownDateFormat(int id) {
    return between(id, 14, 22) || between(id, 27, 36) || between(id, 45, 47) || between(id, 50, 58);
  }

  private static boolean between(int id, int from, int to) {
    return from <= id && id <= to;
  }
}
