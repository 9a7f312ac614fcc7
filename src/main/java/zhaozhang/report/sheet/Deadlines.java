package zhaozhang.report.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private final Map<String, LedgerEntry> ledger;
  private final Map<Severity, Optional<Long>> days = new EnumMap<>(Severity.class);

  public Deadlines(AuditResult result) {
    this.result = result;
    this.ledger = result.followUp().ledger();
    for (Severity severity : Severity.OF_VIOLATIONS) {
      days.put(severity, Deadline.days(result.run().parameters(), severity));
    }
  }

  /** What was filled in; ids take long to make, and in a first month there is nothing. */
  private @Nullable LedgerEntry entry(AuditedFinding found) {
    return ledger.isEmpty() ? null : ledger.get(found.finding().id());
  }

  /** Whether anybody said how far the mending is. */
  boolean answered(AuditedFinding found) {
    LedgerEntry entry = entry(found);
    return entry != null && !entry.status().isEmpty();
  }

  public String owner(AuditedFinding found) {
    LedgerEntry entry = entry(found);
    return entry == null || entry.owner().isEmpty()
        ? Proposals.of(result, found).value(LedgerField.OWNER)
        : entry.owner();
  }

  /** Empty if nobody knows, or what was typed is no day. */
  public Optional<LocalDate> due(AuditedFinding found) {
    Optional<LocalDate> proposed =
        days.getOrDefault(found.finding().rule().severity(), Optional.empty())
            .map(found.firstSeen()::plusDays);
    return Deadline.of(entry(found), found.violates() ? proposed : Optional.empty());
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
