package zhaozhang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
import zhaozhang.base.Texts;
import zhaozhang.cli.options.RulesFolder;

/** Runs the cases beside the rules. */
@Command(name = "test", resourceBundle = "zhaozhang.texts")
final class TestCommand implements Callable<Integer> {

  @Option(names = "--mutate", descriptionKey = "cli.test.mutate")
  private boolean mutate;

  @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "cli.test.id")
  private @Nullable String id;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (id != null && !mutate) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.get("cli.missing", "--mutate"));
    }
    return mutate ? mutated(MutatedRules.read(rules.path())) : tested();
  }

  private int tested() {
    RuleCases cases = RuleCases.read(rules.path());
    List<String> failures = cases.failures();
    failures.forEach(printer()::println);
    printer().println(Texts.get("rules.tested", cases.count(), failures.size()));
    return failures.isEmpty() ? 0 : Failures.CASE_FAILED;
  }

  /** Mutants of a rule that fails its own cases tell nothing. */
  private int mutated(MutatedRules mutants) {
    List<String> failures = mutants.failures();
    if (!failures.isEmpty()) {
      failures.forEach(printer()::println);
      printer().println(Texts.get("mutate.failing", failures.size()));
      return Failures.CASE_FAILED;
    }
    MutatedRules.Result result = mutants.run(id == null ? null : id.strip());
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

  private PrintWriter printer() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
