package zhaozhang.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.engine.CheckedRules;
import zhaozhang.engine.function.Function;
import zhaozhang.model.Parameter;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.rule.TypedCase;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.rulebook.CaseReader;
import zhaozhang.rulebook.TypedCases;

/** The files in which rules are written, and what judges one while it is being written. */
public final class RuleFiles {

  private static final String CASES = ".cases.yaml";

  /**
   * A file of rules and the one of their cases, names seen from the rules folder.
   *
   * @param text empty if there is no such file yet
   * @param caseText the same of the cases
   */
  public record Written(String file, String text, String cases, String caseText) {}

  private final RulesInForce rules;
  private final RuleCases known;

  private RuleFiles(RulesInForce rules) {
    this.rules = rules;
    this.known = RuleCases.of(rules);
  }

  /** What a new file of rules begins with; empty if the vocabulary says no package. */
  public String packageLine() {
    String name = CheckedRules.packageName(rules.rulebook().vocabulary());
    return name.isEmpty() ? "" : Texts.get("console.editor.package", name);
  }

  /**
   * Reads and compiles the rules of a folder.
   *
   * @throws UserError if it is no rules folder
   * @throws RulebookException if anything in it is wrong
   */
  public static RuleFiles read(Path folder) {
    return new RuleFiles(RulesInForce.readToCompile(folder));
  }

  /** The files that hold rules as texts, in order. */
  public List<String> names() {
    return texts().map(RuleText::file).toList();
  }

  private Stream<RuleText> texts() {
    return rules.rulebook().rules().stream()
        .filter(RuleText.class::isInstance)
        .map(RuleText.class::cast);
  }

  /**
   * A file and its cases.
   *
   * @throws UserError if there is no such file
   */
  public Written find(String file) {
    RuleText text =
        texts()
            .filter(one -> one.file().equals(file))
            .findFirst()
            .orElseThrow(() -> new UserError(Texts.get("edit.noFile", file)));
    String cases = casesOf(file);
    String written =
        rules.rulebook().cases().stream()
            .filter(one -> one.file().equals(cases))
            .map(RuleText::text)
            .findFirst()
            .orElse("");
    return new Written(file, text.text(), cases, written);
  }

  /** The file of the cases of a file of rules. */
  public static String casesOf(String file) {
    return file.replaceFirst("\\.[^./]*$", "") + CASES;
  }

  /** What is wrong with the text of a file of rules, by itself. */
  public List<RuleProblem> problems(String file, String text) {
    return rules.compile().review().problems(new RuleText(file, text), rules.tables());
  }

  /** What is wrong with the text of a file of cases, by itself. */
  public List<RuleProblem> caseProblems(String file, String text) {
    try {
      CaseReader.read(new RuleText(file, text), rules.vocabulary());
      return List.of();
    } catch (RulebookException e) {
      return e.problems();
    }
  }

  /** Ids of the rules that a file holds now. */
  public List<String> ids(String file) {
    return known.rules().stream()
        .filter(rule -> rule.source().file().equals(file))
        .map(rule -> rule.id())
        .distinct()
        .toList();
  }

  /**
   * A file of cases with one more.
   *
   * @throws UserError if there is no such table, or the case says nothing
   */
  public String withCase(String cases, TypedCase added) {
    Optional<Table> table = rules.vocabulary().table(added.table());
    if (table.isEmpty()) {
      throw new UserError(Texts.get("answer.noTable", added.table()));
    }
    return TypedCases.written(added, cases, table.get(), rules.lists().inForceSince());
  }

  /** The tables of snapshots, with their columns. */
  public List<Table> tables() {
    return rules.vocabulary().tables(Table.Kind.SNAPSHOT);
  }

  /** All words that a rule may be written of: tables, columns, lists, functions, reports. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    for (Table table : rules.vocabulary().tables()) {
      words.add(table.name());
      table.columns().stream().map(Column::name).forEach(words::add);
    }
    Stream.of(Function.values())
        .map(one -> Lexicon.get("function." + one.name()))
        .forEach(words::add);
    List<String> reports = new ArrayList<>(List.of("violation", "missing"));
    reports.forEach(report -> words.add(Lexicon.get("report." + report)));
    rules.lists().parameters().stream().map(Parameter::name).forEach(words::add);
    return words;
  }
}
