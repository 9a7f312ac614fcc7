package zhaozhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.ReportsFolder;
import zhaozhang.audit.RulesPreview;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.cli.options.PasswordOptions;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.ListProblems;
import zhaozhang.cli.terminal.PlainWriter;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Preview;
import zhaozhang.model.finding.Preview.Change;
import zhaozhang.model.finding.Preview.RuleChange;
import zhaozhang.report.PreviewBook;

/** Tries an edit of the rules: who would newly be flagged, and who no longer. */
@Command(name = "preview", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class PreviewCommand implements Callable<Integer> {

  /** More of one rule would drive the rest from the screen. */
  private static final int SHOWN = 20;

  @Parameters(index = "0", paramLabel = "SNAPSHOT", descriptionKey = "cli.snapshot")
  private @Nullable Path snapshot;

  @Option(names = "--against", paramLabel = "DIR", descriptionKey = "cli.preview.against")
  private @Nullable Path against;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.preview.out")
  private @Nullable Path out;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.asOf")
  private @Nullable LocalDate asOf;

  @Mixin private final PasswordOptions passwords = new PasswordOptions();

  @Spec private @Nullable CommandSpec spec;

  private final LocalDate today;

  PreviewCommand(LocalDate today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    try (Password password = passwords.get().orElse(null)) {
      ReportsFolder reports = ReportsFolder.of(rules.path());
      if (against != null) {
        reports.requireOurs(against);
      }
      Preview preview =
          RulesPreview.run(
              new RulesPreview.Request(
                  Objects.requireNonNull(snapshot),
                  rules.path(),
                  against != null ? against : newest(reports),
                  asOf,
                  today,
                  password));
      Path file = out != null ? out : reports.path().resolve(Texts.get("preview.file"));
      PreviewBook.write(preview, file, password);
      ListProblems.print(preview.problems(), Objects.requireNonNull(spec).commandLine().getOut());
      print(preview, Objects.requireNonNull(spec).commandLine().getOut());
      Objects.requireNonNull(spec).commandLine().getOut().println(Texts.get("preview.book", file));
      return 0;
    }
  }

  /** The newest report, which keeps the rules that it was made by. */
  private static Path newest(ReportsFolder reports) {
    return reports
        .newest()
        .orElseThrow(() -> new UserError(Texts.get("preview.noReport", reports.path())));
  }

  private static void print(Preview preview, PrintWriter out) {
    if (preview.rules().isEmpty()) {
      out.println(Texts.get("preview.same", preview.snapshot()));
      return;
    }
    preview.rules().forEach(rule -> print(rule, out));
    out.println(PreviewBook.sentence(preview));
  }

  private static void print(RuleChange change, PrintWriter out) {
    out.println(
        Texts.get(
            "preview.rule",
            change.rule().id(),
            change.rule().title(),
            change.count(Preview.Kind.ADDED),
            change.count(Preview.Kind.REMOVED),
            change.count(Preview.Kind.CHANGED)));
    String warning = PreviewBook.warning(change);
    if (!warning.isEmpty()) {
      out.println(warning);
    }
    if (change.changes().isEmpty()) {
      out.println(Texts.get("preview.outcome", label(change.before()), label(change.after())));
    }
    change.changes().stream().limit(SHOWN).forEach(one -> out.println(PlainWriter.line(line(one))));
    if (change.changes().size() > SHOWN) {
      out.println(Texts.get("preview.more", change.changes().size() - SHOWN));
    }
  }

  private static String label(@Nullable Outcome outcome) {
    return outcome == null ? Texts.get("preview.noRule") : outcome.label();
  }

  private static String line(Change change) {
    Finding finding = change.finding();
    String key =
        finding.discriminator().isEmpty()
            ? finding.key()
            : finding.key() + "\u3014" + finding.discriminator() + "\u3015";
    String said =
        change.kind() == Preview.Kind.CHANGED
            ? Texts.get(
                "preview.fromTo",
                PreviewBook.said(change.before()),
                PreviewBook.said(change.after()))
            : finding.message();
    return Texts.get("preview.line", change.kind().label(), finding.table(), key, said);
  }
}
