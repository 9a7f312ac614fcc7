package zhaozhang.audit;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import zhaozhang.model.finding.Preview;
import zhaozhang.model.rule.Rule;

/** A rules folder that somebody tries, compiled once: its cases, and whom it would flag. */
public final class RulesTrial {

  private final RulesInForce rules;
  private final RuleCases cases;
  private final MutatedRules mutated;

  private RulesTrial(RulesInForce rules) {
    this.rules = rules;
    this.cases = RuleCases.of(rules);
    this.mutated = MutatedRules.of(rules);
  }

  /**
   * Reads and compiles the rules of a folder, and reads their cases.
   *
   * @throws zhaozhang.base.UserError if it is no rules folder
   * @throws zhaozhang.model.rule.RulebookException if anything in it is wrong
   */
  public static RulesTrial read(Path folder) {
    return new RulesTrial(RulesInForce.readToCompile(folder));
  }

  /** Ids of the rules that stand in some files. */
  public List<String> idsIn(Collection<String> files) {
    return cases.rules().stream()
        .filter(rule -> files.contains(rule.source().file()))
        .map(Rule::id)
        .distinct()
        .toList();
  }

  /** What differs in the cases beside some rules, a sentence each. */
  public List<String> failures(List<String> ids) {
    return mutated.failuresOf(ids);
  }

  /** A sentence for each change of some rules that no case notices. */
  public List<String> unnoticed(List<String> ids) {
    return ids.stream().flatMap(id -> mutated.run(id).unnoticed().stream()).toList();
  }

  /**
   * Who would newly be flagged, and who no longer.
   *
   * @param base what the rules in force say of the same snapshot
   * @throws zhaozhang.base.UserError if the snapshot cannot be read
   */
  public Preview preview(RulesPreview.Request request, RulesPreview.Base base) {
    return RulesPreview.run(request, rules, base);
  }
}
