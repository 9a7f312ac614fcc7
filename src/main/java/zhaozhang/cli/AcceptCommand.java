package zhaozhang.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.RulesAcceptance;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.ListProblems;

/** Takes over into lists what a report made ready. */
@Command(name = "accept", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class AcceptCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.accept.file")
  private @Nullable Path file;

  @Option(names = "--report", paramLabel = "DIR", descriptionKey = "cli.accept.report")
  private @Nullable Path report;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  private final LocalDate today;

  AcceptCommand(LocalDate today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    RulesAcceptance.Accepted accepted =
        RulesAcceptance.accept(
            new RulesAcceptance.Request(rules.path(), requireNonNull(file), report, today));
    ListProblems.print(accepted.left(), out);
    accepted.taken().forEach((list, rows) -> out.println(Texts.get("accept.taken", rows, list)));
    if (accepted.taken().isEmpty()) {
      out.println(Texts.get("accept.nothing"));
    }
    return accepted.left().isEmpty() ? 0 : Failures.CASE_FAILED;
  }
}
