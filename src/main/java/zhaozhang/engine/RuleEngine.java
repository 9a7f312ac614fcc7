package zhaozhang.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhaozhang.engine.analysis.Coverage;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.drools.RuleBase;
import zhaozhang.engine.drools.ThreeValuedBase;
import zhaozhang.engine.drools.Versions;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.Facts;
import zhaozhang.engine.partition.PlanTerms;
import zhaozhang.engine.partition.RowTests;
import zhaozhang.engine.partition.UncertainRows;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.Report;
import zhaozhang.engine.trace.FactIndex;
import zhaozhang.engine.vocabulary.VocabularyParser;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.UnmatchedKeys;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.model.table.Workdays;

/**
 * Rules that were read and checked. The steps: parse, analyse; then, for each snapshot, make facts,
 * write anew and compile the rules that may match, match, make findings.
 */
public final class RuleEngine {

  /** What rules are for. */
  enum Purpose {
    AUDIT,
    HANDOVER;

    static Purpose of(Report report) {
      return report.ofHandover() ? HANDOVER : AUDIT;
    }
  }

  private final CheckedRules checked;
  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final Purpose purpose;
  private final Bounds bounds;
  private final Map<String, Understood> rules;
  private final List<Rule> listed;
  private final RuleBase base;
  private final Versions versions = new Versions();

  private RuleEngine(CheckedRules checked, Purpose purpose, boolean sharing) {
    this.checked = checked;
    this.vocabulary = checked.vocabulary();
    this.definitions = checked.definitions();
    this.purpose = purpose;
    this.bounds = purpose == Purpose.HANDOVER ? Bounds.HANDOVER : Bounds.USUAL;
    this.rules = checked.of(purpose);
    this.listed = CheckedRules.rules(rules.values());
    this.base = RuleBase.of(rules.values().stream().map(Understood::plan).toList(), sharing);
  }

  /**
   * Loads what compiling needs, by compiling nothing: do it on another thread while rules are read.
   */
  public static void prepare() {
    RuleBase.of(List.of(), false).compile();
  }

  /**
   * The tables that a vocabulary declares.
   *
   * @throws RulebookException if it is not well-formed
   */
  public static Vocabulary vocabulary(RuleText text) {
    return VocabularyParser.parse(text);
  }

  /**
   * Reads and checks all rules; those of an audit are compiled when a snapshot needs them.
   *
   * @param lists the tables kept beside the rules
   * @throws RulebookException with all that is wrong with them
   */
  public static RuleEngine compile(
      Vocabulary vocabulary,
      RuleText vocabularyText,
      Collection<? extends RuleFile> files,
      Snapshot lists) {
    return compile(vocabulary, vocabularyText, files, lists, Purpose.AUDIT, false);
  }

  /** As the other, of the rules of the check before somebody leaves. */
  public static RuleEngine compileHandover(
      Vocabulary vocabulary,
      RuleText vocabularyText,
      Collection<? extends RuleFile> files,
      Snapshot lists) {
    return compile(vocabulary, vocabularyText, files, lists, Purpose.HANDOVER, false);
  }

  /** As the other, for a test of sharing nodes. */
  static RuleEngine compile(
      Vocabulary vocabulary,
      RuleText vocabularyText,
      Collection<? extends RuleFile> files,
      Snapshot lists,
      Purpose purpose,
      boolean sharing) {
    return new RuleEngine(
        CheckedRules.read(vocabulary, vocabularyText, files, lists), purpose, sharing);
  }

  /**
   * Has Drools compile all the rules now, and not just those that a snapshot needs.
   *
   * @throws RulebookException if Drools refuses what this program accepted
   */
  public RuleEngine ready() {
    base.compile();
    return this;
  }

  /** The rules of the check before somebody leaves, read together with these. */
  public RuleEngine forHandover() {
    return new RuleEngine(checked, Purpose.HANDOVER, false);
  }

  /** The rules, one for each id, in order of id; of a rule with several parts the first speaks. */
  public List<Rule> rules() {
    return listed;
  }

  /**
   * Matches all rules over a snapshot.
   *
   * @param lists the tables kept beside the rules
   * @return one evaluation for each rule, in order of id
   */
  public List<Evaluation> evaluate(Snapshot snapshot, Snapshot lists, Environment environment) {
    return evaluate(snapshot, lists, environment, bounds);
  }

  /** As the other, for tests of small partitions and of rules that ask too much. */
  List<Evaluation> evaluate(
      Snapshot snapshot, Snapshot lists, Environment environment, Bounds bounds) {
    Matcher inParts =
        (all, facts, finders, plans) -> new Matching(all, facts, finders, bounds).run(plans);
    return evaluate(snapshot, lists, environment, inParts);
  }

  /** Hands the matches of rules to finders; says which rules were not matched. */
  interface Matcher {
    Set<String> match(
        RuleBase all, Facts facts, Map<String, Finder> finders, Collection<Plan> plans);
  }

