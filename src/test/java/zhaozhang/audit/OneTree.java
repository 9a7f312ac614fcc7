package zhaozhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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

  private static final String DEPARTMENTS = "部门";
  private static final String PEOPLE = "成员";
  private static final Set<String> OFFICES = Set.of("党政办公室", "信息化办公室", "人事处");
  private static final String PATHS = "部门";
  private static final String NAME = "部门名称";
  private static final String ABOVE = "上级部门ID";

  private final @Nullable String root;
  private final Map<String, Row> byId = new LinkedHashMap<>();
  private final Map<String, Row> byName = new LinkedHashMap<>();

  private OneTree(Snapshot made, Vocabulary vocabulary) {
    root = DepartmentTree.of(vocabulary, made).root() instanceof String name ? name : null;
    for (Row row : made.table(DEPARTMENTS).map(TableData::rows).orElse(List.of())) {
      byName.putIfAbsent(row.text(NAME), row);
      byId.put(String.valueOf(row.value(0)), named(row));
    }
  }

  /** Of one name there is one department, and none that is an office has no other above it. */
  private Row named(Row row) {
    String name = row.text(NAME);
    boolean first = name.isEmpty() || row.equals(byName.get(name));
    boolean top = row.text(ABOVE).isEmpty() || row.text(ABOVE).equals("0");
    return first && !(top && OFFICES.contains(name)) ? row : row.with(NAME, name + row.value(0));
  }

  static Snapshot of(Snapshot made, Vocabulary vocabulary) {
    OneTree tree = new OneTree(made, vocabulary);
    Map<String, TableData> tables = new LinkedHashMap<>(made.tables());
    tables.computeIfPresent(PEOPLE, (name, data) -> tree.placed(data));
    tables.computeIfPresent(DEPARTMENTS, (name, data) -> with(data, tree::named));
    return new Snapshot(made.name(), tables, made.problems(), made.files());
  }

  private TableData placed(TableData people) {
    return with(people, this::placed);
  }

  private static TableData with(TableData data, UnaryOperator<Row> change) {
    List<Row> rows = data.rows().stream().map(change).toList();
    return new TableData(data.table(), rows, data.parts(), data.completeness());
  }

  private Row placed(Row person) {
    return person.known(PATHS) instanceof List<?> paths
        ? person.with(PATHS, paths.stream().map(path -> placed(path.toString())).toList())
        : person;
  }

  /**
   * Where the table has the lowest department of the path that it knows. A table that is whole has
   * all that there are: without it, what only a path shows below another would be lost with that.
   */
  private String placed(String path) {
    List<String> written = List.of(path.split("/", -1));
    for (int end = written.size(); end > 0; end--) {
      Row row = byName.get(written.get(end - 1));
      List<String> levels = row == null ? List.of() : levels(row);
      if (!levels.isEmpty() && !levels.contains("")) {
        return String.join("/", levels);
      }
    }
    if (!byId.isEmpty()) {
      return written.get(written.size() - 1);
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
