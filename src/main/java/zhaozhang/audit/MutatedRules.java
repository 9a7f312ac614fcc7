package zhaozhang.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.engine.Mutants;
import zhaozhang.engine.Mutants.Said;
import zhaozhang.engine.RuleEngine;
import zhaozhang.engine.mutation.Mutation;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.rulebook.CaseReader;
import zhaozhang.rulebook.Indifferent;
import zhaozhang.rulebook.RuleCase;

/**
 * Tells whether the cases beside the rules would notice if a rule were wrong: each condition is
 * changed in turn, and the cases of the rule are run over what comes of it. A change that no case
 * notices is named with the case that would, unless it is listed as one that cannot be noticed.
 */
public final class MutatedRules {

  private final RulesInForce rules;
  private final RuleCases cases;
  private final List<Indifferent> indifferent;

  private MutatedRules(RulesInForce rules, RuleCases cases, List<Indifferent> indifferent) {
    this.rules = rules;
    this.cases = cases;
    this.indifferent = List.copyOf(indifferent);
  }

  /**
   * What came of it.
   *
   * @param rules how many were changed
   * @param changes how many were made, but for those listed as not to be noticed
   * @param unnoticed a sentence for each change that no case notices
   * @param outdated a sentence for each listed change that there is not, or that a case notices
   */
  public record Result(int rules, int changes, List<String> unnoticed, List<String> outdated) {
    public Result {
      unnoticed = List.copyOf(unnoticed);
      outdated = List.copyOf(outdated);
    }

    public int noticed() {
      return changes - unnoticed.size();
    }

    /** In hundredths, rounded down: 100 only if each was noticed. */
    public int percent() {
      return changes == 0 ? 100 : noticed() * 100 / changes;
    }
  }

  /**
   * Reads and compiles the rules of a folder, and reads their cases.
   *
   * @throws zhaozhang.base.UserError if it is no rules folder
   * @throws zhaozhang.model.rule.RulebookException if anything in it is wrong
   */
  public static MutatedRules read(Path folder) {
    return of(RulesInForce.readToCompile(folder));
  }

  static MutatedRules of(RulesInForce rules) {
    RuleCases cases = RuleCases.of(rules);
    List<Indifferent> indifferent = new ArrayList<>();
    for (RuleText text : rules.rulebook().cases()) {
      indifferent.addAll(CaseReader.indifferent(text, rules.vocabulary()));
    }
    return new MutatedRules(rules, cases, indifferent);
  }

  /** What differs in the cases as they are: of rules that fail them, mutants tell nothing. */
  public List<String> failures() {
    return cases.failures();
  }

  /** The same of some rules, which are cases in the files beside them. */
  List<String> failuresOf(Collection<String> ids) {
    return cases.failuresOf(ids);
  }

  /**
   * Changes a rule in every way, or all rules.
   *
   * @param id of the rule; null for all
   * @throws zhaozhang.base.UserError if there is no such rule
   */
  public Result run(@Nullable String id) {
    List<Rule> changed = id == null ? cases.rules() : List.of(KnownRules.find(id, cases.rules()));
    List<Result> each = changed.parallelStream().map(this::changed).toList();
    return new Result(
        changed.size(),
        each.stream().mapToInt(Result::changes).sum(),
        each.stream().flatMap(one -> one.unnoticed().stream()).toList(),
        each.stream().flatMap(one -> one.outdated().stream()).toList());
  }

  private Result changed(Rule rule) {
    Mutants mutants = engine(rule).mutants(rule, rules.tables());
    Set<Mutation> unnoticed = unnoticed(rule, mutants);
    List<Indifferent> listed =
        indifferent.stream().filter(one -> one.rules().contains(rule.id())).toList();
    List<String> sentences = new ArrayList<>();
    Set<Indifferent> met = new LinkedHashSet<>();
    for (Mutation mutation : unnoticed) {
      Optional<Indifferent> known =
          listed.stream().filter(one -> one.change().equals(mutation.change())).findFirst();
      known.ifPresentOrElse(met::add, () -> sentences.add(sentence(rule, mutation)));
    }
    int changes = mutants.count() - (unnoticed.size() - sentences.size());
    List<String> outdated =
        listed.stream().filter(one -> !met.contains(one)).map(one -> outdated(rule, one)).toList();
    return new Result(1, changes, sentences, outdated);
  }

  private RuleEngine engine(Rule rule) {
    return Stream.of(rules.compile(), rules.compileHandover())
        .filter(engine -> engine.rules().contains(rule))
        .findFirst()
        .orElseThrow();
  }

  private Set<Mutation> unnoticed(Rule rule, Mutants mutants) {
    Set<Mutation> noticed = new LinkedHashSet<>();
    Set<Mutation> all = new LinkedHashSet<>();
    for (RuleCase ruleCase : cases.beside(rule)) {
      Expected expected = Expected.of(ruleCase, rule.id());
      for (Said said : new CaseInputs(rules).of(ruleCase).evaluate(mutants)) {
        all.add(said.mutation());
        if (!expected.metBy(said.parts())) {
          noticed.add(said.mutation());
        }
      }
    }
    all.removeAll(noticed);
    return all;
  }

  private static String sentence(Rule rule, Mutation mutation) {
    String message =
        Texts.get("mutate.unnoticed", rule.id(), mutation.change(), mutation.telling());
    return new RuleProblem(mutation.source(), message).toString();
  }

  private static String outdated(Rule rule, Indifferent listed) {
    String message = Texts.get("mutate.outdated", rule.id(), listed.change());
    return new RuleProblem(listed.source(), message).toString();
  }
}
