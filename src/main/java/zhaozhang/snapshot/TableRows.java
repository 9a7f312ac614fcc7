package zhaozhang.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhaozhang.model.Row;
import zhaozhang.model.Source;
import zhaozhang.model.Table;
import zhaozhang.model.TableData;

/** Gathers the rows of one table from all the sheets that hold it. */
final class TableRows {

  private final Table table;
  private final Problems problems;
  private final List<Row> rows = new ArrayList<>();
  private final List<TableData.Part> parts = new ArrayList<>();
  private final Map<Object, Source> keys = new HashMap<>();

  TableRows(Table table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /** Keeps a row, unless its table has a key and the row lacks it or repeats an earlier one. */
  void add(Row row) {
    if (!table.unique() || hasNewKey(row)) {
      rows.add(row);
    }
  }

  private boolean hasNewKey(Row row) {
    Object key = row.values().get(0);
    if (key == null) {
      problems.withoutKey(row.source(), table.key());
      return false;
    }
    Source earlier = keys.putIfAbsent(key, row.source());
    if (earlier != null) {
      problems.repeatedKey(row.source(), table.key(), key, earlier);
    }
    return earlier == null;
  }

  int size() {
    return rows.size();
  }

  /** Notes that a sheet has been read to its end. */
  void addPart(Source heading, int kept, Set<String> columns) {
    parts.add(new TableData.Part(heading.file(), heading.sheet(), heading.row(), kept, columns));
    if (kept == 0) {
      problems.emptyTable(heading, table);
    }
  }

  boolean found() {
    return !parts.isEmpty();
  }

  TableData data() {
    return new TableData(table, rows, parts);
  }
}