  /** As the other, for comparing ways to match. */
  List<Evaluation> evaluate(
      Snapshot snapshot, Snapshot lists, Environment environment, Matcher matcher) {
    DepartmentTree tree = DepartmentTree.of(vocabulary, snapshot);
    Facts facts = facts(tree, snapshot, lists, environment);
    Departments departments = new Departments(snapshot, tree);
    Names names = new Names(vocabulary, snapshot);
    Coverage coverage = new Coverage(vocabulary, snapshot, tree);
    Map<String, Finder> finders = new LinkedHashMap<>();
    for (Understood rule : rules.values()) {
      if (coverage.missing(rule.reads()).isEmpty()) {
        finders.put(
            rule.definition().name(),
            new Finder(rule, facts.columns(), departments, names, coverage.headings(rule.reads())));
      }
    }
    Set<String> stopped = match(facts, coverage, finders, matcher);
    Outcomes outcomes =
        new Outcomes(snapshot, coverage, new FactIndex(facts, coverage::incomplete), departments);
    return rules().stream()
        .map(rule -> outcomes.of(rule, parts(rule.id()), finders, stopped))
        .toList();
  }

  private Facts facts(
      DepartmentTree tree, Snapshot snapshot, Snapshot lists, Environment environment) {
    Environment known = environment.with(tree).with(Workdays.of(vocabulary, lists));
    Columns columns = new Columns(vocabulary, definitions, known);
    return new Facts(vocabulary, base.tables(), columns, snapshot, lists, environment);
  }

  /** Those that know all they read are matched together, the others each in two versions. */
  private Set<String> match(
      Facts facts, Coverage coverage, Map<String, Finder> finders, Matcher matcher) {
    Map<String, Finder> certain = new HashMap<>();
    Map<Plan, Finder> doubtful = new LinkedHashMap<>();
    List<Plan> plans = new ArrayList<>();
    for (Understood rule : rules.values()) {
      String name = rule.definition().name();
      Finder finder = finders.get(name);
      if (finder != null && !coverage.certain(rule.reads())) {
        doubtful.put(rule.plan(), finder);
        continue;
      }
      plans.add(rule.plan());
      if (finder != null) {
        certain.put(name, finder);
      }
    }
    doubtful.entrySet().parallelStream()
        .forEach(rule -> match(rule.getKey(), facts, coverage, rule.getValue()));
    return matcher.match(base, facts, certain, plans);
  }

  private void match(Plan plan, Facts facts, Coverage coverage, Finder finder) {
    PlanTerms terms = new PlanTerms(facts.columns());
    UncertainRows rows = new UncertainRows(plan, facts, terms, coverage::incomplete);
    RowTests tests = new RowTests(plan, terms, true);
    new ThreeValuedBase(tests, rows, facts.columns(), versions).match(finder::add, finder::mayBe);
  }

  /** All parts of a rule as Drools is given them, in its own language; empty for none. */
  public String shown(String id) {
    List<Plan> plans = parts(id).stream().map(Understood::plan).toList();
    return plans.isEmpty() ? "" : base.of(plans).shown();
  }

  private List<Understood> parts(String id) {
    return rules.values().stream().filter(part -> CheckedRules.id(part).equals(id)).toList();
  }

  /**
   * The same rule with one condition changed, in every way.
   *
   * @param lists the tables kept beside the rules
   */
  public Mutants mutants(Rule rule, Snapshot lists) {
    RulesReader reader = new RulesReader(vocabulary, definitions, lists, new ArrayList<>());
    return Mutants.of(
        parts(rule.id()),
        reader::wellFormed,
        some -> new RuleEngine(checked.with(some), purpose, false));
  }

  /** Tells what looks like a mistake, though it is well-formed. */
  public RuleReview review() {
    return new RuleReview(
        checked.all().values(),
        rules.values(),
        (rule, lists) ->
            new RulesReader(vocabulary, definitions, lists, new ArrayList<>()).problems(rule),
        (snapshot, lists, environment) ->
            facts(DepartmentTree.of(vocabulary, snapshot), snapshot, lists, environment));
  }

  /** What explains, of one record at a time, why rules match it or not. */
  public Explainer explainer(Snapshot snapshot, Snapshot lists, Environment environment) {
    DepartmentTree tree = DepartmentTree.of(vocabulary, snapshot);
    Facts facts = facts(tree, snapshot, lists, environment);
    Coverage coverage = new Coverage(vocabulary, snapshot, tree);
    FactIndex index = new FactIndex(facts, coverage::incomplete);
    return new Explainer(rules.values(), definitions, coverage, index, snapshot);
  }

  /** The values that the vocabulary expects in two tables and only one of them has. */
  public List<UnmatchedKeys> unmatched(Snapshot snapshot, Environment environment) {
    Columns columns = new Columns(vocabulary, definitions, environment);
    return new KeyMatcher(columns, snapshot).unmatched(vocabulary.correspondences());
  }
}
