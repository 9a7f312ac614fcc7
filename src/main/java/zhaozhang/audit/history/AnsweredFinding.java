package zhaozhang.audit.history;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.followup.Attachment;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.model.followup.EarlierAudit.EarlierRule;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.model.followup.LedgerStatus;

/**
 * A finding that no waiver covers, and what is said of it.
 *
 * @param due until when it is to be mended, as filled in or proposed; null if nobody knows
 * @param overdue whether that was before today, and it is not said to be mended
 */
public record AnsweredFinding(
    EarlierFinding finding, EarlierRule rule, Said said, @Nullable LocalDate due, boolean overdue) {

  /**
   * What is said of it.
   *
   * @param entry null if nothing is filled in
   * @param answered whether somebody changed anything since the report was written
   * @param seen stands for all texts about it, in whatever workbook
   * @param files that came back as evidence
   */
  public record Said(
      @Nullable LedgerEntry entry, boolean answered, String seen, List<Attachment> files) {

    public Said {
      requireNonNull(seen, "seen");
      files = List.copyOf(files);
    }

    /** What is filled in in a field. */
    public String value(LedgerField field) {
      return entry == null ? "" : field.of(entry);
    }
  }

  private static final LocalDate NEVER = LocalDate.MAX;

  /** What is overdue first, the longest before others; then what is due next, then the gravest. */
  public static final Comparator<AnsweredFinding> URGENT =
      Comparator.comparing((AnsweredFinding one) -> !one.overdue())
          .thenComparing(one -> one.due() == null ? NEVER : requireNonNull(one.due()))
          .thenComparing(one -> one.rule().severity())
          .thenComparing(one -> one.finding().division())
          .thenComparing(one -> one.finding().id());

  public AnsweredFinding {
    requireNonNull(finding, "finding");
    requireNonNull(rule, "rule");
    requireNonNull(said, "said");
  }

  /** How far its mending is; empty if nobody says, or by a word that is none. */
  public Optional<LedgerStatus> status() {
    return Optional.ofNullable(said.entry()).flatMap(one -> LedgerStatus.of(one.status()));
  }
}
