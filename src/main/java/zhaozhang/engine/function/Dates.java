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
 * leads beyond every calendar: it is mistyped. Days and times may be figures, of which Drools knows
 * no more than that they can be compared.
 */
public final class Dates {

  private Dates() {}

  /** The day so many days later. */
  public static @Nullable LocalDate daysAfter(@Nullable Comparable<?> day, @Nullable Number days) {
    return moved(day, days, 1, ChronoUnit.DAYS);
  }

  /** The day so many days earlier. */
  public static @Nullable LocalDate daysBefore(@Nullable Comparable<?> day, @Nullable Number days) {
    return moved(day, days, -1, ChronoUnit.DAYS);
  }

  /** The day so many months later, or the last of a shorter month. */
  public static @Nullable LocalDate monthsAfter(
      @Nullable Comparable<?> day, @Nullable Number months) {
    return moved(day, months, 1, ChronoUnit.MONTHS);
  }

  /** The day so many months earlier, or the last of a shorter month. */
  public static @Nullable LocalDate monthsBefore(
      @Nullable Comparable<?> day, @Nullable Number months) {
    return moved(day, months, -1, ChronoUnit.MONTHS);
  }

  /** The day so many years later; for February 29 it may be the 28. */
  public static @Nullable LocalDate yearsAfter(
      @Nullable Comparable<?> day, @Nullable Number years) {
    return moved(day, years, 1, ChronoUnit.YEARS);
  }

  /** The day so many years earlier; for February 29 it may be the 28. */
  public static @Nullable LocalDate yearsBefore(
      @Nullable Comparable<?> day, @Nullable Number years) {
    return moved(day, years, -1, ChronoUnit.YEARS);
  }

  private static @Nullable LocalDate moved(
      @Nullable Comparable<?> day, @Nullable Number many, int way, ChronoUnit unit) {
    if (day == null || many == null) {
      return null;
    }
    try {
      return ((LocalDate) day).plus(Math.multiplyExact(many.longValue(), way), unit);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** How many days lie after one day, up to another and with it; negative for an earlier one. */
  public static @Nullable BigDecimal daysBetween(
      @Nullable Comparable<?> from, @Nullable Comparable<?> to) {
    return from == null || to == null
        ? null
        : BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) from, (LocalDate) to));
  }

  /**
   * How many working days lie between two days: always null. Which days are, compiled rules do not
   * know; a rule that asks is judged row by row, and what it matches otherwise is not looked at.
   */
  public static @Nullable BigDecimal workdays(
      @Nullable Comparable<?> from, @Nullable Comparable<?> to) {
    return null;
  }

  /** The first day of a day's month. */
  public static @Nullable LocalDate monthStart(@Nullable Comparable<?> day) {
    return day == null ? null : ((LocalDate) day).withDayOfMonth(1);
  }

  /** The last day of a day's month. */
  public static @Nullable LocalDate monthEnd(@Nullable Comparable<?> day) {
    return day == null ? null : YearMonth.from((LocalDate) day).atEndOfMonth();
  }

  /** The day of a date-time. */
  public static @Nullable LocalDate day(@Nullable Comparable<?> time) {
    return time == null ? null : ((LocalDateTime) time).toLocalDate();
  }

  /** The hour of a date-time, from 0 to 23. */
  public static @Nullable BigDecimal hour(@Nullable Comparable<?> time) {
    return time == null ? null : BigDecimal.valueOf(((LocalDateTime) time).getHour());
  }

  /** The minute of a date-time, from 0 to 59. */
  public static @Nullable BigDecimal minute(@Nullable Comparable<?> time) {
    return time == null ? null : BigDecimal.valueOf(((LocalDateTime) time).getMinute());
  }
}
