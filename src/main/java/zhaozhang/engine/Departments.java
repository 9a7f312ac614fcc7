package zhaozhang.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Unknown;

/**
 * Who answers for a row: the department that it names, else that of the person whom it names. A
 * word that names no department, such as one that means all of them, leads to the person, or to
 * nobody.
 */
final class Departments {

  private final Map<Object, Row> people = new HashMap<>();
  private final DepartmentTree tree;

  Departments(Snapshot snapshot, DepartmentTree tree) {
    this.tree = tree;
    snapshot.tables().values().stream()
        .filter(data -> data.table().people())
        .flatMap(data -> data.rows().stream())
        .filter(Row::identified)
        .forEach(row -> people.putIfAbsent(String.valueOf(row.value(0)), row));
  }

  /** The department's name, empty if the row leads to none. */
  String of(Row row) {
    return named(row).or(() -> ofPerson(row)).orElse("");
  }

  /** A person as people are told of one: the name, and the account; the account alone of nobody. */
  Object person(Object account) {
    Row row = people.get(account);
    String name =
        row == null ? "" : row.table().lookups().stream().findFirst().map(row::text).orElse("");
    return name.isEmpty() ? account : Texts.get("value.person", name, account);
  }

  private Optional<String> named(Row row) {
    return row.table().departmentColumn().map(row::get).flatMap(this::lastLevel);
  }

  private Optional<String> ofPerson(Row row) {
    return row.table().personColumn().map(row::get).map(people::get).flatMap(this::named);
  }

  /** Of several departments the first counts that is known, of a path its last level. */
  private Optional<String> lastLevel(@Nullable Object value) {
    if (value instanceof List<?> several) {
      return several.stream().flatMap(one -> lastLevel(one).stream()).findFirst();
    }
    if (value == null || value instanceof Unknown) {
      return Optional.empty();
    }
    String path = value.toString();
    return Optional.of(path.substring(path.lastIndexOf('/') + 1)).filter(one -> !tree.lacks(one));
  }
}
