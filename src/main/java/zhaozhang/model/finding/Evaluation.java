package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import zhaozhang.model.rule.Rule;

/**
 * What the engine found for a rule, before anything is laid over it.
 *
 * @param findings what holds whatever unknown cells, rows and files may hold, sorted
 * @param unjudged the subjects, sorted, of which nobody knows whether they violate it; none has a
 *     finding
 * @param missing what it needs and the snapshot lacks: {@code table} or {@code table.column}
 * @param incomplete names of the tables of its subjects that may have more subjects than are known:
 *     rows may be missing, or a row that violates it, or may, does not tell whose it is
 * @param stopped whether it asks too much of the engine, so that there may be more findings
 */
public record Evaluation(
    Rule rule,
    List<Finding> findings,
    List<Unjudged> unjudged,
    List<String> missing,
    List<String> incomplete,
    boolean stopped) {

  public Evaluation {
    requireNonNull(rule, "rule");
    findings = List.copyOf(findings);
    unjudged = List.copyOf(unjudged);
    missing = List.copyOf(missing);
    incomplete = List.copyOf(incomplete);
  }

  /** Whether a subject may violate the rule for all that is known, though none is found to. */
  public boolean unjudged(String table, String key) {
    return incomplete.contains(table)
        || unjudged.stream().anyMatch(one -> one.table().equals(table) && one.key().equals(key));
  }

  /** Whether every subject that there is was judged. */
  public boolean judgedInFull() {
    return missing.isEmpty() && incomplete.isEmpty() && unjudged.isEmpty() && !stopped;
  }
}
