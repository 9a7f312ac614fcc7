package zhaozhang.engine.trace;

import org.jspecify.annotations.Nullable;
import zhaozhang.engine.partition.Columns;
import zhaozhang.model.table.Row;

/** A row as rules see it: also the columns that are computed from others. */
public record Seen(Row row, Columns columns) {

  @Nullable Object get(String column) {
    return columns.column(row.table(), column).of(row, row);
  }
}
