package zhaozhang.engine.function;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What compiled rules may call on days and times. Every function says what a null argument gives. */
public final class Dates {

  private Dates() {}

  /** The day so many days later; null if either is null. */
  public static @Nullable LocalDate daysAfter(@Nullable LocalDate day, @Nullable Number days) {
    return day == null || days == null ? null : day.plusDays(days.longValue());
  }

  /** The day so many months later, or the last of a shorter month; null if either is null. */
  public static @Nullable LocalDate monthsAfter(@Nullable LocalDate day, @Nullable Number months) {
    return day == null || months == null ? null : day.plusMonths(months.longValue());
  }

  /** The day of a date-time; null for null. */
  public static @Nullable LocalDate day(@Nullable LocalDateTime time) {
    return time == null ? null : time.toLocalDate();
  }
}
