package zhaozhang.report;

import static zhaozhang.report.workbook.Grid.number;
import static zhaozhang.report.workbook.Grid.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.Rule;
import zhaozhang.report.place.SingleBook;
import zhaozhang.report.sheet.FindingSheets;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Page;

/** The workbook that lists the rules. */
public final class RuleListBook {

  /** A rule, and how many cases speak of it. */
  public record Line(Rule rule, int cases) {}

  private static Grid<Line> grid() {
    return new Grid<>(
        List.of(
            text(Texts.get("list.rule.id"), 10, line -> line.rule().id()),
            text(
                Texts.get("list.rule.article"),
                12,
                line -> FindingSheets.article(line.rule().article())),
            new Grid.Column<>(
                Texts.get("list.rule.severity"), 8, line -> Cell.of(line.rule().severity())),
            text(Texts.get("list.rule.title"), 44, line -> line.rule().title()),
            text(Texts.get("list.rule.remedy"), 56, line -> line.rule().remedy()),
            number(Texts.get("list.rule.cases"), Line::cases),
            text(Texts.get("list.rule.file"), 44, line -> line.rule().source().toString())));
  }

  private RuleListBook() {}

  /**
   * Writes the workbook, in one move.
   *
   * @throws UserError if it cannot be written
   */
  public static void write(List<Line> lines, Path file) {
    SingleBook.write(
        file,
        null,
        Texts.get("list.title"),
        LocalDate.EPOCH,
        book -> {
          Page page = book.page(Texts.get("list.sheet"));
          Page.Area area = page.table(grid(), lines);
          page.freeze(area);
          page.filter(area);
        });
  }
}
