package zhaozhang.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import zhaozhang.base.Texts;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;

/** Lines of the small tables of the overview. */
final class OverviewLines {

  private OverviewLines() {}

  static List<Cell> heading(String... names) {
    return Arrays.stream(names).map(name -> label(name).as(Look.HEADING)).toList();
  }

  static List<Cell> total(int... numbers) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(Texts.get("report.total"), Look.TOTAL));
    for (int number : numbers) {
      cells.add(Cell.number(number).as(Look.TOTAL_NUMBER));
    }
    return cells;
  }

  static Cell label(String name) {
    return Cell.text(Texts.get("report.overview." + name));
  }

  /** One of the lines; where there are no more, as many blank cells as it would have. */
  static List<Cell> part(List<List<Cell>> lines, int index, int columns) {
    return index < lines.size()
        ? lines.get(index)
        : IntStream.range(0, columns).mapToObj(i -> Cell.BLANK).toList();
  }
}
