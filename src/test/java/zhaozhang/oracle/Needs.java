package zhaozhang.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.Snapshot;

/**
 * The tables and columns that a condition reads.
 *
 * @param columns by table; a table's first column and the columns whose blanks have a meaning are
 *     not in it, for they are never missing
 */
record Needs(Map<String, Set<String>> columns) {

  private static final Set<String> NEVER_MISSING = Set.of("状态", "禁用状态");
  private static final Set<State> PROVE_NOTHING = Set.of(State.CONTESTED, State.EMPTY);

  /** Of texts such as {@code 成员: 激活状态 工号}. */
  static Needs of(String... tables) {
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    for (String table : tables) {
      List<String> parts = List.of(table.split(": ?", 2));
      Set<String> of = columns.computeIfAbsent(parts.get(0), any -> new TreeSet<>());
      parts.stream().skip(1).forEach(names -> of.addAll(List.of(names.split(" ", -1))));
    }
    return new Needs(columns);
  }

  /** What either needs. */
  Needs and(Needs other) {
    Map<String, Set<String>> both = new LinkedHashMap<>();
    for (Needs one : List.of(this, other)) {
      one.columns.forEach(
          (table, names) -> both.computeIfAbsent(table, any -> new TreeSet<>()).addAll(names));
    }
    return new Needs(both);
  }

  boolean metBy(Snapshot snapshot) {
    return columns.entrySet().stream()
        .allMatch(
            need ->
                snapshot
                    .table(need.getKey())
                    .filter(table -> !PROVE_NOTHING.contains(table.completeness().state()))
                    .filter(table -> need.getValue().stream().allMatch(table::has))
                    .isPresent());
  }

  /** Fails where a condition reads a table that it does not declare. */
  void demand(String table) {
    if (!columns.containsKey(table)) {
      throw new IllegalStateException("declare " + table);
    }
  }

  /** Fails where a condition reads a column that it does not declare. */
  void demand(String table, String column) {
    if (!NEVER_MISSING.contains(column)
        && !columns.getOrDefault(table, Set.of()).contains(column)) {
      throw new IllegalStateException("declare " + table + "." + column);
    }
  }
}
