package zhaozhang.snapshot.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Column;
import zhaozhang.snapshot.cell.CellParser;
import zhaozhang.snapshot.cell.RawCell;

/**
 * What a sheet tells elsewhere than in the cells of its columns. It is put into cells before the
 * others, so that who reads the rows need not know.
 */
final class SheetLayout {

  private final Heading heading;
  private final Map<Column, RawCell> constants = new HashMap<>();
  private final List<Column> told = new ArrayList<>();

  /**
   * @param heading as the sheet has it
   * @param names of the sheet and its file, the nearest first, without the names of tables
   */
  SheetLayout(Heading heading, List<String> names) {
    this.heading = heading;
    for (Column column : heading.table().exported()) {
      String value = column.layout().sheetName() ? meant(column, names) : null;
      boolean absent = heading.position(column) < 0;
      if (absent && value != null) {
        constants.put(column, Objects.requireNonNull(RawCell.Text.of(value)));
        told.add(column);
      } else if (absent && heading.levels().containsKey(column)) {
        told.add(column);
      }
    }
  }

  private static @Nullable String meant(Column column, List<String> names) {
    return names.stream()
        .flatMap(name -> Stream.ofNullable(meant(column, name)))
        .findFirst()
        .orElse(null);
  }

  /** The value that a name begins with, if it holds no other. */
  private static @Nullable String meant(Column column, String name) {
    List<String> values =
        column.values().stream()
            .filter(value -> name.contains(value.toLowerCase(Locale.ROOT)))
            .toList();
    boolean one = values.size() == 1 && name.startsWith(values.get(0).toLowerCase(Locale.ROOT));
    return one ? values.get(0) : null;
  }

  /** The heading of the rows that {@link #row} makes. */
  Heading heading() {
    if (told.isEmpty()) {
      return heading;
    }
    Map<Integer, Column> columns = new HashMap<>();
    told.forEach(column -> columns.put(told.indexOf(column), column));
    heading.columns().forEach((at, column) -> columns.put(at + told.size(), column));
    return new Heading(
        heading.table(),
        heading.row(),
        columns,
        heading.levels(),
        heading.repeated(),
        heading.unknown());
  }

  /** The rows, what is told elsewhere put before their cells. */
  List<RawRow> rows(List<RawRow> rows) {
    return told.isEmpty() ? rows : rows.stream().map(this::row).toList();
  }

  /** Of a row that holds one cell only, such as a sum below the others, nothing else is told. */
  RawRow row(RawRow row) {
    if (told.isEmpty()) {
      return row;
    }
    boolean bare = row.cells().stream().flatMap(Stream::ofNullable).distinct().count() < 2;
    List<@Nullable RawCell> cells = new ArrayList<>();
    told.forEach(column -> cells.add(bare ? null : cell(column, row)));
    cells.addAll(row.cells());
    return new RawRow(row.number(), cells);
  }

  private @Nullable RawCell cell(Column column, RawRow row) {
    RawCell constant = constants.get(column);
    return constant == null
        ? path(heading.levels().getOrDefault(column, List.of()), row)
        : constant;
  }

  private static @Nullable RawCell path(List<Integer> positions, RawRow row) {
    List<String> levels = new ArrayList<>();
    for (int position : positions) {
      RawCell cell = row.cell(position);
      if (cell != null
          && !CellParser.blankWord(cell.text())
          && (levels.isEmpty() || !levels.get(levels.size() - 1).equals(cell.text()))) {
        levels.add(cell.text());
      }
    }
    return RawCell.Text.of(String.join("/", levels));
  }
}
