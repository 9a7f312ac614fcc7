package zhaozhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.HandoverCheck;
import zhaozhang.audit.HandoverCheck.Who;
import zhaozhang.audit.HandoverPack;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.PasswordOptions;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.HandoverSummary;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.Handover.Verdict;
import zhaozhang.report.HandoverReport;

/** The check before somebody leaves: what they hold, and whether the account may be closed. */
@Command(name = "handover", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class HandoverCommand implements Callable<Integer> {

  private static final int NOT_READY = 3;
  private static final int NOT_JUDGED = 4;

  /** Whose leaving is checked: exactly one of the two is to be given. */
  static final class Leaving {
    @Option(names = "--member", paramLabel = "X", descriptionKey = "cli.handover.member")
    private @Nullable String member;

    @Option(
        names = "--leaving-within",
        paramLabel = "DAYS",
        descriptionKey = "cli.handover.leavingWithin")
    private @Nullable Integer days;

    private Who who() {
      return days != null ? new Who.Within(days) : new Who.One(Objects.requireNonNull(member));
    }
  }

  @Parameters(index = "0", paramLabel = "SNAPSHOT", descriptionKey = "cli.snapshot")
  private @Nullable Path snapshot;

  @ArgGroup(multiplicity = "1")
  private @Nullable Leaving leaving;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.handover.out")
  private @Nullable Path out;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.handover.asOf")
  private @Nullable LocalDate asOf;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Mixin private final PasswordOptions passwords = new PasswordOptions();

  @Option(names = "--pack", descriptionKey = "cli.handover.pack")
  private boolean pack;

  @Option(names = "--gate", descriptionKey = "cli.handover.gate")
  private boolean gate;

  @Spec private @Nullable CommandSpec spec;

  private final LocalDate today;

  HandoverCommand(LocalDate today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    Who who = Objects.requireNonNull(leaving).who();
    if (who instanceof Who.Within within && within.days() < 0) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.get("cli.handover.negative"));
    }
    try (Password password = passwords.get().orElse(null)) {
      return check(who, password);
    }
  }

  private int check(Who who, @Nullable Password password) {
    PrintWriter printer = Objects.requireNonNull(spec).commandLine().getOut();
    Handover result =
        HandoverCheck.run(
            new HandoverCheck.Request(
                Objects.requireNonNull(snapshot),
                rules.path(),
                who,
                asOf,
                today,
                Version.current(),
                password));
    Path folder =
        out != null
            ? out
            : Path.of(result.run().regulation().reports(), HandoverReport.name(result));
    HandoverReport.write(result, folder, password);
    HandoverSummary.print(result, printer);
    printer.println(Texts.get("handover.summary.report", folder));
    if (pack) {
      HandoverPack.Written written =
          HandoverPack.write(result, Objects.requireNonNull(snapshot), folder);
      printer.println(
          Texts.get("handover.summary.pack", written.file(), written.evidence(), written.sha256()));
    }
    if (password != null) {
      printer.println(Texts.get("password.inClear.handover"));
    }
    return gate ? gate(result) : 0;
  }

  private static int gate(Handover result) {
    if (result.totals().containsKey(Verdict.NOT_READY)) {
      return NOT_READY;
    }
    return result.totals().containsKey(Verdict.NOT_JUDGED) ? NOT_JUDGED : 0;
  }
}
