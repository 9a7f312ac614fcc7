package zhaozhang.model.handover;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.table.DataProblem;

/**
 * What the check before people leave found.
 *
 * @param asOf the day checked as of
 * @param snapshot name of the snapshot folder
 * @param form of the list that people fill in and hand in again
 * @param within those were checked who leave within so many days of that day; null where one person
 *     was asked for
 * @param dossiers one for each person, in order of the day they leave, then of account
 * @param withoutAccount what names those who leave and have no account, in order
 * @param problems what is wrong with the snapshot and the lists, sorted
 * @param run what ran over what
 */
public record Handover(
    LocalDate asOf,
    String snapshot,
    HandoverForm form,
    @Nullable Integer within,
    List<Dossier> dossiers,
    List<String> withoutAccount,
    List<DataProblem> problems,
    AuditResult.Run run) {

  /** Whether an account may be closed. */
  public enum Verdict {
    /** Something is missing that would have to be looked at. */
    NOT_JUDGED,
    /** Something is still held that nobody has confirmed to have taken over. */
    NOT_READY,
    /** Everything has a new owner. */
    READY;

    /** The word that people read. */
    public String label() {
      return Texts.get("verdict." + name());
    }

    /** The word that rules, lists and files hold, the same in every language. */
    public String word() {
      return Lexicon.get("verdict." + name());
    }
  }

  public Handover {
    requireNonNull(asOf, "asOf");
    requireNonNull(snapshot, "snapshot");
    requireNonNull(form, "form");
    dossiers = List.copyOf(dossiers);
    withoutAccount = List.copyOf(withoutAccount);
    problems = problems.stream().sorted().toList();
    requireNonNull(run, "run");
  }

  /** Of how many days around the day checked people were looked for; empty for one person. */
  public OptionalInt days() {
    return within == null ? OptionalInt.empty() : OptionalInt.of(within);
  }

  /** How many dossiers ended in each verdict. */
  public Map<Verdict, Integer> totals() {
    Map<Verdict, Integer> totals = new EnumMap<>(Verdict.class);
    dossiers.forEach(dossier -> totals.merge(dossier.verdict(), 1, Integer::sum));
    return totals;
  }
}
