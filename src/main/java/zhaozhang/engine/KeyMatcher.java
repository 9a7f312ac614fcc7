package zhaozhang.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Masks;
import zhaozhang.engine.partition.Columns;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Correspondence;
import zhaozhang.model.table.Correspondence.Side;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.UnmatchedKeys;

/** Looks for values that stand in one table and not in the other that should hold them too. */
final class KeyMatcher {

  private static final int EXAMPLES = 5;

  private final Columns columns;
  private final Snapshot snapshot;

  KeyMatcher(Columns columns, Snapshot snapshot) {
    this.columns = columns;
    this.snapshot = snapshot;
  }

  /** Both directions of each correspondence of which both columns are there. */
  List<UnmatchedKeys> unmatched(Collection<Correspondence> correspondences) {
    List<UnmatchedKeys> unmatched = new ArrayList<>();
    for (Correspondence correspondence : correspondences) {
      if (present(correspondence.one()) && present(correspondence.other())) {
        unmatched(correspondence.one(), correspondence.other()).ifPresent(unmatched::add);
        unmatched(correspondence.other(), correspondence.one()).ifPresent(unmatched::add);
      }
    }
    return unmatched;
  }

  private boolean present(Side side) {
    return snapshot.table(side.table()).filter(data -> data.has(side.column())).isPresent();
  }

  private Optional<UnmatchedKeys> unmatched(Side in, Side from) {
    Set<String> keys =
        rows(in)
            .filter(row -> counts(row, in))
            .flatMap(row -> key(row, in))
            .collect(Collectors.toCollection(HashSet::new));
    rows(from).flatMap(row -> key(row, from)).forEach(keys::remove);
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnmatchedKeys(in, from, keys.size(), examples(in, keys)));
  }

  private Stream<Row> rows(Side side) {
    return snapshot.table(side.table()).map(TableData::rows).stream().flatMap(List::stream);
  }

  private boolean counts(Row row, Side side) {
    return side.only() == null
        || Boolean.TRUE.equals(columns.column(row.table(), side.only()).of(row));
  }

  private static Stream<String> key(Row row, Side side) {
    return Stream.ofNullable(row.get(side.column())).map(Row::display);
  }

  private List<String> examples(Side in, Set<String> keys) {
    boolean masked =
        snapshot
            .table(in.table())
            .flatMap(data -> data.table().column(in.column()))
            .filter(Column::masked)
            .isPresent();
    return keys.stream()
        .sorted()
        .limit(EXAMPLES)
        .map(key -> masked ? Masks.mask(key) : key)
        .toList();
  }
}
