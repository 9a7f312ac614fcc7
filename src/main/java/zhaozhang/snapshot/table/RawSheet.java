package zhaozhang.snapshot.table;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.snapshot.cell.RawCell;

/**
 * A sheet of a workbook, or a .csv file as a whole.
 *
 * @param file path below the snapshot folder
 * @param name of the sheet, empty for a .csv file
 * @param rows to be taken once, in order; a failure to read on is a {@code UserError}
 */
public record RawSheet(String file, String name, Iterator<RawRow> rows) {

  public RawSheet {
    requireNonNull(file, "file");
    requireNonNull(name, "name");
    requireNonNull(rows, "rows");
  }

  /** Cells that stand in no file. */
  public static RawSheet of(String name, List<List<String>> cells) {
    List<RawRow> rows = new ArrayList<>();
    for (List<String> row : cells) {
      List<@Nullable RawCell> raw = new ArrayList<>();
      row.forEach(cell -> raw.add(RawCell.Text.of(cell)));
      rows.add(new RawRow(rows.size() + 1, raw));
    }
    return new RawSheet("", name, rows.iterator());
  }
}
