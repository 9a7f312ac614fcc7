package zhaozhang.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;

/**
 * Which departments a snapshot that is not known in full shows, and where. A department that it
 * shows stands there, and nowhere else (catalogue 2): no path that nobody read moves it, or makes a
 * second institution beside the one that all paths begin with.
 */
final class ShownDepartments {

  private static final int DEEPEST = 30;

  private final List<Row> rows;
  private final boolean complete;
  private final @Nullable String root;
  private final Set<String> names = new HashSet<>();
  private final Set<String> ofRows = new HashSet<>();
  private final Set<List<String>> paths = new LinkedHashSet<>();
  private final Set<List<String>> beginnings = new HashSet<>();

  ShownDepartments(Snapshot snapshot) {
    TableData table = snapshot.table("部门").orElse(null);
    rows = table == null ? List.of() : table.rows();
    complete = table != null && table.completeness().state() == State.COMPLETE;
    Set<List<String>> ofMembers = DepartmentPaths.ofMembers(snapshot);
    root = DepartmentPaths.shared(ofMembers);
    ofMembers.forEach(path -> add(path, path));
    for (Row row : rows) {
      if (row.known("部门名称") instanceof String name) {
        ofRows.add(name);
      }
      List<String> path = path(row);
      if (!path.isEmpty()) {
        add(path, path.size() > 1 && namedRoot(path.get(0)) ? path.subList(1, path.size()) : path);
      }
    }
    names.addAll(ofRows);
  }

  private void add(List<String> path, List<String> belowRoot) {
    paths.add(path);
    names.addAll(path);
    for (List<String> one : List.of(path, belowRoot, withoutRoot(path))) {
      for (int end = 1; end <= one.size(); end++) {
        beginnings.add(List.copyOf(one.subList(0, end)));
      }
    }
  }

  private List<String> withoutRoot(List<String> path) {
    return path.size() > 1 && path.get(0).equals(root) ? path.subList(1, path.size()) : path;
  }

  private boolean namedRoot(String name) {
    return rows.stream().anyMatch(row -> top(row) && row.text("部门名称").equals(name));
  }

  /** Whether a row stands below no other. */
  static boolean top(Row row) {
    return top(row.get("上级部门ID"));
  }

  /** The same by what a row says of the one above it. */
  static boolean top(@Nullable Object above) {
    return above == null || above.equals("0");
  }

  /** Whether a row is the root: no other is a second one. */
  boolean hasTop() {
    return rows.stream().anyMatch(ShownDepartments::top);
  }

  /** The names of a row and of those above it; none where nobody can read one of them. */
  private List<String> path(Row row) {
    List<String> path = new ArrayList<>();
    Row at = row;
    while (path.size() < DEEPEST) {
      if (at.known("部门名称") == null || at.get("上级部门ID") instanceof Unknown) {
        return List.of();
      }
      path.add(0, at.text("部门名称"));
      Row above = top(at) ? null : byId(at.text("上级部门ID"));
      if (above == null) {
        boolean lost = !complete || rows.stream().anyMatch(one -> one.known("部门ID") == null);
        return top(at) || !lost ? path : List.of();
      }
      at = above;
    }
    return path;
  }

  private @Nullable Row byId(String id) {
    return rows.stream().filter(row -> id.equals(row.known("部门ID"))).findFirst().orElse(null);
  }

  /** The first level that all paths of members share; null if there is none. */
  @Nullable String root() {
    return root;
  }

  /** All paths that are shown, from the root if there is one that all paths begin with. */
  List<List<String>> paths() {
    return paths.stream().map(this::fromRoot).toList();
  }

  private List<String> fromRoot(List<String> path) {
    if (root == null || path.size() == 1 || path.get(0).equals(root)) {
      return path;
    }
    List<String> whole = new ArrayList<>(List.of(root));
    whole.addAll(path);
    return whole;
  }

  /** The departments that only paths of members show: a row without a name may be one of them. */
  List<String> withoutRow() {
    return names.stream().filter(name -> !ofRows.contains(name)).sorted().toList();
  }

  /** Whether a path shows a name below another. */
  boolean below(String name) {
    return paths.stream().anyMatch(path -> path.lastIndexOf(name) > 0);
  }

  /** Whether some paths, of one cell, leave every department where it is shown. */
  boolean leftAlone(Collection<?> cell) {
    return cell.stream().map(path -> List.of(path.toString().split("/", -1))).allMatch(this::fits);
  }

  private boolean fits(List<String> whole) {
    if (!whole.equals(fromRoot(whole))) {
      return false;
    }
    List<String> path = withoutRoot(whole);
    int shown = 0;
    while (shown < path.size() && beginnings.contains(path.subList(0, shown + 1))) {
      shown++;
    }
    List<String> others = path.subList(shown, path.size());
    return others.isEmpty() || (!complete && others.stream().noneMatch(names::contains));
  }
}
