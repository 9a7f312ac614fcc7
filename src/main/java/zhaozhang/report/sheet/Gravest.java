package zhaozhang.report.sheet;

import java.util.Comparator;
import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** The findings that a meeting should speak of first. */
public final class Gravest {

  private static final int SHOWN = 10;

  private static final int MESSAGE_COLUMNS = 6;
  private static final int OWNER_COLUMNS = 2;

  /** A finding with what takes too long to work out for each comparison. */
  private record Ranked(AuditedFinding found, boolean overdue) {}

  private static final Comparator<Ranked> ORDER =
      Comparator.comparing((Ranked ranked) -> ranked.found().finding().rule().severity())
          .thenComparing(ranked -> !ranked.overdue())
          .thenComparing(ranked -> ranked.found().firstSeen());

  private Gravest() {}

  /**
   * The gravest first, of equally grave ones what is overdue, then the longest standing; of those
   * in the order of the result.
   */
  public static List<AuditedFinding> of(AuditResult result) {
    Deadlines deadlines = new Deadlines(result);
    return result.violations().stream()
        .map(found -> new Ranked(found, deadlines.overdue(found)))
        .sorted(ORDER)
        .limit(SHOWN)
        .map(Ranked::found)
        .toList();
  }

  static void add(Page page, AuditResult result) {
    List<AuditedFinding> gravest = of(result);
    Deadlines deadlines = new Deadlines(result);
    if (gravest.isEmpty()) {
      return;
    }
    page.skip(1);
    page.line(
        heading("report.finding.department"),
        heading("report.finding.severity"),
        heading("report.overview.gravest").over(MESSAGE_COLUMNS),
        heading("report.overview.owner").over(OWNER_COLUMNS),
        heading("report.finding.firstSeen"));
    for (AuditedFinding found : gravest) {
      page.line(
          Cell.text(found.finding().department()),
          Cell.of(found.finding().rule().severity()),
          Cell.text(found.finding().message()).over(MESSAGE_COLUMNS),
          owner(deadlines, found).over(OWNER_COLUMNS),
          Cell.date(found.firstSeen()));
    }
  }

  private static Cell owner(Deadlines deadlines, AuditedFinding found) {
    return Cell.of(deadlines.who(found), deadlines.overdue(found) ? Look.ALARM : Look.TEXT);
  }

  private static Cell heading(String key) {
    return Cell.of(Texts.get(key), Look.HEADING);
  }
}
