package zhaozhang.model.followup;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Parameter;
import zhaozhang.model.Severity;

/** Until when something is to be mended, and whether that day has passed. */
public final class Deadline {

  private Deadline() {}

  /** A day as people type it; empty if it is none. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /**
   * What is proposed of something so grave, if a limit says in how many days; counted from when it
   * was first seen, so that the day does not move from month to month.
   */
  public static Optional<LocalDate> proposed(
      List<Parameter> limits, Severity severity, LocalDate firstSeen) {
    return days(limits, severity).map(firstSeen::plusDays);
  }

  /** In how many days something so grave is to be mended, if a limit says so. */
  public static Optional<Long> days(List<Parameter> limits, Severity severity) {
    return limits.stream()
        .filter(limit -> limit.deadline() == severity)
        .findFirst()
        .map(limit -> new BigDecimal(limit.value()).longValue());
  }

  /** What was typed, else what is proposed; empty if what was typed is no day. */
  public static Optional<LocalDate> of(@Nullable LedgerEntry entry, Optional<LocalDate> proposed) {
    return entry == null || entry.due().isEmpty() ? proposed : day(entry.due());
  }

  /** Whether the day has passed; on the day itself there is still time. */
  public static boolean passed(Optional<LocalDate> due, LocalDate today) {
    return due.filter(day -> day.isBefore(today)).isPresent();
  }
}
