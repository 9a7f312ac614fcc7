package zhaozhang.snapshot.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import zhaozhang.model.Source;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;

/** Gathers the rows of one table from all the sheets that hold it. */
public final class TableRows {

  private final Table table;
  private final Problems problems;
  private final List<Row> rows = new ArrayList<>();
  private final List<TableData.Part> parts = new ArrayList<>();
  private final Map<Object, Row> keys = new HashMap<>();

  public TableRows(Table table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /** Keeps the rows but, where the table has a key, those that lack it or repeat an earlier one. */
  public void add(Heading heading, Source source, List<Row> more) {
    int before = rows.size();
    for (Row row : more) {
      if (!table.unique() || hasNewKey(row)) {
        rows.add(row);
      }
    }
    addPart(source, rows.size() - before, heading.columnNames());
    if ((rows.size() - before) * 2 < more.size()) {
      noteCopy(source, more);
    }
  }

  /** Says once what the repeated keys say row by row: two files are of the same, or of two days. */
  private void noteCopy(Source sheet, List<Row> more) {
    List<Source> others =
        more.stream()
            .map(row -> keys.get(row.values().get(0)))
            .flatMap(Stream::ofNullable)
            .map(Row::source)
            .filter(kept -> !kept.equals(sheet.at(kept.row())))
            .toList();
    if (others.size() * 2 > more.size()) {
      problems.copy(sheet, table, others.size(), others.get(0));
    }
  }

  private boolean hasNewKey(Row row) {
    Object key = row.values().get(0);
    if (key == null) {
      problems.withoutKey(row.source(), table.key());
      return false;
    }
    Row earlier = keys.putIfAbsent(key, row);
    if (earlier != null) {
      problems.repeatedKey(row.source(), table.key(), key, earlier.source());
    }
    return earlier == null;
  }

  private void addPart(Source heading, int kept, Set<String> columns) {
    parts.add(new TableData.Part(heading.file(), heading.sheet(), heading.row(), kept, columns));
    if (kept == 0) {
      problems.emptyTable(heading, table);
    }
  }

  public boolean found() {
    return !parts.isEmpty();
  }

  public TableData data() {
    return new TableData(table, rows, parts, Completeness.COMPLETE);
  }
}
