package zhaozhang.snapshot.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;

/** Looks up a column that names departments, each cell once. */
final class DepartmentCells {

  private final Column column;
  private final DepartmentNames names;
  private final Remarks remarks;
  private final Map<Object, Object> lists = new HashMap<>();
  private final Map<String, Named> known = new HashMap<>();

  /**
   * What a text names.
   *
   * @param departments as the column has them
   * @param unknown those of them that nobody knows
   * @param otherwise whether they are named not as the text has them
   */
  private record Named(List<Object> departments, List<Unknown> unknown, boolean otherwise) {}

  DepartmentCells(Column column, DepartmentNames names) {
    this.column = column;
    this.names = names;
    this.remarks = new Remarks(column);
  }

  /** The rows; where a table has no key, one for each department that a cell names. */
  List<Row> resolve(List<Row> rows) {
    List<Row> resolved = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Object value = row.get(column.name());
      if (value instanceof String text) {
        single(row, text, resolved);
      } else if (value instanceof List<?> items) {
        resolved.add(with(row, value, list(row, items)));
      } else {
        resolved.add(row);
      }
    }
    return resolved;
  }

  private void single(Row row, String text, List<Row> resolved) {
    Named named = named(text);
    if (named.departments.size() > 1 && row.table().unique()) {
      boolean ofList = row.table().kind() == Table.Kind.LIST;
      resolved.add(ofList ? row : several(row, text, named.departments));
      return;
    }
    note(row, named);
    for (Object one : named.departments) {
      resolved.add(with(row, text, one));
    }
  }

  private Named named(String text) {
    return known.computeIfAbsent(text, this::read);
  }

  private Named read(String text) {
    List<Object> departments = names.named(text);
    List<Object> shown = departments.stream().map(this::shown).toList();
    List<Unknown> unknown =
        shown.stream().filter(Unknown.class::isInstance).map(Unknown.class::cast).toList();
    return new Named(shown, unknown, unknown.isEmpty() && names.otherwise(text, departments));
  }

  /** Of several in a cell that holds one nobody knows which is meant. */
  private Row several(Row row, String text, List<Object> departments) {
    String why = Texts.get("snapshot.several-departments", departments.size());
    Set<Object> all = new LinkedHashSet<>(departments);
    boolean known = all.stream().noneMatch(Unknown.class::isInstance);
    Unknown one = known ? Unknown.oneOf(text, why, all) : Unknown.any(text, why);
    remarks.unknown(row.source(), one);
    return row.with(column.name(), one);
  }

  private Object list(Row row, List<?> items) {
    for (Object item : items) {
      if (item instanceof String text) {
        note(row, named(text));
      }
    }
    return lists.computeIfAbsent(items, any -> List.copyOf(departments(items)));
  }

  private Set<Object> departments(List<?> items) {
    Set<Object> departments = new LinkedHashSet<>();
    for (Object item : items) {
      if (item instanceof String text) {
        departments.addAll(named(text).departments);
      } else {
        departments.add(item);
      }
    }
    return departments;
  }

  private void note(Row row, Named named) {
    named.unknown.forEach(one -> remarks.unknown(row.source(), one));
    // Short names in a list are those that stand in the list beside it.
    if (named.otherwise && row.table().kind() != Table.Kind.LIST) {
      remarks.resolved(row.source());
    }
  }

  private Row with(Row row, Object before, Object after) {
    return before.equals(after) ? row : row.with(column.name(), after);
  }

  /** A department is its path below the root, a path is whole. */
  private Object shown(Object department) {
    return department instanceof String path && column.type() == ColumnType.DEPARTMENT
        ? names.belowRoot(path)
        : department;
  }

  /** What is remarkable, once all rows are resolved. */
  List<DataProblem> problems() {
    return remarks.lines(
        Texts.get("snapshot.departments-resolved", remarks.count()),
        "snapshot.departments-resolved.expected",
        "snapshot.departments-unknown",
        "snapshot.departments-unknown.expected");
  }
}
