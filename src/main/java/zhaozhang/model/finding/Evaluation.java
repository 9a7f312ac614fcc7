package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import zhaozhang.model.rule.Rule;

/**
 * What the engine found for a rule, before anything is laid over it.
 *
 * @param findings sorted
 * @param missing what it needs and the snapshot lacks: {@code table} or {@code table.column}
 * @param unjudgedRows how many rows it could not judge, because a cell that it reads is unreadable
 * @param unjudged whom those rows are about
 * @param stopped whether it asks too much of the engine, so that there may be more findings
 */
public record Evaluation(
    Rule rule,
    List<Finding> findings,
    List<String> missing,
    int unjudgedRows,
    Set<Subject> unjudged,
    boolean stopped) {

  /** What was found for a rule that was not stopped. */
  public Evaluation(
      Rule rule,
      List<Finding> findings,
      List<String> missing,
      int unjudgedRows,
      Set<Subject> unjudged) {
    this(rule, findings, missing, unjudgedRows, unjudged, false);
  }

  /**
   * Whom a row is about.
   *
   * @param key names it within its table; empty where the cells that do are unreadable themselves
   */
  public record Subject(String table, String key) {

    public Subject {
      requireNonNull(table, "table");
      requireNonNull(key, "key");
    }
  }

  public Evaluation {
    requireNonNull(rule, "rule");
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
    unjudged = Set.copyOf(unjudged);
  }

  /** Whether the row of a subject may be among those that could not be judged. */
  public boolean unjudged(String table, String key) {
    return unjudged.contains(new Subject(table, key)) || unjudged.contains(new Subject(table, ""));
  }
}
