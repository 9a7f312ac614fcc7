package zhaozhang.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** How many articles and rules ended how, and how many violations are how grave. */
record OverviewCounts(AuditResult result) {

  /** Adds them beside each other. */
  void add(Page page) {
    List<List<Cell>> outcomes = outcomes();
    List<List<Cell>> severities = severities();
    List<List<Cell>> also = also();
    int rows = Math.max(outcomes.size(), Math.max(severities.size(), also.size()));
    for (int i = 0; i < rows; i++) {
      List<Cell> line = new ArrayList<>(OverviewLines.part(outcomes, i, 3));
      line.addAll(List.of(Cell.BLANK, Cell.BLANK, Cell.BLANK));
      line.addAll(OverviewLines.part(severities, i, 2));
      line.add(Cell.BLANK);
      line.addAll(OverviewLines.part(also, i, 2));
      page.line(line.toArray(Cell[]::new));
    }
  }

  private List<List<Cell>> outcomes() {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(OverviewLines.heading("outcome", "articles", "rules"));
    Map<Outcome, Integer> ofArticles = result.articleTotals();
    Map<Outcome, Integer> ofRules = result.ruleTotals();
    for (Outcome outcome : Outcome.values()) {
      int articleCount = ofArticles.getOrDefault(outcome, 0);
      int ruleCount = ofRules.getOrDefault(outcome, 0);
      if (articleCount + ruleCount > 0) {
        lines.add(List.of(Cell.of(outcome), Cell.number(articleCount), Cell.number(ruleCount)));
      }
    }
    lines.add(OverviewLines.total(result.articles().size(), result.rules().size()));
    return lines;
  }

  private List<List<Cell>> severities() {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(OverviewLines.heading("severity", "findings"));
    Map<Severity, Integer> counts = result.findingTotals();
    for (Severity severity : Severity.OF_VIOLATIONS) {
      lines.add(List.of(Cell.of(severity), Cell.number(counts.getOrDefault(severity, 0))));
    }
    lines.add(OverviewLines.total(result.violations().size()));
    return lines;
  }

  private List<List<Cell>> also() {
    int waived = result.findings().size() - result.open().size();
    return List.of(
        List.of(OverviewLines.label("also").as(Look.HEADING), Cell.of("", Look.HEADING)),
        List.of(OverviewLines.label("hints"), Cell.number(result.hints().size())),
        List.of(OverviewLines.label("waived"), Cell.number(waived)),
        List.of(OverviewLines.label("unjudged"), Cell.number(result.unjudged().size())),
        List.of(OverviewLines.label("problems"), Cell.number(result.problems().size())),
        List.of(OverviewLines.label("sheets"), Cell.number(RunSheets.parts(result))));
  }
}
