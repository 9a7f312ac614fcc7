package zhaozhang.report.brief;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Finding;
import zhaozhang.report.sheet.FindingSheets;
import zhaozhang.report.workbook.Look;

/** The violations behind a figure, which the page shows when somebody opens them. */
final class BriefDetails {

  /** A page that lists all would take long to load on a phone; the workbook has them. */
  private static final int SHOWN = 20;

  private final Html html;
  private final BriefTable table;
  private final Map<String, List<AuditedFinding>> violations;

  /**
   * @param part of what each violation is behind the figure
   */
  BriefDetails(
      Html html, BriefTable table, AuditResult result, Function<AuditedFinding, String> part) {
    this.html = html;
    this.table = table;
    this.violations = result.violations().stream().collect(groupingBy(part));
  }

  /** Those of one part, the gravest first; nothing if there are none. */
  void add(String part) {
    List<AuditedFinding> all = violations.getOrDefault(part, List.of());
    if (all.isEmpty()) {
      return;
    }
    html.open("details").element("summary", Texts.get("brief.details", all.size()));
    html.open("ul");
    all.stream()
        .sorted(Comparator.comparing(found -> found.finding().rule().severity()))
        .limit(SHOWN)
        .forEach(this::add);
    if (all.size() > SHOWN) {
      html.element("li", Texts.get("brief.details.rest", all.size() - SHOWN));
    }
    html.close("ul").close("details");
  }

  private void add(AuditedFinding found) {
    html.open("li");
    table.badge(
        found.finding().rule().severity().label(), Look.of(found.finding().rule().severity()));
    html.text(found.finding().message());
    html.element("small", origin(found)).close("li");
  }

  /** By which rule, whose, and since when. */
  static String origin(AuditedFinding found) {
    Finding finding = found.finding();
    String department =
        finding.department().isEmpty()
            ? Texts.get("report.overview.noDepartment")
            : finding.department();
    return Texts.get(
        "brief.origin",
        FindingSheets.article(finding.rule().article()),
        finding.rule().title(),
        department,
        finding.table(),
        finding.key(),
        found.state().label(),
        found.firstSeen());
  }
}
