package zhaozhang.report.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import zhaozhang.base.Texts;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.followup.Deadline;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;

/** Who mends a violation and until when: as was filled in, else as is proposed. */
public final class Deadlines {

  private final AuditResult result;
  private final Map<Severity, Optional<Long>> days = new EnumMap<>(Severity.class);

  public Deadlines(AuditResult result) {
    this.result = result;
    for (Severity severity : Severity.OF_VIOLATIONS) {
      days.put(severity, Deadline.days(result.run().parameters(), severity));
    }
  }

  private Optional<LedgerEntry> entry(AuditedFinding found) {
    return result.filledIn(found.finding());
  }

  /** Whether anybody said how far the mending is. */
  boolean answered(AuditedFinding found) {
    return entry(found).filter(entry -> !entry.status().isEmpty()).isPresent();
  }

  public String owner(AuditedFinding found) {
    return entry(found)
        .map(LedgerEntry::owner)
        .filter(owner -> !owner.isEmpty())
        .orElseGet(() -> Proposals.of(result, found).value(LedgerField.OWNER));
  }

  /** Empty if nobody knows, or what was typed is no day. */
  public Optional<LocalDate> due(AuditedFinding found) {
    Optional<LocalDate> proposed =
        days.getOrDefault(found.finding().rule().severity(), Optional.empty())
            .map(found.firstSeen()::plusDays);
    return Deadline.of(entry(found).orElse(null), found.violates() ? proposed : Optional.empty());
  }

  /** Who mends it and until when, and whether that day has passed; empty if nobody knows. */
  public String who(AuditedFinding found) {
    String day = due(found).map(Object::toString).orElse("");
    String who = (owner(found) + "　" + day).strip();
    return overdue(found) ? Texts.get("report.overview.late", who) : who;
  }

  public boolean overdue(AuditedFinding found) {
    return found.violates() && Deadline.passed(due(found), result.asOf());
  }
}
