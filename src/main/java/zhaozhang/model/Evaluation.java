package zhaozhang.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the engine found for a rule, before anything is laid over it.
 *
 * @param findings sorted
 * @param missing what it needs and the snapshot lacks: {@code table} or {@code table.column}
 * @param unjudgedRows how many rows it could not judge, because a cell that it reads is unreadable
 */
public record Evaluation(
    Rule rule, List<Finding> findings, List<String> missing, int unjudgedRows) {

  public Evaluation {
    requireNonNull(rule, "rule");
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
  }
}
