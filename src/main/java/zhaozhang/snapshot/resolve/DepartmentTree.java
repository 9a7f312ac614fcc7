package zhaozhang.snapshot.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.ApiMapping.Departments;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;

/**
 * The tree of departments of a snapshot.
 *
 * @param columns null if nobody says where it stands
 * @param table null if the snapshot has none
 * @param root the name of the node that has no other above it, null if nobody knows it
 * @param rootLost whether there is such a node, and nobody can read what it is called
 */
record DepartmentTree(
    @Nullable Departments columns,
    @Nullable TableData table,
    @Nullable String root,
    boolean rootLost) {

  private static final String NO_PARENT = "0";

  static DepartmentTree of(@Nullable Departments columns, Map<String, TableData> tables) {
    TableData table = columns == null ? null : tables.get(columns.table());
    String shared = shared(tables);
    if (columns == null || table == null || !table.has(columns.parent())) {
      return new DepartmentTree(columns, table, shared, false);
    }
    List<String> tops =
        table.rows().stream()
            .filter(row -> isTop(row, columns))
            .map(row -> name(row, columns))
            .distinct()
            .toList();
    boolean nameless = tops.equals(List.of(""));
    boolean lost = nameless && (shared == null || isBelow(shared, table, columns));
    String top = tops.size() == 1 && !nameless ? tops.get(0) : lost ? null : shared;
    return new DepartmentTree(columns, table, top, lost);
  }

  /** Whether a column names departments. */
  static boolean names(Column column) {
    return column.type() == ColumnType.DEPARTMENT || column.type() == ColumnType.DEPARTMENT_PATH;
  }

  /** Whether a column is that of the names of the tree itself. */
  boolean isName(Table of, Column column) {
    return columns != null
        && of.name().equals(columns.table())
        && column.name().equals(columns.name());
  }

  DepartmentNames names(Map<String, String> aliases) {
    return new DepartmentNames(aliases, this);
  }

  /** What stands below the root is not the root, should all paths begin with it. */
  private static boolean isBelow(String name, TableData table, Departments columns) {
    return table.rows().stream()
        .anyMatch(row -> !isTop(row, columns) && name(row, columns).equals(name));
  }

  /** Empty if it has none, or nobody can read it. */
  private static String name(Row row, Departments columns) {
    return row.known(columns.name()) instanceof String name ? name : "";
  }

  private static boolean isTop(Row row, Departments columns) {
    Object parent = row.get(columns.parent());
    return parent == null || parent.equals(NO_PARENT);
  }

  /**
   * The first level that all paths of two or more levels have: those of people, or of anything
   * where nobody has one.
   */
  private static @Nullable String shared(Map<String, TableData> tables) {
    Set<String> first = new HashSet<>();
    tables.values().forEach(data -> collect(data, ColumnType.DEPARTMENT_PATH, first));
    if (first.isEmpty()) {
      tables.values().forEach(data -> collect(data, ColumnType.DEPARTMENT, first));
    }
    return first.size() == 1 ? first.iterator().next() : null;
  }

  private static void collect(TableData data, ColumnType type, Set<String> first) {
    for (Column column : data.table().exported()) {
      if (column.type() == type && data.table().kind() == Table.Kind.SNAPSHOT) {
        data.rows().stream()
            .map(row -> row.known(column.name()))
            .flatMap(
                value -> value instanceof List<?> all ? all.stream() : Stream.ofNullable(value))
            .map(Object::toString)
            .filter(path -> path.indexOf('/') > 0)
            .forEach(path -> first.add(path.substring(0, path.indexOf('/'))));
      }
    }
  }
}
