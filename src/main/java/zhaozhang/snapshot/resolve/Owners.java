package zhaozhang.snapshot.resolve;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.PersonNames;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Correspondence;
import zhaozhang.model.table.Correspondence.Side;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;

/**
 * Whose a row without a key may be: that of a person of its name, or of one whose name nobody
 * knows, and surely not that of a person known by another name.
 */
final class Owners {

  private final Table table;

  /** The plain names of the people who have a key; the empty name stands for one not known. */
  private final Map<Object, Set<String>> names = new HashMap<>();

  private final Map<String, Set<Object>> others = new HashMap<>();

  /**
   * @param rows by name of the table
   */
  Owners(Table table, List<Correspondence> correspondences, Map<String, List<Row>> rows) {
    this.table = table;
    collect(rows.getOrDefault(table.name(), List.of()), table.key().name());
    for (Correspondence one : correspondences) {
      collect(one.one(), one.other(), rows);
      collect(one.other(), one.one(), rows);
    }
  }

  private void collect(Side own, Side other, Map<String, List<Row>> rows) {
    if (own.table().equals(table.name()) && own.column().equals(table.key().name())) {
      collect(rows.getOrDefault(other.table(), List.of()), other.column());
    }
  }

  private void collect(List<Row> rows, String column) {
    for (Row row : rows) {
      Object key = row.known(column);
      if (key != null) {
        names.computeIfAbsent(key, any -> new HashSet<>(2)).add(name(row));
      }
    }
  }

  private static String name(Row row) {
    Object name = row.table().nameColumn().map(row::known).orElse(null);
    return name == null ? "" : PersonNames.plain(name.toString());
  }

  /** The row, its key one that may be anybody's whose it may be. */
  Row unidentified(Row row) {
    Object key = row.value(0);
    String found = Row.display(key);
    String why = key == null ? Texts.get("snapshot.keyless", table.key().name()) : why(key);
    String name = name(row);
    Unknown owner =
        name.isEmpty() ? Unknown.any(found, why) : Unknown.noneOf(found, why, others(name));
    return row.with(table.key().name(), owner);
  }

  private static String why(@Nullable Object key) {
    return ((Unknown) requireNonNull(key)).why();
  }

  private Set<Object> others(String name) {
    return others.computeIfAbsent(name, this::knownByOtherNames);
  }

  private Set<Object> knownByOtherNames(String name) {
    Set<Object> others = new HashSet<>();
    names.forEach(
        (key, owners) -> {
          if (!owners.contains(name) && !owners.contains("")) {
            others.add(key);
          }
        });
    return others;
  }
}
