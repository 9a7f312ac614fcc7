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
import zhaozhang.audit.ExplanationText;
import zhaozhang.audit.Explanations;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.PasswordOptions;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.PlainWriter;
import zhaozhang.model.Outcome;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Explanation;
import zhaozhang.model.finding.Explanation.ByRule;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Trace;

/** Says why a record was flagged, or was not. */
@Command(name = "explain", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "SNAPSHOT", descriptionKey = "cli.snapshot")
  private @Nullable Path snapshot;

  @Option(
      names = "--subject",
      paramLabel = "KEY",
      required = true,
      descriptionKey = "cli.explain.subject")
  private @Nullable String subject;

  @Option(names = "--rule", paramLabel = "ID", descriptionKey = "cli.explain.rule")
  private @Nullable String rule;

  @Option(names = "--table", paramLabel = "NAME", descriptionKey = "cli.explain.table")
  private @Nullable String table;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.asOf")
  private @Nullable LocalDate asOf;

  @Mixin private final PasswordOptions passwords = new PasswordOptions();

  @Spec private @Nullable CommandSpec spec;

  private final LocalDate today;

  ExplainCommand(LocalDate today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    try (Password password = passwords.get().orElse(null)) {
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      Explanations.of(
              new Explanations.Request(
                  Objects.requireNonNull(snapshot),
                  rules.path(),
                  Objects.requireNonNull(subject),
                  table,
                  rule,
                  asOf,
                  today,
                  password))
          .forEach(explanation -> print(explanation, out));
      return 0;
    }
  }

  private static void print(Explanation explanation, PrintWriter out) {
    line(
        out,
        explanation.table() + " " + explanation.key() + ExplanationText.places(explanation.rows()));
    boolean several = explanation.rows().size() > 1;
    explanation.rules().forEach(rule -> print(rule, several, out));
  }

  private static void print(ByRule rule, boolean several, PrintWriter out) {
    for (AuditedFinding found : rule.findings()) {
      String outcome = (found.waived() ? Outcome.WAIVED : Outcome.VIOLATED).label();
      line(out, Texts.get("explain.rule", rule.rule().id() + " " + rule.rule().title(), outcome));
      Finding finding = found.finding();
      below(out, finding.message() + ExplanationText.places(finding.sources()));
      found.coveredBy().ifPresent(waiver -> below(out, ExplanationText.covered(waiver)));
    }
    for (Trace trace : rule.traces()) {
      Source place = trace.row();
      String row = several && place != null ? ExplanationText.places(List.of(place)) : "";
      line(out, Texts.get("explain.rule", trace.name() + row, ExplanationText.verdict(trace)));
      if (!trace.condition().isEmpty()) {
        below(out, ExplanationText.condition(trace));
      }
      trace.clues().forEach(clue -> below(out, ExplanationText.clue(clue)));
      if (trace.more() > 0) {
        below(out, ExplanationText.more(trace));
      }
    }
  }

  private static void below(PrintWriter out, String text) {
    line(out, "    " + text);
  }

  /** What a cell holds may have line breaks. */
  private static void line(PrintWriter out, String text) {
    out.println(PlainWriter.line(text));
  }
}
