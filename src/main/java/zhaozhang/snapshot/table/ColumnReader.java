package zhaozhang.snapshot.table;

import org.jspecify.annotations.Nullable;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.snapshot.cell.CellParser;
import zhaozhang.snapshot.cell.ColumnCells;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.cell.Reading;

/**
 * Reads the cells of one column of a sheet. Texts remember what they were read as; of numbers and
 * dates it remembers a fixed number itself: what repeats is parsed once and is one object in all
 * rows.
 */
final class ColumnReader {

  private static final int SLOTS = 1 << 12;

  private final Column column;
  private final int index;
  private final int position;
  private final ColumnCells cells;
  private final @Nullable String exampleMark;
  private final Reading blank;
  // Threads that race for a slot parse a cell twice, to equal readings.
  private final @Nullable Known[] seen = new @Nullable Known[SLOTS];

  /** A cell that was read lately. */
  private record Known(RawCell cell, Reading reading) {}

  /**
   * @param position of the column in the sheet, from 0; less than 0 where the sheet lacks it
   */
  ColumnReader(Table table, Column column, int position, CellParser cells) {
    this.column = column;
    this.index = table.index(column.name());
    this.position = position;
    this.cells = cells.of(table, column);
    this.exampleMark = column.exampleMark() == null ? null : plain(column.exampleMark());
    this.blank = this.cells.parse(null);
  }

  /** Where the column stands in the table. */
  int index() {
    return index;
  }

  /** Whether the sheet begins with it. */
  boolean standsFirst() {
    return position == 0;
  }

  String name() {
    return column.name();
  }

  @Nullable RawCell cell(RawRow row) {
    return row.cell(position);
  }

  /** Whether it would tell examples, and the sheet lacks it. */
  boolean tellsNoExample() {
    return exampleMark != null && position < 0;
  }

  /** Whether its cells may tell that a row is an example. */
  boolean mayMarkExamples() {
    return exampleMark != null && position >= 0;
  }

  boolean marksExample(RawRow row) {
    if (exampleMark == null) {
      return false;
    }
    RawCell cell = cell(row);
    return cell != null && plain(cell.text()).contains(exampleMark);
  }

  /** A cell of this column. */
  Reading read(@Nullable RawCell cell) {
    if (cell == null) {
      return blank;
    }
    if (cell instanceof RawCell.Text text) {
      return text.read(cells);
    }
    int hash = cell.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Known known = seen[slot];
    if (known != null && known.cell.equals(cell)) {
      return known.reading;
    }
    Reading reading = cells.parse(cell);
    seen[slot] = new Known(cell, reading);
    return reading;
  }

  /** Collects what is remarkable about a cell. */
  void note(Problems problems, Source source, @Nullable RawCell cell, Reading reading) {
    reading.unknown().forEach(unknown -> problems.unknown(source, column, unknown));
    if (reading.blankWord() != null) {
      problems.blankWord(source, column, reading.blankWord());
    }
    String list = column.lookup().list();
    if (reading.resolved() && list != null) {
      problems.resolved(source, column, list);
    }
  }

  /** Brackets of half width, which people type as often as those of full width. */
  private static String plain(String text) {
    return text.replace('\uff08', '(').replace('\uff09', ')');
  }
}
