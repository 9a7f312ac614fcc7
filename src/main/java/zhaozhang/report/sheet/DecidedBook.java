package zhaozhang.report.sheet;

import static zhaozhang.report.workbook.Grid.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerMark;
import zhaozhang.report.place.SingleBook;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** The workbook that keeps what somebody decided about findings; it is read like all others. */
public final class DecidedBook {

  /**
   * A row.
   *
   * @param message of the finding
   */
  public record Line(LedgerEntry entry, String message, LedgerMark mark) {}

  private DecidedBook() {}

  /**
   * Writes it as a whole.
   *
   * @param asOf the day of the report
   * @throws zhaozhang.base.UserError if it cannot be written
   */
  public static void write(Path file, LocalDate asOf, List<Line> lines) {
    String sheet = Texts.get("report.sheet.ledger");
    SingleBook.write(file, null, sheet, asOf, book -> add(book.page(sheet), lines));
  }

  private static void add(Page page, List<Line> lines) {
    List<Grid.Column<Line>> columns = new ArrayList<>();
    columns.add(text(Texts.get("report.finding.id"), 19, line -> line.entry().finding()));
    columns.add(text(Texts.get("report.finding.message"), 44, Line::message));
    columns.addAll(LedgerSheets.toFillIn(Line::entry));
    columns.add(LedgerSheets.mark((line, before) -> line.mark()));
    page.line(Cell.of(Texts.get("ledger.decided.hint"), Look.SUBTITLE));
    Page.Area area = page.table(new Grid<>(columns), lines);
    page.freeze(area);
    page.filter(area);
    page.hide(columns.size() - 1);
  }
}
