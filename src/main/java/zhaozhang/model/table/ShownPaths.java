package zhaozhang.model.table;

import static zhaozhang.model.table.DepartmentPaths.sideBySide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The paths of departments that a snapshot shows, without the root: where each department stands,
 * and of which that is doubted. What stands below a department of which nobody could read the name,
 * or the place, may stand below any.
 */
final class ShownPaths {

  private final @Nullable String root;

  /** All that stands side by side in the paths of rows, and in those and others. */
  private final Set<String> namesOfRows = new HashSet<>();

  private final Set<String> names = new HashSet<>();
  private final Set<String> doubted = new HashSet<>();

  /** By path, what stands in the paths that go on below it, as far as nobody doubts it. */
  private final Map<String, Set<String>> below = new HashMap<>();

  /** By last level, the paths that end with it. */
  private final Map<String, Set<String>> endings = new HashMap<>();

  /**
   * Whether there is a row of which nobody could read the name, and one that may stand anywhere.
   */
  private boolean unread;

  private boolean adrift;

  /**
   * @param root its name; null where nobody knows of one
   */
  ShownPaths(@Nullable String root) {
    this.root = root;
  }

  /**
   * Adds that of a row of the table.
   *
   * @param lost whether nobody knows what some level of it stands below
   */
  void addRow(List<String> path, boolean lost) {
    boolean nameless = DepartmentRows.hasUnread(path.get(path.size() - 1));
    unread |= nameless;
    adrift |= nameless && lost;
    if (lost) {
      doubted.addAll(sideBySide(path, 0));
      addEndings(path);
    } else {
      namesOfRows.addAll(sideBySide(path, 0));
      doubted.addAll(belowUnread(path));
      addShown(path);
    }
  }

  private static Set<String> belowUnread(List<String> path) {
    for (int at = 0; at < path.size(); at++) {
      if (DepartmentRows.hasUnread(path.get(at))) {
        return sideBySide(path, at + 1);
      }
    }
    return Set.of();
  }

  /** Adds that of somebody. */
  void addShown(List<String> path) {
    names.addAll(sideBySide(path, 0));
    addEndings(path);
    for (int end = 1; end < path.size(); end++) {
      String joined = String.join("/", path.subList(0, end));
      if (!joined.equals(root)) {
        below.computeIfAbsent(joined, any -> new TreeSet<>()).addAll(sideBySide(path, end));
      }
    }
  }

  private void addEndings(List<String> path) {
    for (int end = 1; end <= path.size(); end++) {
      String joined = String.join("/", path.subList(0, end));
      endings.computeIfAbsent(path.get(end - 1), any -> new TreeSet<>()).add(joined);
    }
  }

  /** Doubts what there is to be doubted, once all paths are added. */
  void close() {
    names.removeAll(doubted);
    namesOfRows.removeAll(doubted);
  }

  /** What stands below a path. */
  Set<String> below(List<String> path) {
    return below.getOrDefault(String.join("/", path), Set.of());
  }

  /** The paths that end with a level. */
  Set<String> endingWith(String level) {
    return endings.getOrDefault(level, Set.of());
  }

  /** The path of a bare name that stands once; another as it is. */
  List<String> whole(List<String> path) {
    Set<String> paths = path.size() == 1 ? endingWith(path.get(0)) : Set.of();
    return paths.size() == 1 ? DepartmentPaths.levels(paths.iterator().next()) : path;
  }

  /** Whether nobody doubts where a department stands. */
  boolean placed(List<String> path) {
    return placed(unread).contains(String.join("/", path));
  }

  /**
   * All of which nobody doubts where it stands.
   *
   * @param unread whether there is a department of which nobody could read the name: it may be one
   *     that no row, but the path of somebody shows
   */
  Set<String> placed(boolean unread) {
    return unread || adrift ? namesOfRows : names;
  }
}
