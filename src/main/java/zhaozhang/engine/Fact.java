package zhaozhang.engine;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Row;

/**
 * A row as rules see it.
 *
 * @param row as it was read
 * @param values one for each column of the table, the derived ones too
 */
record Fact(Row row, List<@Nullable Object> values) {

  Fact {
    values = Collections.unmodifiableList(values);
  }

  @Nullable Object get(String column) {
    return values.get(row.table().index(column));
  }
}
