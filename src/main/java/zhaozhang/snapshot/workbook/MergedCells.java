package zhaozhang.snapshot.workbook;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.table.Problems;
import zhaozhang.snapshot.table.RawRow;
import zhaozhang.snapshot.table.SheetRows;

/**
 * Gives each row of cells that are merged downwards their value: a workbook holds it in the topmost
 * alone, and registers kept by hand merge a department over its people. Rows come from the top
 * down.
 */
final class MergedCells {

  private final Iterator<CellRangeAddress> coming;
  private final List<CellRangeAddress> open = new ArrayList<>();
  private final Map<CellRangeAddress, @Nullable RawCell> values = new HashMap<>();
  private final Set<CellRangeAddress> filled = new HashSet<>();
  private @Nullable CellRangeAddress next;

  MergedCells(List<CellRangeAddress> merged) {
    this.coming =
        merged.stream()
            .filter(range -> range.getLastRow() > range.getFirstRow())
            .sorted(comparingInt(CellRangeAddress::getFirstRow))
            .iterator();
    advance();
  }

  private void advance() {
    next = coming.hasNext() ? coming.next() : null;
  }

  /** The row with what it is merged into; a row that has nothing else stays blank. */
  RawRow fill(RawRow row) {
    int number = row.number() - 1;
    open.removeIf(range -> range.getLastRow() < number);
    while (next != null && next.getFirstRow() <= number) {
      if (next.getLastRow() >= number) {
        open.add(next);
      }
      advance();
    }
    if (open.isEmpty() || row.blank()) {
      return row;
    }
    List<@Nullable RawCell> cells = new ArrayList<>(row.cells());
    open.forEach(range -> fill(cells, range, number));
    return new RawRow(row.number(), cells);
  }

  private void fill(List<@Nullable RawCell> cells, CellRangeAddress range, int number) {
    int column = range.getFirstColumn();
    if (range.getFirstRow() == number) {
      values.put(range, column < cells.size() ? cells.get(column) : null);
      return;
    }
    RawCell value = values.get(range);
    if (value == null) {
      return;
    }
    if (column >= cells.size()) {
      cells.addAll(Collections.nCopies(column + 1 - cells.size(), null));
    }
    if (cells.get(column) == null) {
      cells.set(column, value);
      filled.add(range);
    }
  }

  /** What became of the sheet, and that cells of it are merged if any counted for another row. */
  SheetRows noted(SheetRows sheet) {
    if (sheet.heading() != null && !filled.isEmpty()) {
      Problems problems = new Problems();
      problems.merged(sheet.source(), filled.size());
      sheet.problems().addAll(problems.all());
    }
    return sheet;
  }
}
