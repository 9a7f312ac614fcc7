package zhaozhang.report.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;

/** Who mends a violation and until when: as was filled in, else as is proposed. */
public final class Deadlines {

  private final AuditResult result;
  private final Map<String, LedgerEntry> ledger;

  public Deadlines(AuditResult result) {
    this.result = result;
    this.ledger = result.followUp().ledger();
  }

  /** Whether anybody said how far the mending is. */
  boolean answered(AuditedFinding found) {
    LedgerEntry entry = ledger.get(found.finding().id());
    return entry != null && !entry.status().isEmpty();
  }

  public String owner(AuditedFinding found) {
    return value(found, LedgerField.OWNER);
  }

  /** Empty if nobody knows, or what was typed is no day. */
  public Optional<LocalDate> due(AuditedFinding found) {
    String text = value(found, LedgerField.DUE);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  public boolean overdue(AuditedFinding found) {
    return found.violates() && due(found).filter(day -> day.isBefore(result.asOf())).isPresent();
  }

  private String value(AuditedFinding found, LedgerField field) {
    LedgerEntry entry = ledger.get(found.finding().id());
    String typed = entry == null ? "" : field.of(entry);
    return typed.isEmpty() ? Proposals.of(result, found).value(field) : typed;
  }
}
