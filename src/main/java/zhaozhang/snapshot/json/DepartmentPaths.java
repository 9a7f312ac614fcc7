package zhaozhang.snapshot.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

  private static final String NO_PARENT = "0";

  /** Empty for an id of which rows say different things: nobody knows which of them is right. */
  private final Map<String, Optional<Row>> rows = new HashMap<>();

  private final Map<String, Optional<String>> paths = new ConcurrentHashMap<>();
  private final @Nullable Departments columns;

  /** Whether a row may have any id, since its own is blank or cannot be read. */
  private boolean anyLost;

  /**
   * @param columns null if no id is to be resolved
   * @param table null if the snapshot has no departments
   */
  public DepartmentPaths(@Nullable Departments columns, @Nullable TableData table) {
    this.columns = columns;
    if (columns != null && table != null) {
      table.rows().forEach(row -> add(row, columns));
    }
  }

  private void add(Row row, Departments of) {
    if (row.known(of.id()) == null) {
      anyLost = true;
    } else {
      rows.merge(
          row.text(of.id()),
          Optional.of(row),
          (one, other) -> one.filter(first -> sameNode(first, row, of)));
    }
  }

  private static boolean sameNode(Row one, Row other, Departments of) {
    return Objects.equals(one.get(of.name()), other.get(of.name()))
        && Objects.equals(one.get(of.parent()), other.get(of.parent()));
  }

  /** Whether no department is known, so that no id can be resolved. */
  boolean none() {
    return rows.isEmpty();
  }

  /**
   * Levels joined by {@code /}; null if there is no department of that id, or no end of them, or
   * nobody knows one of their names or what stands above them.
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
    String at = id;
    while (rows.containsKey(at) && levels.size() < Limits.DEPARTMENTS) {
      Row row = rows.get(at).orElse(null);
      if (row == null
          || row.known(columns.name()) == null
          || row.get(columns.parent()) instanceof Unknown) {
        return null;
      }
      String name = row.text(columns.name());
      length += name.length() + 1;
      if (length > Limits.CELL_CHARS) {
        return null;
      }
      levels.addFirst(name);
      at = row.text(columns.parent());
    }
    boolean top = at.isEmpty() || at.equals(NO_PARENT);
    return top || !anyLost ? String.join("/", levels) : null;
  }
}
