package zhaozhang.engine.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

/** What a snapshot holds of what rules read. */
public final class Coverage {

  private final Vocabulary vocabulary;
  private final Snapshot snapshot;
  private final Map<String, List<Row>> damaged = new HashMap<>();

  public Coverage(Vocabulary vocabulary, Snapshot snapshot) {
    this.vocabulary = vocabulary;
    this.snapshot = snapshot;
  }

  /** What it lacks: {@code table} or {@code table.column}, in order. */
  public List<String> missing(Reads reads) {
    Set<String> missing = new TreeSet<>();
    for (String table : reads.tables()) {
      if (snapshot.table(table).isEmpty()) {
        missing.add(table);
      }
    }
    for (ColumnRef read : reads.columns()) {
      Optional<TableData> data = snapshot.table(read.table());
      if (data.isPresent() && !mayBeAbsent(read) && !data.get().has(read.column())) {
        missing.add(read.table() + "." + read.column());
      }
    }
    return List.copyOf(missing);
  }

  /** A column for which a blank has a stated meaning is not needed. */
  private boolean mayBeAbsent(ColumnRef read) {
    return vocabulary
        .table(read.table())
        .flatMap(table -> table.column(read.column()))
        .map(Column::blankMeans)
        .filter(Objects::nonNull)
        .isPresent();
  }

  /** The rows of which a cell that is read could not be read. */
  public List<Row> unjudged(Reads reads) {
    return reads.tables().stream()
        .flatMap(table -> snapshot.table(table).stream())
        .flatMap(data -> damaged(data).stream())
        .filter(row -> unreadable(row, reads.columns()))
        .toList();
  }

  /** The few rows of a table of which any cell could not be read. */
  private List<Row> damaged(TableData data) {
    return damaged.computeIfAbsent(
        data.table().name(),
        any -> data.rows().stream().filter(Row::anyUnknown).toList());
  }

  /** Whether a cell of one of these columns could not be read. */
  public static boolean unreadable(Row row, Set<ColumnRef> columns) {
    return row.anyUnknown()
        && row.unknown().stream()
            .anyMatch(column -> columns.contains(new ColumnRef(row.table().name(), column)));
  }

  /** Where the tables that are read stand. */
  public List<Source> headings(Reads reads) {
    return reads.tables().stream()
        .flatMap(table -> snapshot.table(table).stream())
        .flatMap(data -> data.parts().stream())
        .map(TableData.Part::heading)
        .toList();
  }
}
