package zhaozhang.engine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.mutation.Mutation;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.table.Snapshot;

/**
 * What a rule would be with one condition changed, in every way that is still well-formed. All are
 * compiled together, so that a case is read once for all of them.
 */
public final class Mutants {

  /** Stands behind the id of a rule, before a number; no id as written has it. */
  private static final String NUMBERED = "~";

  /**
   * A mutant.
   *
   * @param id of the rule that the changed part is compiled as
   * @param others ids of the other parts of the rule, which are as they were
   */
  private record Mutant(Mutation mutation, String id, List<String> others) {}

  /** What the parts of a rule with one change say. */
  public record Said(Mutation mutation, List<Evaluation> parts) {
    public Said {
      parts = List.copyOf(parts);
    }
  }

  private final RuleEngine engine;
  private final List<Mutant> mutants;

  private Mutants(RuleEngine engine, List<Mutant> mutants) {
    this.engine = engine;
    this.mutants = List.copyOf(mutants);
  }

  /**
   * Those of one rule.
   *
   * @param parts of the rule
   * @param wellFormed whether the language allows a definition
   * @param compiler of rules by name
   */
  static Mutants of(
      List<Understood> parts,
      Predicate<RuleDefinition> wellFormed,
      Function<Map<String, Understood>, RuleEngine> compiler) {
    Map<String, Understood> rules = new LinkedHashMap<>();
    List<String> whole = new ArrayList<>();
    for (Understood part : parts) {
      whole.add(added(rules, part, part.definition().conditions()));
    }
    List<Mutant> mutants = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      Understood part = parts.get(at);
      List<String> others = new ArrayList<>(whole);
      others.remove(at);
      for (Mutation mutation : Mutation.of(part.plan())) {
        if (wellFormed.test(numbered(part.definition(), "", mutation.conditions()))) {
          mutants.add(new Mutant(mutation, added(rules, part, mutation.conditions()), others));
        }
      }
    }
    return new Mutants(compiler.apply(rules), mutants);
  }

  /** What was needed still is: a case that lacks a column shows nothing of what it is for. */
  private static String added(
      Map<String, Understood> rules, Understood part, List<Condition> conditions) {
    RuleDefinition rule = numbered(part.definition(), NUMBERED + rules.size(), conditions);
    rules.put(rule.name(), new Understood(new Plan(rule), part.variables(), part.reads()));
    return rule.rule().id();
  }

  private static RuleDefinition numbered(
      RuleDefinition rule, String number, List<Condition> conditions) {
    Rule as = rule.rule();
    Rule numbered =
        new Rule(
            as.id() + number,
            as.title(),
            as.article(),
            as.severity(),
            as.remedy(),
            as.actor(),
            as.source(),
            as.part());
    return new RuleDefinition(
        rule.name() + number, numbered, conditions, rule.report(), rule.head(), rule.then());
  }

  public int count() {
    return mutants.size();
  }

  /** What each mutant says of a snapshot, in the order that the changes stand in the rule. */
  public List<Said> evaluate(Snapshot snapshot, Snapshot lists, Environment environment) {
    Map<String, Evaluation> byId = new LinkedHashMap<>();
    engine
        .evaluate(snapshot, lists, environment)
        .forEach(evaluation -> byId.put(evaluation.rule().id(), evaluation));
    return mutants.stream().map(mutant -> said(mutant, byId)).toList();
  }

  private static Said said(Mutant mutant, Map<String, Evaluation> byId) {
    List<Evaluation> parts = new ArrayList<>(List.of(requireNonNull(byId.get(mutant.id()))));
    mutant.others().forEach(id -> parts.add(requireNonNull(byId.get(id))));
    return new Said(mutant.mutation(), parts);
  }
}
