package zhaozhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

/**
 * A random snapshot in which people are placed as the table of departments has it, by whole paths,
 * as an export does it. Where the two said otherwise, the loss of one would be another's word.
 */
final class OneTree {

  private static final String PEOPLE = "成员";
  private static final String PATHS = "部门";
  private static final String NAME = "部门名称";
  private static final String ABOVE = "上级部门ID";

  private final @Nullable Object root;
  private final Map<String, Row> byId = new LinkedHashMap<>();
  private final Map<String, Row> byName = new LinkedHashMap<>();

  private OneTree(Snapshot made, Vocabulary vocabulary) {
    root = DepartmentTree.of(vocabulary, made).root();
    for (Row row : made.table("部门").map(TableData::rows).orElse(List.of())) {
      byId.put(String.valueOf(row.value(0)), row);
      byName.putIfAbsent(row.text(NAME), row);
    }
  }

  static Snapshot of(Snapshot made, Vocabulary vocabulary) {
    OneTree tree = new OneTree(made, vocabulary);
    Map<String, TableData> tables = new LinkedHashMap<>(made.tables());
    tables.computeIfPresent(PEOPLE, (name, data) -> tree.placed(data));
    return new Snapshot(made.name(), tables, made.problems(), made.files());
  }

  private TableData placed(TableData people) {
    List<Row> rows = people.rows().stream().map(this::placed).toList();
    return new TableData(people.table(), rows, people.parts(), people.completeness());
  }

  private Row placed(Row person) {
    return person.known(PATHS) instanceof List<?> paths
        ? person.with(PATHS, paths.stream().map(path -> placed(path.toString())).toList())
        : person;
  }

  private String placed(String path) {
    Row row = byName.get(path.substring(path.lastIndexOf('/') + 1));
    List<String> levels = row == null ? List.of() : levels(row);
    if (!levels.isEmpty() && !levels.contains("")) {
      return String.join("/", levels);
    }
    boolean below = root == null || (path + "/").startsWith(root + "/");
    return below ? path : root + "/" + path;
  }

  private List<String> levels(Row department) {
    List<Row> upwards = new ArrayList<>();
    Row at = department;
    while (at != null && !upwards.contains(at)) {
      upwards.add(0, at);
      at = byId.get(at.text(ABOVE));
    }
    return upwards.stream().map(row -> row.text(NAME)).toList();
  }
}
