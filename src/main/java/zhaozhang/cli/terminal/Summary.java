package zhaozhang.cli.terminal;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Help.TextTable;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.sheet.Changes;

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
    out.println(
        Texts.get(
            "summary.findings",
            result.open().size(),
            Tables.totals(result.findingTotals(), Severity::label),
            result.findings().size() - result.open().size()));
    out.println(Changes.sentence(result));
    result.problems().stream().filter(Summary::notRead).forEach(file -> out.println(line(file)));
    if (!result.problems().isEmpty()) {
      out.println(Texts.get("summary.problems", result.problems().size()));
    }
    out.println(Texts.get("summary.report", folder.resolve(Texts.get("summary.workbook"))));
  }

  /** A file that could not be read may hold a whole table: that is not for the last sheet only. */
  private static boolean notRead(DataProblem problem) {
    return problem.found().equals(Texts.get("snapshot.not-read"));
  }

  private static String line(DataProblem file) {
    return PlainWriter.line(Texts.get("summary.notRead", file.file(), file.expected()));
  }

  private static String table(AuditResult result) {
    TextTable table = Tables.of(8, 14, 6);
    table.addRowValues(
        Texts.get("summary.article"),
        Texts.get("summary.outcome"),
        Texts.get("summary.count"),
        Texts.get("summary.what"));
    for (ArticleResult article : result.articles()) {
      table.addRowValues(
          article.article().id(),
          article.outcome().label(),
          article.findings() == 0 ? "" : String.valueOf(article.findings()),
          article.article().title());
    }
    return table.toString();
  }
}
