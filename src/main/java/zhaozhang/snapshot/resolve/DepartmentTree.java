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
 */
record DepartmentTree(
    @Nullable Departments columns, @Nullable TableData table, @Nullable String root) {

  private static final String NO_PARENT = "0";

  static DepartmentTree of(@Nullable Departments columns, Map<String, TableData> tables) {
    TableData table = columns == null ? null : tables.get(columns.table());
    String top = columns == null || table == null ? null : top(columns, table);
    return new DepartmentTree(columns, table, top == null ? shared(tables) : top);
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
    return new DepartmentNames(aliases, columns, table, root);
  }

  /** The name of the one row that has no other above it, if there is one and it has a name. */
  private static @Nullable String top(Departments columns, TableData table) {
    if (!table.has(columns.parent())) {
      return null;
    }
    List<String> tops =
        table.rows().stream()
            .filter(row -> isTop(row, columns))
            .map(row -> row.known(columns.name()) instanceof String name ? name : "")
            .distinct()
            .toList();
    return tops.size() == 1 && !tops.get(0).isEmpty() ? tops.get(0) : null;
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
