package zhaozhang.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.RuleCases;
import zhaozhang.audit.RuleShown;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.ListProblems;
import zhaozhang.model.table.DataProblem;

/** Checking and trying rules. */
@Command(
    name = "rules",
    resourceBundle = "zhaozhang.texts",
    subcommands = {
      ListCommand.class,
      NewCommand.class,
      PreviewCommand.class,
      WaiveCommand.class,
      AcceptCommand.class,
      SignCommand.class
    },
    sortOptions = false)
final class RulesCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  private final LocalDate today;

  RulesCommand(LocalDate today) {
    this.today = today;
  }

  @Override
  public void run() {
    CommandSpec command = Objects.requireNonNull(spec);
    throw new ParameterException(
        command.commandLine(),
        Texts.get(
            "cli.missing", "check | test | list | show | new | preview | waive | accept | sign"));
  }

  @Command(name = "check", resourceBundle = "zhaozhang.texts")
  int check(@Mixin RulesFolder rules) {
    RuleCases cases = RuleCases.read(rules.path());
    List<DataProblem> problems = cases.listProblems(today);
    ListProblems.print(problems, printer());
    if (!problems.isEmpty()) {
      printer().println(Texts.get("rules.listProblems", problems.size(), cases.ruleCount()));
      return Failures.CASE_FAILED;
    }
    printer().println(Texts.get("rules.wellFormed", rules.path(), cases.ruleCount()));
    return 0;
  }

  @Command(name = "test", resourceBundle = "zhaozhang.texts")
  int test(@Mixin RulesFolder rules) {
    RuleCases cases = RuleCases.read(rules.path());
    List<String> failures = cases.failures();
    failures.forEach(printer()::println);
    printer().println(Texts.get("rules.tested", cases.count(), failures.size()));
    return failures.isEmpty() ? 0 : Failures.CASE_FAILED;
  }

  @Command(name = "show", resourceBundle = "zhaozhang.texts")
  int show(
      @Parameters(paramLabel = "ID", descriptionKey = "cli.show.id") String id,
      @Mixin RulesFolder rules) {
    printer().println(RuleShown.of(rules.path(), id.strip()).strip());
    return 0;
  }

  private PrintWriter printer() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
