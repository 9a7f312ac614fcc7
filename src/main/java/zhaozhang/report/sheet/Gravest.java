package zhaozhang.report.sheet;

import java.util.Comparator;
import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.rule.RuleIds;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** The findings that a meeting should speak of first. */
public final class Gravest {

  private static final int SHOWN = 10;

  private static final int RULE_COLUMNS = 3;
  private static final int DEPARTMENT_COLUMNS = 2;
  private static final int MESSAGE_COLUMNS = 4;

  /** A finding with its id, which takes too long to make for each comparison. */
  private record Ranked(AuditedFinding found, String id) {}

  private static final Comparator<Ranked> ORDER =
      Comparator.comparing((Ranked ranked) -> ranked.found().finding().rule().severity())
          .thenComparing(ranked -> ranked.found().firstSeen())
          .thenComparing(Ranked::id, RuleIds.ORDER);

  private Gravest() {}

  /** How many rows it takes, with the one above it. */
  static int rows(AuditResult result) {
    int shown = Math.min(result.violations().size(), SHOWN);
    return shown == 0 ? 0 : shown + 2;
  }

  /** The gravest, of equally grave ones the longest standing, first. */
  public static List<AuditedFinding> of(List<AuditedFinding> violations) {
    return violations.stream()
        .map(found -> new Ranked(found, found.finding().id()))
        .sorted(ORDER)
        .limit(SHOWN)
        .map(Ranked::found)
        .toList();
  }

  static void add(Page page, AuditResult result) {
    List<AuditedFinding> gravest = of(result.violations());
    if (gravest.isEmpty()) {
      return;
    }
    page.skip(1);
    page.line(
        heading("report.finding.severity"),
        heading("report.finding.rule").over(RULE_COLUMNS),
        heading("report.finding.department").over(DEPARTMENT_COLUMNS),
        heading("report.overview.gravest").over(MESSAGE_COLUMNS),
        heading("report.finding.firstSeen"));
    for (AuditedFinding found : gravest) {
      page.line(
          Cell.of(found.finding().rule().severity()),
          Cell.of(FindingSheets.rule(found), Look.LINE).over(RULE_COLUMNS),
          Cell.of(found.finding().department(), Look.LINE).over(DEPARTMENT_COLUMNS),
          Cell.of(found.finding().message(), Look.LINE).over(MESSAGE_COLUMNS),
          Cell.date(found.firstSeen()));
    }
  }

  private static Cell heading(String key) {
    return Cell.of(Texts.get(key), Look.HEADING);
  }
}
