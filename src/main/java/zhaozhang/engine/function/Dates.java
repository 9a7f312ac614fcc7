package zhaozhang.engine.function;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What compiled rules may call on days and times. A null argument gives null. So does a number that
 * leads beyond every calendar: it is mistyped.
 */
public final class Dates {

  private Dates() {}

  /** The day so many days later. */
  public static @Nullable LocalDate daysAfter(@Nullable LocalDate day, @Nullable Number days) {
    return moved(day, days, 1, ChronoUnit.DAYS);
  }

  /** The day so many days earlier. */
  public static @Nullable LocalDate daysBefore(@Nullable LocalDate day, @Nullable Number days) {
    return moved(day, days, -1, ChronoUnit.DAYS);
  }

  /** The day so many months later, or the last of a shorter month. */
  public static @Nullable LocalDate monthsAfter(@Nullable LocalDate day, @Nullable Number months) {
    return moved(day, months, 1, ChronoUnit.MONTHS);
  }

  /** The day so many months earlier, or the last of a shorter month. */
  public static @Nullable LocalDate monthsBefore(@Nullable LocalDate day, @Nullable Number months) {
    return moved(day, months, -1, ChronoUnit.MONTHS);
  }

  /** The day so many years later; for February 29 it may be the 28. */
  public static @Nullable LocalDate yearsAfter(@Nullable LocalDate day, @Nullable Number years) {
    return moved(day, years, 1, ChronoUnit.YEARS);
  }

  /** The day so many years earlier; for February 29 it may be the 28. */
  public static @Nullable LocalDate yearsBefore(@Nullable LocalDate day, @Nullable Number years) {
    return moved(day, years, -1, ChronoUnit.YEARS);
  }

  private static @Nullable LocalDate moved(
      @Nullable LocalDate day, @Nullable Number many, int way, ChronoUnit unit) {
    if (day == null || many == null) {
      return null;
    }
    try {
      return day.plus(Math.multiplyExact(many.longValue(), way), unit);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** How many days lie after one day, up to another and with it; negative for an earlier one. */
  public static @Nullable BigDecimal daysBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null
        ? null
        : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
  }

  /**
   * How many working days lie between two days: always null. Which days are, compiled rules do not
   * know; a rule that asks is judged row by row, and what it matches otherwise is not looked at.
   */
  public static @Nullable BigDecimal workdays(@Nullable LocalDate from, @Nullable LocalDate to) {
    return null;
  }

  /** The first day of a day's month. */
  public static @Nullable LocalDate monthStart(@Nullable LocalDate day) {
    return day == null ? null : day.withDayOfMonth(1);
  }

  /** The last day of a day's month. */
  public static @Nullable LocalDate monthEnd(@Nullable LocalDate day) {
    return day == null ? null : YearMonth.from(day).atEndOfMonth();
  }

  /** The day of a date-time. */
  public static @Nullable LocalDate day(@Nullable LocalDateTime time) {
    return time == null ? null : time.toLocalDate();
  }

  /** The hour of a date-time, from 0 to 23. */
  public static @Nullable BigDecimal hour(@Nullable LocalDateTime time) {
    return time == null ? null : BigDecimal.valueOf(time.getHour());
  }

  /** The minute of a date-time, from 0 to 59. */
  public static @Nullable BigDecimal minute(@Nullable LocalDateTime time) {
    return time == null ? null : BigDecimal.valueOf(time.getMinute());
  }
}
