package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.rule.Rule;

/**
 * What became of a rule.
 *
 * @param findings how many findings no waiver covers
 * @param waived how many findings a waiver covers
 * @param missing what it needs and the snapshot lacks: {@code table} or {@code table.column}
 * @param incomplete the tables of its subjects that may have more subjects than are known
 * @param unjudged how many subjects could not be judged
 */
public record RuleResult(
    Rule rule,
    Outcome outcome,
    int findings,
    int waived,
    List<String> missing,
    List<String> incomplete,
    int unjudged) {

  public RuleResult {
    requireNonNull(rule, "rule");
    requireNonNull(outcome, "outcome");
    missing = List.copyOf(missing);
    incomplete = List.copyOf(incomplete);
  }

  /** How many violations no waiver covers. */
  public int violations() {
    return rule.severity().violates() ? findings : 0;
  }

  /** How many findings are only worth a look, and no waiver covers. */
  public int hints() {
    return findings - violations();
  }

  /** What it lacks to be judged at all, each in a few words that people read. */
  public List<String> lacks() {
    return Stream.concat(
            missing.stream(),
            incomplete.stream().map(table -> Texts.get("report.rule.incomplete", table)))
        .toList();
  }

  /** Whether it was judged in full, so that what it does not find is not there. */
  public boolean judged() {
    return missing.isEmpty() && incomplete.isEmpty() && unjudged == 0 && outcome.judges();
  }
}
