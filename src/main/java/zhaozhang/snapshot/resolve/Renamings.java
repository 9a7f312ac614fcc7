package zhaozhang.snapshot.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhaozhang.base.Blanks;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.TableData;

/**
 * Values that read {@code old:new}: the new one counts, and the old one names the same elsewhere.
 */
final class Renamings {

  private static final char BETWEEN = ':';

  private final Map<String, String> former = new HashMap<>();

  /** The new values by the old ones. */
  Map<String, String> former() {
    return former;
  }

  /** The table with the new values. */
  TableData of(TableData data) {
    List<Row> rows = data.rows();
    for (Column column : data.table().exported()) {
      if (column.renaming()) {
        rows = renamed(rows, column.name());
      }
    }
    return data.with(rows);
  }

  private List<Row> renamed(List<Row> rows, String column) {
    if (rows.parallelStream().noneMatch(row -> both(row, column))) {
      return rows;
    }
    List<Row> renamed = new ArrayList<>(rows.size());
    for (Row row : rows) {
      renamed.add(both(row, column) ? row.with(column, renamed(row.text(column))) : row);
    }
    return renamed;
  }

  private static boolean both(Row row, String column) {
    return row.get(column) instanceof String text && text.indexOf(BETWEEN) >= 0;
  }

  private String renamed(String text) {
    int at = text.lastIndexOf(BETWEEN);
    String before = Blanks.trim(text.substring(0, at));
    String after = Blanks.trim(text.substring(at + 1));
    if (before.isEmpty() || after.isEmpty()) {
      return Blanks.trim(text.replace(String.valueOf(BETWEEN), ""));
    }
    former.put(before, after);
    return after;
  }
}
