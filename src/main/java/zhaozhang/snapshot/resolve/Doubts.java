package zhaozhang.snapshot.resolve;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import zhaozhang.model.Source;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;

/**
 * Rows that may be none. While tables are resolved their keys are taken for known, so that all that
 * becomes of other keys becomes of theirs: what names such a row must not seem to name nobody.
 */
final class Doubts {

  /** Why, by where they stand. */
  private final Map<Source, String> doubted = new HashMap<>();

  /** The table, its keys known. */
  TableData lift(TableData data) {
    if (!data.table().unique() || data.rows().parallelStream().noneMatch(Row::mayBeNone)) {
      return data;
    }
    return data.with(data.rows().stream().map(this::lift).toList());
  }

  private Row lift(Row row) {
    if (!(row.value(0) instanceof Unknown doubt)) {
      return row;
    }
    Object key = doubt.doubtedKey();
    if (key == null) {
      return row;
    }
    doubted.put(row.source(), doubt.why());
    return row.with(row.table().key().name(), key);
  }

  /** The table, the keys that are left of them in doubt again. */
  TableData putBack(TableData data) {
    return doubted.isEmpty() || !data.table().unique()
        ? data
        : data.with(data.rows().stream().map(this::putBack).toList());
  }

  private Row putBack(Row row) {
    String why = row.identified() ? doubted.get(row.source()) : null;
    return why == null
        ? row
        : row.with(row.table().key().name(), Unknown.doubted(requireNonNull(row.value(0)), why));
  }
}
