package zhaozhang.engine;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import zhaozhang.engine.RuleEngine.Purpose;
import zhaozhang.engine.analysis.Coverage;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.syntax.RuleSplitter;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleIds;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;

/**
 * Rules that were read and checked, and not compiled, which takes longest: that is enough to tell
 * what they are, and what they read.
 */
public final class CheckedRules {

  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final Map<String, Understood> all;

  private CheckedRules(
      Vocabulary vocabulary, Definitions definitions, Map<String, Understood> all) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
    this.all = all;
  }

  /**
   * Reads and checks all rules.
   *
   * @param lists the tables kept beside the rules
   * @throws RulebookException with all that is wrong with them
   */
  public static CheckedRules read(
      Vocabulary vocabulary,
      RuleText vocabularyText,
      Collection<? extends RuleFile> files,
      Snapshot lists) {
    List<RuleProblem> problems = new ArrayList<>();
    Definitions definitions = Definitions.parse(vocabulary, vocabularyText, problems);
    Map<String, Understood> rules =
        new RulesReader(vocabulary, definitions, lists, problems).read(vocabularyText, files);
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return new CheckedRules(vocabulary, definitions, rules);
  }

  /** The package that a vocabulary says all files of rules are of; empty if it says none. */
  public static String packageName(RuleText vocabularyText) {
    return RuleSplitter.packageName(vocabularyText);
  }

  /** Others, by the same vocabulary. */
  CheckedRules with(Map<String, Understood> others) {
    return new CheckedRules(vocabulary, definitions, others);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Definitions definitions() {
    return definitions;
  }

  /** By name. */
  Map<String, Understood> all() {
    return all;
  }

  Map<String, Understood> of(Purpose purpose) {
    Map<String, Understood> rules = new LinkedHashMap<>(all);
    rules.values().removeIf(rule -> Purpose.of(rule.definition().report()) != purpose);
    return rules;
  }

  /** Those of an audit: one for each id, in order of id. */
  public List<Rule> rules() {
    return rules(of(Purpose.AUDIT).values());
  }

  /** One for each id, in order of id; of a rule with several parts the first speaks. */
  static List<Rule> rules(Collection<Understood> parts) {
    Map<String, Rule> byId = new TreeMap<>(RuleIds.ORDER);
    parts.forEach(rule -> byId.putIfAbsent(id(rule), rule.definition().rule()));
    return List.copyOf(byId.values());
  }

  static String id(Understood rule) {
    return rule.definition().rule().id();
  }

  /**
   * What rules of an audit lack in a snapshot.
   *
   * @return tables, and {@code table.column}, by the id of the rule
   */
  public Map<String, Set<String>> missing(Snapshot snapshot) {
    Coverage coverage = new Coverage(vocabulary, snapshot, DepartmentTree.of(vocabulary, snapshot));
    return of(Purpose.AUDIT).values().stream()
        .collect(
            toMap(
                CheckedRules::id,
                rule -> new TreeSet<>(coverage.missing(rule.reads())),
                CheckedRules::union));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new TreeSet<>(some);
    union.addAll(others);
    return union;
  }
}
