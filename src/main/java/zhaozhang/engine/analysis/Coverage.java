package zhaozhang.engine.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;

/** What a snapshot holds of what rules read. */
public final class Coverage {

  private final Vocabulary vocabulary;
  private final Snapshot snapshot;
  private final DepartmentTree departments;
  private final Map<String, Set<String>> unknown = new HashMap<>();

  /**
   * @param departments of the snapshot
   */
  public Coverage(Vocabulary vocabulary, Snapshot snapshot, DepartmentTree departments) {
    this.vocabulary = vocabulary;
    this.snapshot = snapshot;
    this.departments = departments;
  }

  /** What it lacks: {@code table} or {@code table.column}, in order. */
  public List<String> missing(Reads reads) {
    Set<String> missing = new TreeSet<>();
    for (String table : reads.tables()) {
      if (!usable(table)) {
        missing.add(table);
      }
    }
    for (ColumnRef read : reads.columns()) {
      Optional<TableData> data = snapshot.table(read.table());
      if (data.isPresent()
          && usable(read.table())
          && !mayBeAbsent(read)
          && !data.get().has(read.column())) {
        missing.add(read.table() + "." + read.column());
      }
    }
    return List.copyOf(missing);
  }

  /** Of two versions nobody knows which is right, and a table without rows proves nothing. */
  private boolean usable(String table) {
    State state = state(table);
    return state == State.COMPLETE || state == State.INCOMPLETE;
  }

  /** An absent table has the state of an empty one. */
  private State state(String table) {
    return snapshot.table(table).map(data -> data.completeness().state()).orElse(State.EMPTY);
  }

  /** A column for which a blank has a stated meaning is not needed. */
  private boolean mayBeAbsent(ColumnRef read) {
    return vocabulary
        .table(read.table())
        .flatMap(table -> table.column(read.column()))
        .filter(Column::mayLack)
        .isPresent();
  }

  /** Whether rows of a table may be missing, or of the one that it is taken from. */
  public boolean incomplete(Table table) {
    String name = table.origin().map(Table.Origin::table).orElse(table.name());
    return table.kind() != Table.Kind.LIST && state(name) == State.INCOMPLETE;
  }

  /** Whether nothing that a rule looks at is unknown: no cell, no row, and nothing computed. */
  public boolean certain(Reads reads) {
    return !reads.computes()
        && (departments.certain() || !reads.departments())
        && reads.tables().stream().noneMatch(table -> state(table) == State.INCOMPLETE)
        && reads.inputs().stream().noneMatch(read -> unknown(read.table()).contains(read.column()));
  }

  /** The columns of a table of which any cell is unknown. */
  private synchronized Set<String> unknown(String table) {
    return unknown.computeIfAbsent(
        table, any -> snapshot.table(table).map(Coverage::unknown).orElse(Set.of()));
  }

  private static Set<String> unknown(TableData data) {
    Table table = data.table();
    BitSet known = new BitSet();
    table.exported().forEach(column -> known.set(table.index(column.name())));
    Set<String> unknown = new HashSet<>();
    // Row by row, as they lie in memory; a column that has one unknown cell is not asked again.
    for (Row row : data.rows()) {
      if (!row.anyUnknown()) {
        continue;
      }
      for (int at = known.nextSetBit(0); at >= 0; at = known.nextSetBit(at + 1)) {
        if (Unknown.in(row.value(at))) {
          unknown.add(table.columns().get(at).name());
          known.clear(at);
        }
      }
    }
    return unknown;
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
