package zhaozhang.snapshot.resolve;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.Completeness.ContestedKey;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData.Part;
import zhaozhang.model.table.Unknown;

/**
 * The rows of a table with a key: of those that share one, the one that counts. Rows that are equal
 * are one, rows that differ only in lists are merged, rows of one person's history are told apart;
 * of others nobody knows which is right.
 */
final class KeyedRows {

  /** Of the keys that two parts share, so many may differ: more, and they are two versions. */
  private static final int FEW = 10;

  /** So many rows of one key that differ are contested, however the others are. */
  private static final int MOST_DIFFERENT = 20;

  /** What two parts have in common. */
  private static final class Overlap {
    private int shared;
    private int different;
  }

  /** Two sheets or files. */
  record Pair(Source one, Source other) {}

  private final Table table;
  private final List<Row> rows;
  private final Map<Source, Set<String>> columns = new HashMap<>();
  private final Map<Source, Integer> sizes = new HashMap<>();
  private final Map<Pair, Overlap> overlaps = new LinkedHashMap<>();
  private final List<ContestedKey> contested = new ArrayList<>();
  private final Set<Pair> copies = new LinkedHashSet<>();
  private final List<Because> versions = new ArrayList<>();

  /**
   * @param parts that the rows stand in
   */
  KeyedRows(Table table, List<Row> all, List<Part> parts) {
    this.table = table;
    parts.forEach(part -> columns.put(part.heading().at(0), part.columns()));
    Map<Object, Row> first = new HashMap<>(all.size() * 4 / 3 + 1);
    Map<Object, List<Row>> shared = new HashMap<>();
    for (Row row : all) {
      if (row.identified()) {
        Object key = requireNonNull(row.value(0));
        Row earlier = first.putIfAbsent(key, row);
        if (earlier != null) {
          shared.computeIfAbsent(key, any -> new ArrayList<>(List.of(earlier))).add(row);
        }
      }
    }
    this.rows = shared.isEmpty() ? all : counting(all, shared);
    if (!overlaps.isEmpty()) {
      all.forEach(row -> sizes.merge(row.part(), 1, Integer::sum));
    }
    overlaps.forEach(this::compare);
  }

  private List<Row> counting(List<Row> all, Map<Object, List<Row>> shared) {
    List<Row> counting = new ArrayList<>(all.size());
    for (Row row : all) {
      List<Row> same = row.identified() ? shared.get(requireNonNull(row.value(0))) : null;
      if (same == null) {
        counting.add(row);
      } else if (same.get(0).equals(row)) {
        counting.addAll(one(same));
      }
    }
    return counting;
  }

  /** In the order read; those of a contested key have no key that is known. */
  List<Row> rows() {
    return rows;
  }

  List<ContestedKey> contested() {
    return contested;
  }

  /** Sheets or files of which one is a copy of the other. */
  Set<Pair> copies() {
    return copies;
  }

  /** The two versions that the table is contested for; none if it is not. */
  List<Because> versions() {
    return versions;
  }

  /** The rows that count of those of one key. */
  private List<Row> one(List<Row> same) {
    List<Row> different = new ArrayList<>();
    for (Row row : same) {
      if (different.size() > MOST_DIFFERENT) {
        different.add(row);
        continue;
      }
      Row merged = null;
      for (int at = 0; at < different.size() && merged == null; at++) {
        merged = merged(different.get(at), row);
        if (merged != null) {
          note(different.get(at), row, false);
          different.set(at, merged);
        }
      }
      if (merged == null) {
        different.forEach(other -> note(other, row, true));
        different.add(row);
      }
    }
    if (different.size() == 1) {
      return different;
    }
    Row current =
        table.history().map(history -> Histories.current(history, different)).orElse(null);
    return current == null ? contested(different) : List.of(current);
  }

  private void note(Row one, Row other, boolean different) {
    if (!one.part().equals(other.part())) {
      Overlap overlap =
          overlaps.computeIfAbsent(new Pair(one.part(), other.part()), any -> new Overlap());
      overlap.shared++;
      overlap.different += different ? 1 : 0;
    }
  }

  private void compare(Pair pair, Overlap overlap) {
    int smaller = Math.min(sizes.getOrDefault(pair.one(), 0), sizes.getOrDefault(pair.other(), 0));
    if (overlap.shared * 2 <= smaller) {
      return;
    }
    if (overlap.different * FEW > overlap.shared) {
      String why = Texts.get("snapshot.versions", overlap.different, overlap.shared);
      versions.add(new Because(pair.one(), why));
      versions.add(new Because(pair.other(), why));
    } else {
      copies.add(pair);
    }
  }

  /** Two rows as one, if they are equal but for lists and columns that one of them lacks. */
  private @Nullable Row merged(Row one, Row other) {
    Row merged = one;
    for (Column column : table.exported()) {
      Object left = one.get(column.name());
      Object right = other.get(column.name());
      if (same(left, right) || lacks(other, column)) {
        continue;
      }
      if (lacks(one, column)) {
        merged = merged.with(column.name(), right);
      } else if (column.list()) {
        merged = merged.with(column.name(), union(left, right));
      } else {
        return null;
      }
    }
    return merged;
  }

  private static boolean same(@Nullable Object left, @Nullable Object right) {
    return (left instanceof Unknown one && right instanceof Unknown other)
        ? one.found().equals(other.found())
        : Objects.equals(left, right);
  }

  /** Whether there is no cell, as the sheet of the row has no such column. */
  private boolean lacks(Row row, Column column) {
    Set<String> own = columns.get(row.part());
    return own != null && !own.contains(column.name());
  }

  private static @Nullable Object union(@Nullable Object left, @Nullable Object right) {
    if (!(left instanceof List<?> some) || !(right instanceof List<?> more)) {
      return left == null ? right : left;
    }
    Set<Object> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** Nobody knows which is right: each may be the row of the key, and none surely is. */
  private List<Row> contested(List<Row> different) {
    Object key = requireNonNull(different.get(0).value(0));
    List<Source> places = different.stream().map(Row::source).sorted().toList();
    contested.add(new ContestedKey(different.get(0).identity(), places));
    Unknown unknown = Unknown.contested(Row.display(key), Texts.get("unjudged.contested"), key);
    return different.stream().map(row -> row.with(table.key().name(), unknown)).toList();
  }

  /** What the table is, once its rows are known. */
  Completeness completeness(List<Because> incomplete) {
    if (!versions.isEmpty()) {
      return new Completeness(State.CONTESTED, versions, contested);
    }
    return new Completeness(
        incomplete.isEmpty() ? State.COMPLETE : State.INCOMPLETE, incomplete, contested);
  }
}
