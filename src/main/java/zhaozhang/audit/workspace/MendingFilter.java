package zhaozhang.audit.workspace;

import static java.util.Objects.requireNonNull;

import java.util.List;
import zhaozhang.audit.history.AnsweredFinding;
import zhaozhang.audit.history.Answers;
import zhaozhang.base.Texts;

/**
 * Which findings of a ledger are wanted.
 *
 * @param department empty for all
 */
public record MendingFilter(String department, Show show) {

  /** What may be wanted of a department. */
  public enum Show {
    ALL,
    OVERDUE,
    UNANSWERED,
    /** What this program has something to say of: a conflict, a word that it does not know … */
    REMARKED;

    /** The words that people choose. */
    public String label() {
      return Texts.get("mending.show." + name());
    }

    private boolean suits(AnsweredFinding one) {
      return switch (this) {
        case ALL -> true;
        case OVERDUE -> one.overdue();
        case UNANSWERED -> !one.said().answered();
        case REMARKED -> one.said().entry() != null && !one.said().entry().remarks().isEmpty();
      };
    }
  }

  /** All of them. */
  public static final MendingFilter NONE = new MendingFilter("", Show.ALL);

  public MendingFilter {
    requireNonNull(department, "department");
    requireNonNull(show, "show");
  }

  /** Those that are wanted, the most urgent first. */
  public List<AnsweredFinding> of(Answers answers) {
    return answers.findings().stream()
        .filter(one -> department.isEmpty() || one.finding().division().equals(department))
        .filter(show::suits)
        .toList();
  }
}
