package zhaozhang.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Column;
import zhaozhang.model.Row;
import zhaozhang.model.Source;
import zhaozhang.model.Table;

/** Reads the rows below a heading as rows of its table. */
final class RowReader {

  private static final int ABSENT = -1;

  private final RawSheet sheet;
  private final Table table;
  private final List<Column> columns;
  private final int[] positions;
  private final CellParser cells;
  private final Problems problems;

  RowReader(RawSheet sheet, Heading heading, CellParser cells, Problems problems) {
    this.sheet = sheet;
    this.table = heading.table();
    this.columns = table.columns();
    this.positions = columns.stream().mapToInt(column -> position(heading, column)).toArray();
    this.cells = cells;
    this.problems = problems;
  }

  private static int position(Heading heading, Column column) {
    return heading.columns().entrySet().stream()
        .filter(entry -> entry.getValue().equals(column))
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(ABSENT);
  }

  /** The row of the table; empty if it is blank or an example. */
  Optional<Row> read(RawRow raw) {
    if (blank(raw) || example(raw)) {
      return Optional.empty();
    }
    Source source = new Source(sheet.file(), sheet.name(), raw.number());
    @Nullable Object[] values = new @Nullable Object[positions.length];
    Set<String> unreadable = new HashSet<>();
    for (int i = 0; i < positions.length; i++) {
      Column column = columns.get(i);
      if (!column.derived()) {
        values[i] = value(column, raw.cell(positions[i]), source, unreadable);
      }
    }
    return Optional.of(Row.of(table, values, source, unreadable));
  }

  private @Nullable Object value(
      Column column, @Nullable RawCell cell, Source source, Set<String> unreadable) {
    Reading reading = cells.parse(column, cell);
    if (!reading.readable() && cell != null) {
      unreadable.add(column.name());
      problems.unreadable(source, column, cell);
    }
    reading.outside().forEach(item -> problems.outsideValues(source, column, item));
    return reading.value();
  }

  private boolean blank(RawRow raw) {
    for (int position : positions) {
      if (raw.cell(position) != null) {
        return false;
      }
    }
    return true;
  }

  private boolean example(RawRow raw) {
    for (int i = 0; i < positions.length; i++) {
      String mark = columns.get(i).exampleMark();
      RawCell cell = raw.cell(positions[i]);
      if (mark != null && cell != null && plain(cell.text()).contains(plain(mark))) {
        return true;
      }
    }
    return false;
  }

  /** Brackets of half width, which people type as often as those of full width. */
  private static String plain(String text) {
    return text.replace('\uff08', '(').replace('\uff09', ')');
  }
}
