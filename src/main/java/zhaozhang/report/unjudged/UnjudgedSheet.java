package zhaozhang.report.unjudged;

import static zhaozhang.report.workbook.Grid.text;

import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** What could not be judged, so that somebody can see to it that it is next time. */
public final class UnjudgedSheet {

  /** More are of no use to people, and a sheet has an end. */
  private static final int SHOWN = 100_000;

  private static Grid<UnjudgedLine> grid() {
    return new Grid<>(
        List.of(
            text(Texts.get("report.rule.id"), 8, line -> line.rule().id()),
            text(Texts.get("report.article.title"), 20, line -> line.rule().title()),
            text(Texts.get("report.finding.table"), 9, UnjudgedLine::table),
            text(Texts.get("report.finding.key"), 20, UnjudgedLine::subject),
            text(Texts.get("report.unjudged.department"), 12, UnjudgedLine::department),
            text(Texts.get("report.unjudged.where"), 40, UnjudgedLine::where),
            text(Texts.get("report.unjudged.remedy"), 30, UnjudgedLine::remedy)));
  }

  private UnjudgedSheet() {}

  /** Adds the sheet. */
  public static void add(Book book, List<UnjudgedLine> lines) {
    Page page = book.page(Texts.get("report.sheet.unjudged"));
    page.line(Cell.of(Texts.get("report.unjudged.hint"), Look.SUBTITLE));
    Page.Area area = page.table(grid(), lines.subList(0, Math.min(lines.size(), SHOWN)));
    page.freeze(area);
    page.filter(area);
    if (lines.isEmpty()) {
      page.line(Cell.of(Texts.get("report.unjudged.none"), Look.SUBTITLE));
    } else if (lines.size() > SHOWN) {
      page.line(Cell.of(Texts.get("report.unjudged.cut", lines.size(), SHOWN), Look.SUBTITLE));
    }
  }
}
