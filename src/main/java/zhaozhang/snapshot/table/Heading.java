package zhaozhang.snapshot.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/**
 * The heading row of a table in a sheet.
 *
 * @param table that the sheet holds
 * @param row as a spreadsheet numbers it
 * @param columns by their position in the sheet, from 0
 * @param levels where the levels of a column stand that are columns of their own, the highest first
 * @param repeated headings that stand for a column that an earlier heading already stands for
 * @param unknown headings that stand for no column of the table
 */
public record Heading(
    Table table,
    int row,
    Map<Integer, Column> columns,
    Map<Column, List<Integer>> levels,
    List<Repeated> repeated,
    List<String> unknown) {

  /** A heading as written, and the column that it stands for once more. */
  record Repeated(String heading, Column column) {}

  public Heading {
    requireNonNull(table, "table");
    columns = Map.copyOf(columns);
    levels = Map.copyOf(levels);
    repeated = List.copyOf(repeated);
    unknown = List.copyOf(unknown);
  }

  /** Where a column stands in the sheet, from 0; less than 0 if it does not. */
  int position(Column column) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().equals(column))
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }

  /** Names of the columns that are present. */
  Set<String> columnNames() {
    return columns.values().stream().map(Column::name).collect(Collectors.toSet());
  }

  /** Whether all columns are present that a complete export has. */
  boolean whole() {
    return table.exported().stream()
        .filter(Column::required)
        .allMatch(column -> columns.containsValue(column) || levels.containsKey(column));
  }
}
