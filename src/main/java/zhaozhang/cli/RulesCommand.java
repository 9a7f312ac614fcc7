package zhaozhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.MutatedRules;
import zhaozhang.audit.RuleCases;
import zhaozhang.audit.RuleShown;
import zhaozhang.audit.RulesReview;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.PasswordOptions;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.ListProblems;

/** Checking and trying rules. */
@Command(
    name = "rules",
    resourceBundle = "zhaozhang.texts",
    subcommands = {
      InitCommand.class,
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
            "cli.missing",
            "init | check | test | list | show | new | preview | waive | accept | sign"));
  }

  @Command(name = "check", resourceBundle = "zhaozhang.texts")
  int check(
      @Option(names = "--snapshot", paramLabel = "DIR", descriptionKey = "cli.check.snapshot")
          @Nullable Path snapshot,
      @Mixin RulesFolder rules,
      @Mixin PasswordOptions passwords) {
    try (Password password = passwords.get().orElse(null)) {
      RulesReview review = RulesReview.of(rules.path(), today, snapshot, password);
      review.notes().forEach(note -> printer().println(Texts.get("review.note", note)));
      ListProblems.print(review.lists(), printer());
      printer().println(summary(review, rules.path()));
      return review.lists().isEmpty() ? 0 : Failures.CASE_FAILED;
    }
  }

  private static String summary(RulesReview review, Path folder) {
    if (!review.lists().isEmpty()) {
      return Texts.get("rules.listProblems", review.lists().size(), review.rules());
    }
    return review.notes().isEmpty()
        ? Texts.get("rules.wellFormed", folder, review.rules())
        : Texts.get("rules.noted", folder, review.rules(), review.notes().size());
  }

  @Command(name = "test", resourceBundle = "zhaozhang.texts")
  int test(
      @Option(names = "--mutate", descriptionKey = "cli.test.mutate") boolean mutate,
      @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "cli.test.id")
          @Nullable String id,
      @Mixin RulesFolder rules) {
    if (id != null && !mutate) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.get("cli.missing", "--mutate"));
    }
    return mutate ? mutated(MutatedRules.read(rules.path()), id) : tested(rules);
  }

  private int tested(RulesFolder rules) {
    RuleCases cases = RuleCases.read(rules.path());
    List<String> failures = cases.failures();
    failures.forEach(printer()::println);
    printer().println(Texts.get("rules.tested", cases.count(), failures.size()));
    return failures.isEmpty() ? 0 : Failures.CASE_FAILED;
  }

  /** Mutants of a rule that fails its own cases tell nothing. */
  private int mutated(MutatedRules rules, @Nullable String id) {
    List<String> failures = rules.failures();
    if (!failures.isEmpty()) {
      failures.forEach(printer()::println);
      printer().println(Texts.get("mutate.failing", failures.size()));
      return Failures.CASE_FAILED;
    }
    MutatedRules.Result result = rules.run(id == null ? null : id.strip());
    result.unnoticed().forEach(printer()::println);
    result.outdated().forEach(printer()::println);
    printer().println(summary(result));
    boolean done = result.unnoticed().isEmpty() && result.outdated().isEmpty();
    return done ? 0 : Failures.CASE_FAILED;
  }

  private static String summary(MutatedRules.Result result) {
    return Texts.get(
        "mutate.summary", result.rules(), result.changes(), result.noticed(), result.percent());
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
