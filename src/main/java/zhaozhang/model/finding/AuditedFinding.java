package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;

/**
 * A finding with what was laid over it after evaluation.
 *
 * @param waiver the waiver that covers it, null if none does
 * @param state how it relates to earlier audits
 * @param firstSeen the day audited as of when it was first found
 */
public record AuditedFinding(
    Finding finding, @Nullable Waiver waiver, State state, LocalDate firstSeen) {

  /** How a finding relates to earlier audits. */
  public enum State {
    /** Not found by any earlier audit. */
    NEW,
    /** Found by the last audit that could judge its rule. */
    CONTINUING,
    /** Found by an earlier audit, and gone since. */
    RECURRED;

    /** The word that people read. */
    public String label() {
      return Texts.get("state." + name());
    }

    /** The word that rules, lists and files hold, the same in every language. */
    public String word() {
      return Lexicon.get("state." + name());
    }
  }

  public AuditedFinding {
    requireNonNull(finding, "finding");
    requireNonNull(state, "state");
    requireNonNull(firstSeen, "firstSeen");
  }

  public boolean waived() {
    return waiver != null;
  }

  /** Whether it is a violation, and not only worth a look. */
  public boolean violates() {
    return finding.rule().severity().violates();
  }

  public Optional<Waiver> coveredBy() {
    return Optional.ofNullable(waiver);
  }
}
