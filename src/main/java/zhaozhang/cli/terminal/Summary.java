package zhaozhang.cli.terminal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.TextTable;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.sheet.Changes;
import zhaozhang.report.unjudged.Doubts;

/** What an audit found, for the terminal: counts, and the articles that need somebody. */
public final class Summary {

  private Summary() {}

  public static void print(AuditResult result, Path folder, PrintWriter out) {
    out.println(PlainWriter.line(Texts.get("summary.title", result.snapshot(), result.asOf())));
    out.print(table(result));
    out.println(
        Texts.get(
            "summary.articles",
            result.articles().size(),
            Tables.totals(result.articleTotals(), Outcome::label)));
    out.println(
        Texts.get(
            "summary.rules",
            result.rules().size(),
            Tables.totals(result.ruleTotals(), Outcome::label)));
    out.println(findings(result));
    out.println(Changes.sentence(result));
    int unjudged = result.unjudged().size();
    if (unjudged > 0) {
      out.println(Texts.get("summary.unjudged", unjudged));
    }
    doubts(result).forEach(doubt -> out.println(PlainWriter.line(doubt)));
    if (!result.problems().isEmpty()) {
      out.println(Texts.get("summary.problems", result.problems().size()));
    }
    out.println(Texts.get("summary.report", folder.resolve(Texts.get("summary.workbook"))));
  }

  /** Hints are no violations, and are counted apart. */
  private static String findings(AuditResult result) {
    Map<Severity, Integer> totals = new EnumMap<>(Severity.class);
    totals.putAll(result.findingTotals());
    totals.keySet().removeIf(severity -> !severity.violates());
    return Texts.get(
        "summary.findings",
        result.violations().size(),
        Tables.totals(totals, Severity::label),
        result.hints().size(),
        result.findings().size() - result.open().size());
  }

  /** What may spoil the result is not for the last sheet only: files, and the snapshot as such. */
  private static List<String> doubts(AuditResult result) {
    List<String> doubts = new ArrayList<>();
    Doubts.of(result).forEach(table -> doubts.add(Texts.get("summary.doubt", table)));
    Set<String> named =
        result.tables().stream()
            .flatMap(table -> table.completeness().because().stream())
            .map(because -> because.source().file())
            .collect(Collectors.toSet());
    result.problems().stream()
        .filter(Summary::notRead)
        .filter(problem -> !named.contains(problem.file()))
        .forEach(file -> doubts.add(Texts.get("summary.notRead", file.file(), file.expected())));
    result.read().warnings().forEach(warning -> doubts.add(warning(warning)));
    return doubts;
  }

  private static boolean notRead(DataProblem problem) {
    return problem.found().equals(Texts.get("snapshot.not-read"));
  }

  private static String warning(DataProblem warning) {
    String place =
        Stream.of(warning.file(), warning.column())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Texts.get("summary.warning", place, warning.found(), warning.expected());
  }

  private static String table(AuditResult result) {
    TextTable table = Tables.of("summary.widths");
    table.addRowValues(
        Texts.get("summary.article"),
        Texts.get("summary.outcome"),
        Texts.get("summary.count"),
        Texts.get("summary.what"));
    for (ArticleResult article : result.articles()) {
      table.addRowValues(
          article.article().id(),
          article.outcome().label(),
          article.violations() == 0 ? "" : String.valueOf(article.violations()),
          article.article().title());
    }
    return table.toString();
  }
}
