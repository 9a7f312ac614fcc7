package zhaozhang.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      columns.put(parts.get(0), parts.size() == 1 ? Set.of() : Set.of(parts.get(1).split(" ", -1)));
    }
    return new Needs(columns);
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
