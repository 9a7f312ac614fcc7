package zhaozhang.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.Explanations;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.PasswordOptions;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.model.Outcome;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Explanation;
import zhaozhang.model.finding.Explanation.ByRule;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Trace;
import zhaozhang.model.finding.Trace.Clue;
import zhaozhang.model.finding.Trace.Verdict;
import zhaozhang.model.finding.Waiver;

/** Says why a record was flagged, or was not. */
@Command(name = "explain", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  /** More evidence stands in the report. */
  private static final int SHOWN = 5;

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
    out.println(explanation.table() + " " + explanation.key() + places(explanation.rows()));
    boolean several = explanation.rows().size() > 1;
    explanation.rules().forEach(rule -> print(rule, several, out));
  }

  private static void print(ByRule rule, boolean several, PrintWriter out) {
    for (AuditedFinding found : rule.findings()) {
      String outcome = (found.waived() ? Outcome.WAIVED : Outcome.VIOLATED).label();
      out.println(Texts.get("explain.rule", rule.rule().id() + " " + rule.rule().title(), outcome));
      Finding finding = found.finding();
      line(out, finding.message() + places(finding.sources()));
      found.coveredBy().ifPresent(waiver -> line(out, covered(waiver)));
    }
    for (Trace trace : rule.traces()) {
      Source place = trace.row();
      String row = several && place != null ? places(List.of(place)) : "";
      out.println(Texts.get("explain.rule", trace.name() + row, verdict(trace)));
      if (!trace.condition().isEmpty()) {
        line(out, Texts.get("explain.condition", trace.condition()));
      }
      trace.clues().forEach(clue -> line(out, clue(clue)));
      if (trace.more() > 0) {
        line(out, Texts.get("explain.more", trace.more()));
      }
    }
  }

  private static void line(PrintWriter out, String text) {
    out.println("    " + text);
  }

  private static String covered(Waiver waiver) {
    return Texts.get(
        "explain.waived", waiver.source(), waiver.reason(), waiver.approvedBy(), waiver.expires());
  }

  private static String verdict(Trace trace) {
    String missing = String.join(Texts.get("report.enumeration"), trace.missing());
    return trace.verdict() == Verdict.NOT_JUDGED
        ? Texts.get("explain.NOT_JUDGED", missing)
        : Texts.get("explain." + trace.verdict().name());
  }

  private static String clue(Clue clue) {
    String row =
        clue.values().entrySet().stream()
            .map(value -> Texts.get("explain.value", value.getKey(), value.getValue()))
            .collect(joining(Texts.get("explain.and")));
    String where =
        Stream.ofNullable(clue.source()).map(source -> places(List.of(source))).collect(joining());
    String shown = (clue.table() + " " + row).strip() + where;
    String key = clue.part().isEmpty() ? "explain.clue.whole." : "explain.clue.";
    return Texts.get(key + clue.kind().name(), shown, clue.part());
  }

  private static String places(List<Source> sources) {
    if (sources.isEmpty()) {
      return "";
    }
    String shown =
        sources.stream()
            .limit(SHOWN)
            .map(Source::toString)
            .collect(joining(Texts.get("explain.and")));
    return Texts.get(
        "explain.places",
        sources.size() > SHOWN ? shown + " " + Texts.get("report.more", sources.size()) : shown);
  }
}
