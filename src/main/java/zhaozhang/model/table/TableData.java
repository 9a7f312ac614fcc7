package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import zhaozhang.model.Source;

/**
 * The rows of one table, from all the sheets and files that hold it.
 *
 * @param table what is declared
 * @param rows in the order of files, sheets and rows
 * @param parts the sheets and files read
 * @param completeness whether that is all there is
 */
public record TableData(Table table, List<Row> rows, List<Part> parts, Completeness completeness) {

  /**
   * A sheet or file that holds rows of the table.
   *
   * @param file path below the snapshot folder
   * @param sheet name of the sheet, empty for a .csv file
   * @param headingRow as a spreadsheet numbers it, from 1
   * @param rows how many rows were kept
   * @param columns names of the columns it has
   */
  public record Part(String file, String sheet, int headingRow, int rows, Set<String> columns) {

    public Part {
      requireNonNull(file, "file");
      requireNonNull(sheet, "sheet");
      columns = Set.copyOf(columns);
    }

    private Part within(String folder) {
      return new Part(folder + "/" + file, sheet, headingRow, rows, columns);
    }

    public Source heading() {
      return new Source(file, sheet, headingRow);
    }
  }

  public TableData {
    requireNonNull(table, "table");
    rows = List.copyOf(rows);
    parts = List.copyOf(parts);
    requireNonNull(completeness, "completeness");
  }

  /** The same, of other rows; itself if they are its own. */
  public TableData with(List<Row> others) {
    return others == rows ? this : new TableData(table, others, parts, completeness);
  }

  /** The same, its files seen from outside of a folder of this name. */
  TableData within(String folder) {
    return new TableData(
        table,
        rows.stream().map(row -> row.within(folder)).toList(),
        parts.stream().map(part -> part.within(folder)).toList(),
        completeness);
  }

  /**
   * Whether any part has the column, if there are parts; in the rows of those that lack it, it is
   * unknown.
   */
  public boolean has(String column) {
    return parts.isEmpty() || parts.stream().anyMatch(part -> part.columns().contains(column));
  }
}
