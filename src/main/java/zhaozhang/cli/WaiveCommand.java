package zhaozhang.cli;

import static java.util.Objects.requireNonNull;

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
import zhaozhang.audit.RulesWaiver;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.RulesFolder;

/** Accepts one finding of a report for a while. */
@Command(name = "waive", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class WaiveCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.waive.id")
  private @Nullable String id;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      descriptionKey = "cli.waive.reason")
  private @Nullable String reason;

  @Option(
      names = "--approved-by",
      paramLabel = "NAME",
      required = true,
      descriptionKey = "cli.waive.approvedBy")
  private @Nullable String approvedBy;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      required = true,
      descriptionKey = "cli.waive.until")
  private @Nullable LocalDate until;

  @Option(names = "--report", paramLabel = "DIR", descriptionKey = "cli.waive.report")
  private @Nullable Path report;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  private final LocalDate today;

  WaiveCommand(LocalDate today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    RulesWaiver.Written written =
        RulesWaiver.write(
            new RulesWaiver.Request(
                rules.path(),
                report,
                requireNonNull(id),
                requireNonNull(reason),
                requireNonNull(approvedBy),
                requireNonNull(until),
                today));
    requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(Texts.get("waive.done", written.list(), requireNonNull(until), written.message()));
    return 0;
  }
}
