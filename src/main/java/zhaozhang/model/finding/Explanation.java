package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import zhaozhang.model.Source;
import zhaozhang.model.rule.Rule;

/**
 * Why a record was flagged, or was not.
 *
 * @param table of the record
 * @param key names it within its table
 * @param rows where the rows of that key stand; none for what a table ought to hold and does not
 * @param rules what each rule about the table says of it, in order of id
 */
public record Explanation(String table, String key, List<Source> rows, List<ByRule> rules) {

  /**
   * What one rule says of a record.
   *
   * @param rule the rule
   * @param findings what it found, the waived ones too
   * @param traces where it found nothing: why, for each part of it and each row of the record
   */
  public record ByRule(Rule rule, List<AuditedFinding> findings, List<Trace> traces) {

    public ByRule {
      requireNonNull(rule, "rule");
      findings = List.copyOf(findings);
      traces = List.copyOf(traces);
    }
  }

  public Explanation {
    requireNonNull(table, "table");
    requireNonNull(key, "key");
    rows = List.copyOf(rows);
    rules = List.copyOf(rules);
  }
}
