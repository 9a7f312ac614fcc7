package zhaozhang.oracle;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;

/**
 * Which department stands below which: what 部门 and the paths of 成员 show. Where 部门 does not show
 * all, nobody knows where a department stands that is not shown, and what is asked of it is
 * answered in favour of the person.
 */
final class DepartmentPaths {

  /** What a department without a name is called, by which nothing else is. */
  private static final String NAMELESS = "无名 ";

  private final List<Row> departments;
  private final @Nullable Row rootRow;
  private final @Nullable String root;

  /** Whether 部门 does not say what the root is called. */
  private final boolean nameless;

  private final Set<List<String>> all = new LinkedHashSet<>();

  private final boolean complete;

  DepartmentPaths(Snapshot snapshot) {
    complete =
        snapshot
            .table("部门")
            .filter(table -> table.completeness().state() == State.COMPLETE)
            .filter(table -> table.rows().stream().allMatch(DepartmentPaths::known))
            .isPresent();
    departments = snapshot.table("部门").map(TableData::rows).orElse(List.of());
    Set<List<String>> ofMembers = ofMembers(snapshot);
    String shared = shared(ofMembers);
    rootRow = rootRow(shared);
    nameless = rootRow == null || !named(rootRow);
    boolean below = rootRow != null && departments.stream().anyMatch(row -> isBelow(row, shared));
    root = !nameless ? requireNonNull(rootRow).text("部门名称") : below ? null : shared;
    for (Row department : departments) {
      all.add(withoutRoot(path(department)));
    }
    ofMembers.forEach(path -> all.add(withoutRoot(path)));
  }

  /** What the paths of 成员 show, each path by its levels. */
  static Set<List<String>> ofMembers(Snapshot snapshot) {
    Set<List<String>> paths = new LinkedHashSet<>();
    for (Row member : snapshot.table("成员").map(TableData::rows).orElse(List.of())) {
      if (member.known("部门") instanceof Collection<?> some) {
        some.forEach(path -> paths.add(levels(path.toString())));
      }
    }
    return paths;
  }

  /** What all paths of two or more levels begin with; null if there is no such thing. */
  static @Nullable String shared(Collection<List<String>> paths) {
    Set<String> first = new TreeSet<>();
    for (List<String> path : paths) {
      if (path.size() > 1) {
        first.add(path.get(0));
      }
    }
    return first.size() == 1 ? first.iterator().next() : null;
  }

  private static boolean top(Row department) {
    String above = department.text("上级部门ID");
    return above.isEmpty() || above.equals("0");
  }

  /** Whether a department is called so that stands below another. */
  private static boolean isBelow(Row department, @Nullable String name) {
    return !top(department) && department.text("部门名称").equals(name);
  }

  private @Nullable Row rootRow(@Nullable String shared) {
    List<Row> tops = departments.stream().filter(DepartmentPaths::top).toList();
    if (tops.size() == 1) {
      return tops.get(0);
    }
    return tops.stream()
        .filter(row -> row.text("部门名称").equals(shared))
        .min((one, other) -> one.text("部门ID").compareTo(other.text("部门ID")))
        .orElse(null);
  }

  private static boolean known(Row department) {
    return named(department) && department.known("部门ID") != null && department.unknown().isEmpty();
  }

  private static boolean named(Row department) {
    return !department.text("部门名称").isEmpty();
  }

  private List<String> path(Row department) {
    List<String> path = new ArrayList<>();
    Row at = department;
    while (at != null
        && path.size() < 30
        && !(nameless && at.equals(rootRow) && at != department)) {
      path.add(0, named(at) ? at.text("部门名称") : NAMELESS + at.source());
      at = top(at) ? null : byId(at.text("上级部门ID"));
    }
    return path;
  }

  private @Nullable Row byId(String id) {
    return departments.stream().filter(row -> row.text("部门ID").equals(id)).findFirst().orElse(null);
  }

  private static List<String> levels(String path) {
    return List.of(path.split("/", -1));
  }

  private List<String> withoutRoot(List<String> path) {
    return path.size() > 1 && path.get(0).equals(root) ? path.subList(1, path.size()) : path;
  }

  /** Whether a department stands right below the root. */
  boolean belowRoot(Row department) {
    return rootRow != null && department.text("上级部门ID").equals(rootRow.text("部门ID"));
  }

  /** Whether somebody who is placed in some departments belongs to one. */
  boolean belongs(List<String> placed, @Nullable String department) {
    if (department == null) {
      return false;
    }
    List<String> wanted = withoutRoot(levels(department));
    if (!complete && !placed.isEmpty() && !shown(wanted)) {
      return true;
    }
    for (String one : placed) {
      List<String> path = withoutRoot(levels(one));
      if (stands(wanted, path, 0) || wanted.equals(List.of(String.valueOf(root)))) {
        return true;
      }
      for (List<String> longer : all) {
        boolean below = longer.size() > path.size() && longer.subList(0, path.size()).equals(path);
        if (below && !one.equals(root) && stands(wanted, longer, path.size())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean shown(List<String> department) {
    return all.stream().anyMatch(path -> stands(department, path, 0));
  }

  /** Whether levels stand side by side in a path, and end after so many of its levels. */
  private static boolean stands(List<String> levels, List<String> path, int after) {
    for (int from = 0; from + levels.size() <= path.size(); from++) {
      int to = from + levels.size();
      if (to > after && path.subList(from, to).equals(levels)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a department is one of some, or a section of one. */
  boolean within(@Nullable String department, Collection<String> some) {
    if (department == null) {
      return false;
    }
    List<String> path = withoutRoot(levels(department));
    if (path.size() == 1) {
      Set<List<String>> ending = new LinkedHashSet<>();
      for (List<String> one : all) {
        int at = one.indexOf(path.get(0));
        for (; at >= 0 && at < one.size(); at++) {
          if (one.get(at).equals(path.get(0))) {
            ending.add(one.subList(0, at + 1));
          }
        }
      }
      path = ending.size() == 1 ? ending.iterator().next() : path;
    }
    if (!complete && !shown(path)) {
      return true;
    }
    for (String one : some) {
      if (one.equals(root) || stands(withoutRoot(levels(one)), path, 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of some paths begins, below the root, with an office of the college itself. */
  boolean ofOffice(List<String> paths, String office) {
    for (String path : paths) {
      List<String> levels = levels(path);
      boolean likeAll = nameless && levels.size() > 1 && levels.get(0).equals(root);
      if (withoutRoot(levels).get(0).equals(office) || (likeAll && office.equals(root))) {
        return true;
      }
    }
    return false;
  }

  @Nullable String root() {
    return root;
  }
}
