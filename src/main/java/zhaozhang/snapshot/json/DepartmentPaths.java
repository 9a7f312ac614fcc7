package zhaozhang.snapshot.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.ApiMapping.Departments;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.snapshot.source.Limits;

/** The path of each department by its id: the names of those above it and its own. */
public final class DepartmentPaths {

  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, Optional<String>> paths = new ConcurrentHashMap<>();
  private final @Nullable Departments columns;

  /**
   * @param columns null if no id is to be resolved
   * @param table null if the snapshot has no departments
   */
  public DepartmentPaths(@Nullable Departments columns, @Nullable TableData table) {
    this.columns = columns;
    if (columns != null && table != null) {
      table.rows().forEach(row -> rows.put(row.text(columns.id()), row));
    }
  }

  /** Whether no department is known, so that no id can be resolved. */
  boolean none() {
    return rows.isEmpty();
  }

  /**
   * Levels joined by {@code /}; null if there is no department of that id, or no end of them, or
   * nobody can read one of their names or what stands above them.
   */
  public @Nullable String of(String id) {
    return paths.computeIfAbsent(id, any -> Optional.ofNullable(path(id))).orElse(null);
  }

  private @Nullable String path(String id) {
    if (columns == null || !rows.containsKey(id)) {
      return null;
    }
    Deque<String> levels = new ArrayDeque<>();
    int length = 0;
    Row row = rows.get(id);
    while (row != null && levels.size() < Limits.DEPARTMENTS) {
      if (row.known(columns.name()) == null || row.get(columns.parent()) instanceof Unknown) {
        return null;
      }
      String name = row.text(columns.name());
      length += name.length() + 1;
      if (length > Limits.CELL_CHARS) {
        return null;
      }
      levels.addFirst(name);
      row = rows.get(row.text(columns.parent()));
    }
    return String.join("/", levels);
  }
}
