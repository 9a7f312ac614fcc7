package zhaozhang.report.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.followup.Deadline;
import zhaozhang.model.followup.LedgerField;

/**
 * What is proposed where nobody filled in anything: who mends a violation and until when. The day
 * counts from when it was first seen, so that it does not move from month to month.
 */
public record Proposals(Map<LedgerField, String> values) {

  private static final Proposals NONE = new Proposals(Map.of());

  public Proposals {
    values = Map.copyOf(values);
  }

  static Proposals of(AuditResult result, AuditedFinding found) {
    if (!found.violates()) {
      return NONE;
    }
    Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
    result
        .read()
        .divisions()
        .contact(found.finding().department())
        .ifPresent(name -> values.put(LedgerField.OWNER, name));
    due(result, found.finding().rule().severity(), found.firstSeen())
        .ifPresent(day -> values.put(LedgerField.DUE, day.toString()));
    return new Proposals(values);
  }

  /** When what is so grave is due that was first seen on a day, if a limit says so. */
  public static Optional<LocalDate> due(
      AuditResult result, Severity severity, LocalDate firstSeen) {
    return Deadline.proposed(result.run().parameters(), severity, firstSeen);
  }

  String value(LedgerField field) {
    return values.getOrDefault(field, "");
  }
}
