package zhaozhang.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhaozhang.base.Texts;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.analysis.RuleAnalysis;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.form.CheckTable;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.engine.syntax.RuleParser;
import zhaozhang.engine.syntax.RuleSplitter;
import zhaozhang.engine.text.Problems;
import zhaozhang.model.Source;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RuleWorkbook;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;

/** Reads and checks the rules of all files, each by itself, and then what they share. */
final class RulesReader {

  /** Far more than a regulation has: Drools takes seconds to compile them. */
  private static final int MAX_RULES = 1000;

  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final Snapshot lists;
  private final List<RuleProblem> problems;
  private final Map<String, Understood> rules = new LinkedHashMap<>();

  RulesReader(
      Vocabulary vocabulary, Definitions definitions, Snapshot lists, List<RuleProblem> problems) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
    this.lists = lists;
    this.problems = problems;
  }

  /** The rules by name; what is wrong with them or with others becomes problems. */
  Map<String, Understood> read(RuleText vocabularyText, Collection<? extends RuleFile> files) {
    String packageName = RuleSplitter.packageName(vocabularyText);
    files.forEach(file -> read(text(file), packageName));
    if (rules.size() > MAX_RULES) {
      Source all = new Source(Texts.get("rule.allFiles"), "", 0);
      problems.add(new RuleProblem(all, Texts.get("rule.tooMany", MAX_RULES)));
    }
    partsAgree();
    return rules;
  }

  /** Whether the language allows a rule that was parsed already. */
  boolean wellFormed(RuleDefinition rule) {
    Problems found = new Problems(new RuleText(rule.rule().source().file(), ""));
    RuleAnalysis.analyse(rule, vocabulary, definitions, lists, found);
    return found.count() == 0;
  }

  private RuleText text(RuleFile file) {
    return file instanceof RuleWorkbook workbook
        ? CheckTable.write(workbook, vocabulary, problems)
        : (RuleText) file;
  }

  /** What is wrong with a rule that is not written down yet, by itself. */
  List<RuleProblem> problems(RuleText text) {
    read(text, "");
    return problems;
  }

  private void read(RuleText text, String packageName) {
    Problems found = new Problems(text);
    for (RuleDefinition rule : new RuleParser(text, vocabulary, packageName, found).rules()) {
      Understood understood = RuleAnalysis.analyse(rule, vocabulary, definitions, lists, found);
      if (rules.putIfAbsent(rule.name(), understood) != null) {
        found.add(rule.head().at(rule.name()), "rule.twice", rule.name());
      }
    }
    problems.addAll(found.all());
  }

  /** Of two rules that happen to share an id, one would speak for the other. */
  private void partsAgree() {
    Map<String, Rule> first = new HashMap<>();
    for (Understood understood : rules.values()) {
      Rule rule = understood.definition().rule();
      Rule other = first.putIfAbsent(rule.id(), rule);
      if (other != null && !rule.partOf(other)) {
        String message = Texts.get("rule.partsDiffer", rule.id(), other.title());
        problems.add(new RuleProblem(rule.source(), message));
      }
    }
  }
}
