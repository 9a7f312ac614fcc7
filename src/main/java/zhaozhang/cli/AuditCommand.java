package zhaozhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.Audit;
import zhaozhang.audit.Progress;
import zhaozhang.audit.pseudonym.PseudonymKey;
import zhaozhang.base.Desktop;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.PasswordOptions;
import zhaozhang.cli.options.PseudonymOptions;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.Summary;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.rule.Rule;

/** The monthly audit: one snapshot in, one report folder out. */
@Command(name = "audit", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class AuditCommand implements Callable<Integer> {

  private static final int VIOLATIONS = 3;
  private static final int SOMETHING_NOT_JUDGED = 4;

  @Parameters(index = "0", paramLabel = "SNAPSHOT", descriptionKey = "cli.snapshot")
  private @Nullable Path snapshot;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.out")
  private @Nullable Path out;

  @Option(names = "--previous", paramLabel = "DIR", descriptionKey = "cli.previous")
  private @Nullable Path previous;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.asOf")
  private @Nullable LocalDate asOf;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Mixin private final PasswordOptions passwords = new PasswordOptions();

  @Mixin private final PseudonymOptions pseudonyms = new PseudonymOptions();

  @Option(names = "--gate", descriptionKey = "cli.gate")
  private boolean gate;

  @Option(names = "--open", descriptionKey = "cli.open")
  private boolean open;

  @Spec private @Nullable CommandSpec spec;

  private final LocalDate today;

  AuditCommand(LocalDate today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    try (Password password = passwords.get().orElse(null)) {
      return audit(password);
    }
  }

  private int audit(@Nullable Password password) {
    PrintWriter printer = Objects.requireNonNull(spec).commandLine().getOut();
    PseudonymKey key = pseudonyms.key(snapshot, out);
    if (key != null && key.created()) {
      printer.println(Texts.get("pseudonym.created", key.file()));
    }
    Audit.Request request =
        new Audit.Request(
            Objects.requireNonNull(snapshot),
            rules.path(),
            asOf,
            today,
            Version.current(),
            previous,
            out,
            password,
            key);
    Audit.Written written = Audit.report(request, Progress.NONE);
    AuditResult result = written.result();
    Summary.print(result, written.folder(), printer);
    if (key != null) {
      printer.println(Texts.get("pseudonym.said", key.file()));
    }
    if (password != null) {
      printer.println(Texts.get("password.inClear"));
    }
    if (open) {
      Desktop.open(written.folder().resolve(Texts.get("summary.workbook")).toString());
    }
    if (stopped(result)) {
      return Failures.COULD_NOT_RUN;
    }
    return gate ? gate(result) : 0;
  }

  /** Names the rules that asked too much; the report is written without them. */
  private boolean stopped(AuditResult result) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    List<Rule> stopped =
        result.rules().stream()
            .filter(rule -> rule.outcome() == Outcome.FAILED)
            .map(RuleResult::rule)
            .toList();
    stopped.forEach(
        rule -> err.println(Texts.get("stopped.rule", rule.source(), rule.id(), rule.title())));
    return !stopped.isEmpty();
  }

  static int gate(AuditResult result) {
    if (!result.violations().isEmpty() || result.articleTotals().containsKey(Outcome.VIOLATED)) {
      return VIOLATIONS;
    }
    boolean judged =
        result.rules().stream()
            .allMatch(rule -> rule.judged() || rule.outcome() == Outcome.NOT_APPLICABLE);
    return judged ? 0 : SOMETHING_NOT_JUDGED;
  }
}
