package zhaozhang.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.engine.form.DraftRule;
import zhaozhang.model.rule.Article;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleDraft;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.report.place.WholeFile;
import zhaozhang.rulebook.DraftCases;

/** Adds a rule and its cases to a rules folder: both right, or nothing. */
public final class NewRule {

  private final Path folder;
  private final RulesInForce rules;

  private NewRule(Path folder, RulesInForce rules) {
    this.folder = folder;
    this.rules = rules;
  }

  private record Written(RuleText rules, RuleText cases) {}

  /**
   * Reads the rules folder to which a rule is to be added.
   *
   * @throws UserError if it is none
   * @throws RulebookException if anything in it is wrong
   */
  public static NewRule in(Path folder) {
    if (!Files.isRegularFile(folder.resolve(Lexicon.get("rulebook.vocabulary")))) {
      throw new UserError(Texts.get("rulebook.notRules", folder));
    }
    return new NewRule(folder, RulesInForce.readToCompile(folder));
  }

  /**
   * What judges answers one at a time.
   *
   * @throws RulebookException if anything in the folder is wrong
   */
  public NewRuleAnswers answers() {
    return new NewRuleAnswers(rules);
  }

  /** An id that no rule has yet, of those for rules of the institution's own. */
  public String nextId() {
    Set<String> taken =
        RuleCases.of(rules).rules().stream().map(Rule::id).collect(Collectors.toSet());
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> Lexicon.get("new.nextId", number))
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }

  /** What there is to choose from for the article. */
  public List<String> articles() {
    return rules.lists().articles().stream().map(Article::id).toList();
  }

  /** What there is to choose from for the table. */
  public List<String> tables() {
    return rules.vocabulary().tables(Table.Kind.SNAPSHOT).stream().map(Table::name).toList();
  }

  /** What there is to choose from in a table; nothing if there is no such table. */
  public List<String> columns(String table) {
    return rules.vocabulary().table(table).map(Table::exported).orElse(List.of()).stream()
        .map(Column::name)
        .toList();
  }

  /**
   * Writes the rule and its cases, once they are checked and the cases hold.
   *
   * @return the file of the rule, seen from the rules folder
   * @throws UserError if anything about the draft is wrong; nothing is written then
   * @throws RulebookException if anything else in the folder is wrong
   */
  public String write(RuleDraft draft) {
    Written written = written(draft);
    String file = written.rules().file();
    WholeFile.mend(folder.resolve(file));
    try {
      requireNew(written);
      check(draft, written);
      save(written.cases());
      save(written.rules());
    } catch (IOException e) {
      throw new UserError(Texts.get("new.unwritable", folder.resolve(file).resolveSibling("")), e);
    }
    return file;
  }

  /**
   * The file of the rule and the one of its cases, which are not checked yet.
   *
   * @throws UserError if the draft cannot be written as a rule
   */
  public List<RuleText> texts(RuleDraft draft) {
    Written written = written(draft);
    return List.of(written.cases(), written.rules());
  }

  private Written written(RuleDraft draft) {
    DraftRule rule = DraftRule.write(draft, rules.vocabulary());
    String cases =
        DraftCases.write(rule.id(), rule.table(), rule.conditions(), rules.lists().inForceSince());
    String file = rule.text().file();
    return new Written(rule.text(), new RuleText(file.replace(".drl", ".cases.yaml"), cases));
  }

  /** The same cases alone may be there: a run that was killed wrote them before their rule. */
  private void requireNew(Written written) throws IOException {
    Path cases = folder.resolve(written.cases().file());
    if (Files.exists(folder.resolve(written.rules().file()))) {
      throw new UserError(Texts.get("new.exists", written.rules().file()));
    }
    if (Files.exists(cases) && !Files.readString(cases).equals(written.cases().text())) {
      throw new UserError(Texts.get("new.exists", written.cases().file()));
    }
  }

  private void save(RuleText text) throws IOException {
    WholeFile.write(folder.resolve(text.file()), file -> Files.writeString(file, text.text()));
  }

  private void check(RuleDraft draft, Written written) {
    RuleCases cases = checked(written);
    cases.listed().stream()
        .map(RuleCases.Listed::rule)
        .filter(rule -> rule.title().equals(draft.title()) && !rule.id().equals(draft.id()))
        .findFirst()
        .ifPresent(
            rule -> {
              throw new UserError(Texts.get("new.titleTaken", draft.title(), rule.id()));
            });
    if (!cases.failuresIn(written.cases().file()).isEmpty()) {
      throw new UserError(Texts.get("new.noExample"));
    }
  }

  /** Of a rule that is not there yet, nobody can look up the line. */
  private RuleCases checked(Written written) {
    try {
      return RuleCases.of(rules.with(written.rules(), written.cases()));
    } catch (RulebookException e) {
      List<String> own =
          e.problems().stream()
              .filter(problem -> problem.source().file().equals(written.rules().file()))
              .map(RuleProblem::message)
              .distinct()
              .toList();
      if (own.isEmpty()) {
        throw e;
      }
      throw new UserError(Texts.sentences(own), e);
    }
  }
}
