package zhaozhang.engine;

import org.jspecify.annotations.Nullable;
import zhaozhang.model.Row;

/** A row as rules see it: also the columns that are computed from others. */
record Seen(Row row, Columns columns) {

  @Nullable Object get(String column) {
    return columns.column(row.table(), column).of(row, row);
  }
}
