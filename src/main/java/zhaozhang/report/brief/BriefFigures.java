package zhaozhang.report.brief;

import java.util.Map;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.report.sheet.RunSheets;
import zhaozhang.report.workbook.Look;

/** The figures at the head of the brief, which add up. */
final class BriefFigures {

  private final Html html;
  private final BriefTable table;
  private final AuditResult result;

  BriefFigures(Html html, BriefTable table, AuditResult result) {
    this.html = html;
    this.table = table;
    this.result = result;
  }

  void add() {
    html.open("section", "class", "figures");
    addOutcomes();
    addSeverities();
    addAlso();
    html.close("section");
  }

  private void addOutcomes() {
    Map<Outcome, Integer> articles = result.articleTotals();
    Map<Outcome, Integer> rules = result.ruleTotals();
    table.begin(Texts.get("brief.outcomes"), "report.overview.outcome", "#articles", "#rules");
    for (Outcome outcome : Outcome.values()) {
      int ofArticles = articles.getOrDefault(outcome, 0);
      int ofRules = rules.getOrDefault(outcome, 0);
      if (ofArticles + ofRules > 0) {
        html.open("tr").open("th", "scope", "row");
        table.badge(outcome.label(), Look.of(outcome));
        html.close("th");
        table.number(ofArticles);
        table.number(ofRules);
        html.close("tr");
      }
    }
    table.total(result.articles().size(), result.rules().size());
    table.end();
  }

  private void addSeverities() {
    Map<Severity, Integer> counts = result.findingTotals();
    int most =
        Severity.OF_VIOLATIONS.stream()
            .mapToInt(severity -> counts.getOrDefault(severity, 0))
            .max()
            .orElse(0);
    table.begin(Texts.get("brief.severities"), "report.overview.severity", "#findings", "=");
    for (Severity severity : Severity.OF_VIOLATIONS) {
      int count = counts.getOrDefault(severity, 0);
      html.open("tr").open("th", "scope", "row");
      table.badge(severity.label(), Look.of(severity));
      html.close("th");
      table.number(count);
      table.bar(Map.of(severity, count), most);
      html.close("tr");
    }
    table.total(result.violations().size(), "");
    table.end();
  }

  private void addAlso() {
    table.begin(Texts.get("report.overview.also"), "brief.item", "brief.count");
    table.row(Texts.get("report.overview.hints"), result.hints().size());
    table.row(Texts.get("report.overview.waived"), result.findings().size() - result.open().size());
    table.row(Texts.get("report.overview.unjudged"), result.unjudged().size());
    table.row(Texts.get("report.overview.problems"), result.problems().size());
    table.row(Texts.get("report.overview.sheets"), RunSheets.parts(result));
    table.end();
  }
}
