package zhaozhang.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.engine.form.CheckTable;
import zhaozhang.engine.form.CheckTable.Check;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RuleWorkbook;
import zhaozhang.report.place.WholeFile;
import zhaozhang.rulebook.DraftCases;

/**
 * The cases of a workbook of checks.
 *
 * @param file that they stand in, below the rules folder
 * @param checks ids of those for which cases were written; none if all had some
 */
public record NewCases(String file, List<String> checks) {

  public NewCases {
    checks = List.copyOf(checks);
  }

  /**
   * Writes cases for the checks that have none, once they hold.
   *
   * @param name of the workbook, with or without its folder
   * @throws UserError if there is no such workbook, or no examples of a check; nothing is written
   * @throws zhaozhang.model.rule.RulebookException if anything in the folder is wrong
   */
  public static NewCases write(Path folder, String name) {
    RulesInForce rules = RulesInForce.readToCompile(folder);
    RuleWorkbook workbook = workbook(rules, folder, name);
    Set<String> without =
        RuleCases.of(rules).listed().stream()
            .filter(one -> one.cases() == 0)
            .map(one -> one.rule().id())
            .collect(Collectors.toSet());
    String file = workbook.file().replaceFirst("\\.[^.]*$", ".cases.yaml");
    String text = text(rules, file);
    List<String> checks = new ArrayList<>();
    for (Check check : CheckTable.checks(workbook, rules.vocabulary())) {
      if (without.contains(check.id())) {
        text = added(text, check, rules);
        checks.add(check.id());
      }
    }
    if (!checks.isEmpty()) {
      save(folder, rules, new RuleText(file, text), checks);
    }
    return new NewCases(file, checks);
  }

  private static RuleWorkbook workbook(RulesInForce rules, Path folder, String name) {
    List<RuleWorkbook> workbooks = new ArrayList<>();
    for (RuleFile file : rules.rulebook().rules()) {
      if (file instanceof RuleWorkbook workbook) {
        workbooks.add(workbook);
      }
    }
    String wanted = name.strip().replace('\\', '/');
    return workbooks.stream()
        .filter(one -> one.file().equals(wanted) || one.file().endsWith("/" + wanted))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> known = workbooks.stream().map(RuleWorkbook::file).toList();
              String hint = Nearest.hint(wanted, known, Texts.get("new.anyWorkbook"));
              return new UserError(Texts.get("new.noWorkbook", folder, wanted, hint));
            });
  }

  private static String text(RulesInForce rules, String file) {
    return rules.rulebook().cases().stream()
        .filter(one -> one.file().equals(file))
        .map(RuleText::text)
        .findFirst()
        .orElse("");
  }

  private static String added(String cases, Check check, RulesInForce rules) {
    try {
      return DraftCases.added(
          cases, check.id(), check.table(), check.conditions(), rules.lists().inForceSince());
    } catch (UserError e) {
      throw new UserError(Texts.get("new.noRowExample", check.id()), e);
    }
  }

  private static void save(Path folder, RulesInForce rules, RuleText cases, List<String> checks) {
    if (!RuleCases.of(rules.withCases(cases)).failuresIn(cases.file()).isEmpty()) {
      throw new UserError(
          Texts.get("new.noRowExample", String.join(Texts.get("rule.and"), checks)));
    }
    Path file = folder.resolve(cases.file());
    try {
      WholeFile.write(file, to -> Files.writeString(to, cases.text()));
    } catch (IOException e) {
      throw new UserError(Texts.get("new.unwritable", file.resolveSibling("")), e);
    }
  }
}
