package zhaozhang.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhaozhang.base.Masks;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.Columns.Reading;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Correspondence;
import zhaozhang.model.table.Correspondence.Side;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
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

  private record Direction(Side in, Side from) {}

  /** Both directions of each correspondence of which both columns are there. */
  List<UnmatchedKeys> unmatched(Collection<Correspondence> correspondences) {
    List<Direction> directions =
        correspondences.stream()
            .filter(each -> present(each.one()) && present(each.other()))
            .flatMap(
                each ->
                    Stream.of(
                        new Direction(each.one(), each.other()),
                        new Direction(each.other(), each.one())))
            .toList();
    return directions.parallelStream().flatMap(each -> unmatched(each).stream()).toList();
  }

  private boolean present(Side side) {
    return snapshot.table(side.table()).filter(data -> data.has(side.column())).isPresent();
  }

  private Optional<UnmatchedKeys> unmatched(Direction direction) {
    Side in = direction.in();
    Set<String> keys = new HashSet<>();
    keys(in, counting(in)).forEach(keys::add);
    keys(direction.from(), row -> true).forEach(keys::remove);
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnmatchedKeys(in, direction.from(), keys.size(), examples(in, keys)));
  }

  private Stream<String> keys(Side side, Predicate<Row> which) {
    TableData data = snapshot.table(side.table()).orElseThrow();
    int at = data.table().index(side.column());
    return data.rows().stream()
        .filter(which)
        .flatMap(row -> Stream.ofNullable(row.value(at)))
        .map(Row::display);
  }

  /** Which rows ought to have their key on the other side. */
  private Predicate<Row> counting(Side side) {
    if (side.only() == null) {
      return row -> true;
    }
    Table table = snapshot.table(side.table()).orElseThrow().table();
    Reading only = columns.column(table, side.only());
    return row -> Boolean.TRUE.equals(only.of(row));
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
