package zhaozhang.model.table;

import java.util.List;

/**
 * Where else than in its own cell a sheet may tell a value of a column, and what its cell tells of
 * the row.
 *
 * @param sheetName whether the name of a sheet that lacks the column tells it for all rows
 * @param levels headings of columns that hold one level of the value each, the highest first; where
 *     the column itself is absent, its value is all of them joined by {@code /}
 * @param kinds words of which the cell holds one if the row is of the kind that the table is for;
 *     empty if every row is
 */
public record ColumnLayout(boolean sheetName, List<String> levels, List<String> kinds) {

  /** In its own cell only. */
  public static final ColumnLayout OWN_CELL = new ColumnLayout(false, List.of(), List.of());

  public ColumnLayout {
    levels = List.copyOf(levels);
    kinds = List.copyOf(kinds);
  }
}
