package zhaozhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.Integrity;
import zhaozhang.audit.Integrity.Difference;
import zhaozhang.base.Texts;

/** Says what was changed since a report was written. */
@Command(name = "verify", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

  private static final int DIFFERS = 3;

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "cli.verify.report")
  private @Nullable Path report;

  @Option(names = "--snapshot", paramLabel = "DIR", descriptionKey = "cli.verify.snapshot")
  private @Nullable Path snapshot;

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "cli.verify.rules")
  private @Nullable Path rules;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter printer = Objects.requireNonNull(spec).commandLine().getOut();
    Integrity.Result result = Integrity.of(Objects.requireNonNull(report), snapshot, rules);
    result.differences().forEach(difference -> printer.println(difference.sentence()));
    printer.println(verdict(result));
    printer.println(Texts.get("verify.sha256", result.months().get(0), result.sha256()));
    return result.differences().isEmpty() ? 0 : DIFFERS;
  }

  private static String verdict(Integrity.Result result) {
    List<Difference> differences = result.differences();
    String months = String.join(Texts.get("report.enumeration"), result.months());
    if (differences.isEmpty() && result.months().size() == 1) {
      return Texts.get("verify.holds.one", months);
    }
    if (differences.isEmpty()) {
      return Texts.get("verify.holds", result.months().size(), months);
    }
    return differences.stream().allMatch(Difference::expected)
        ? Texts.get("verify.filledIn", differences.size(), result.months().size(), months)
        : Texts.get("verify.differs", differences.size(), result.months().size(), months);
  }
}
