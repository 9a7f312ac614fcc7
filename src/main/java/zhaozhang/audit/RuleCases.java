package zhaozhang.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhaozhang.audit.CaseInputs.Input;
import zhaozhang.base.Texts;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.DataProblem;
import zhaozhang.rulebook.CaseReader;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.RuleCase;

/** The cases beside the rules: runs them, and says what differs from what they expect. */
public final class RuleCases {

  private final RulesInForce rules;
  private final CaseInputs inputs;
  private final List<RuleCase> cases;

  private RuleCases(RulesInForce rules, List<RuleCase> cases) {
    this.rules = rules;
    this.inputs = new CaseInputs(rules);
    this.cases = List.copyOf(cases);
  }

  /**
   * Reads and compiles the rules of a folder, and reads their cases.
   *
   * @throws zhaozhang.base.UserError if it is no rules folder
   * @throws zhaozhang.model.rule.RulebookException if anything in it is wrong
   */
  public static RuleCases read(Path folder) {
    return of(RulesInForce.readToCompile(folder));
  }

  static RuleCases of(RulesInForce rules) {
    CompletableFuture<Cases> reading = CompletableFuture.supplyAsync(() -> Cases.read(rules));
    List<RuleProblem> problems = new ArrayList<>();
    gather(problems, () -> compileBoth(rules));
    Cases cases = reading.join();
    problems.addAll(cases.problems());
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return new RuleCases(rules, cases.cases());
  }

  /** The rules of an audit and those of the handover check, at a time. */
  private static void compileBoth(RulesInForce rules) {
    Stream.of(rules.compile(), rules.compileHandover()).parallel().forEach(RuleEngine::ready);
  }

  /** Cases as they were read, on a thread of their own while the rules compile. */
  private record Cases(List<RuleCase> cases, List<RuleProblem> problems) {

    static Cases read(RulesInForce rules) {
      Cases read = new Cases(new ArrayList<>(), new ArrayList<>());
      for (RuleText text : rules.rulebook().cases()) {
        gather(read.problems, () -> read.cases.addAll(CaseReader.read(text, rules.vocabulary())));
      }
      return read;
    }
  }

  /** All that is wrong is said at once. */
  private static void gather(List<RuleProblem> problems, Runnable reading) {
    try {
      reading.run();
    } catch (RulebookException e) {
      problems.addAll(e.problems());
    }
  }

  /** A rule, and how many cases speak of it. */
  public record Listed(Rule rule, int cases) {}

  /** The rules, those of the handover check last. */
  public List<Listed> listed() {
    return all()
        .map(rule -> new Listed(rule, (int) cases.stream().filter(one -> names(one, rule)).count()))
        .toList();
  }

  private static boolean names(RuleCase ruleCase, Rule rule) {
    return ruleCase.found().containsKey(rule.id())
        || ruleCase.passed().contains(rule.id())
        || ruleCase.notJudged().contains(rule.id());
  }

  /**
   * What an audit would say of the lists.
   *
   * @param today waivers that have ended before it are among the problems
   */
  public List<DataProblem> listProblems(LocalDate today) {
    List<DataProblem> problems = new ArrayList<>(rules.problems());
    List<String> ids = rules.compile().rules().stream().map(Rule::id).toList();
    problems.addAll(Lists.unknownRules(rules.tables(), ids));
    problems.addAll(Overlay.expired(rules.lists().waivers(), today));
    return problems.stream().sorted().toList();
  }

  public int ruleCount() {
    return (int) all().count();
  }

  /** The rules, those of the handover check last. */
  List<Rule> rules() {
    return all().toList();
  }

  /** The cases in the file beside a rule's. */
  List<RuleCase> beside(Rule rule) {
    return cases.stream().filter(ruleCase -> beside(ruleCase, rule)).toList();
  }

  private Stream<Rule> all() {
    return engines().flatMap(engine -> engine.rules().stream());
  }

  private Stream<RuleEngine> engines() {
    return Stream.of(rules.compile(), rules.compileHandover());
  }

  public int count() {
    return cases.size();
  }

  /** What differs, a sentence each; none if all is as expected and every rule is covered. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    cases.forEach(ruleCase -> failures.addAll(failures(ruleCase)));
    failures.addAll(uncovered(any -> true));
    return failures;
  }

  /** What differs in the cases beside some rules, and in what these show of them. */
  List<String> failuresOf(Collection<String> ids) {
    List<String> failures = new ArrayList<>();
    all()
        .filter(rule -> ids.contains(rule.id()))
        .flatMap(rule -> beside(rule).stream())
        .distinct()
        .forEach(ruleCase -> failures.addAll(failures(ruleCase)));
    failures.addAll(uncovered(rule -> ids.contains(rule.id())));
    return failures;
  }

  /** What differs in the cases of one file. */
  List<String> failuresIn(String file) {
    return cases.stream()
        .filter(ruleCase -> ruleCase.file().equals(file))
        .flatMap(ruleCase -> failures(ruleCase).stream())
        .toList();
  }

  private List<String> failures(RuleCase ruleCase) {
    List<String> failures = new ArrayList<>();
    Input input = inputs.of(ruleCase);
    for (String table : ruleCase.given().keySet()) {
      if (input.given().table(table).isEmpty()) {
        failures.add(failure(ruleCase, "cases.notRecognised", table));
      }
    }
    for (Evaluation evaluation : evaluate(ruleCase, input)) {
      String rule = evaluation.rule().id();
      Expected expected = Expected.of(ruleCase, rule);
      List<Evaluation> found = List.of(evaluation);
      if (!expected.metBy(found)) {
        failures.add(
            failure(ruleCase, "cases.differs", rule, expected.shown(), Expected.found(found)));
      }
    }
    return failures;
  }

  private static String failure(RuleCase ruleCase, String key, Object... arguments) {
    return Texts.get("cases.failure", ruleCase.file(), ruleCase.name(), Texts.get(key, arguments));
  }

  /** The evaluations of the rules in the file that the case stands beside. */
  private List<Evaluation> evaluate(RuleCase ruleCase, Input input) {
    return engines()
        .filter(engine -> engine.rules().stream().anyMatch(rule -> beside(ruleCase, rule)))
        .map(input::evaluate)
        .flatMap(List::stream)
        .filter(one -> beside(ruleCase, one.rule()))
        .toList();
  }

  private static boolean beside(RuleCase ruleCase, Rule rule) {
    return ruleCase.of(rule.source().file());
  }

  /** A rule that no case shows to fire, to pass and to lack something may do none of it. */
  private List<String> uncovered(Predicate<Rule> wanted) {
    List<String> failures = new ArrayList<>();
    all()
        .filter(wanted)
        .forEach(
            rule -> {
              String id = rule.id();
              require(failures, rule, "cases.noFinding", one -> one.found().containsKey(id));
              require(failures, rule, "cases.noPassing", one -> one.passed().contains(id));
              require(failures, rule, "cases.noMissing", one -> one.notJudged().contains(id));
            });
    return failures;
  }

  private void require(List<String> failures, Rule rule, String key, Predicate<RuleCase> wanted) {
    if (cases.stream().noneMatch(wanted)) {
      failures.add(Texts.get(key, rule.source().file(), rule.id()));
    }
  }
}
