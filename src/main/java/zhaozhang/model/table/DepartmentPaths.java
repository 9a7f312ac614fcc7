package zhaozhang.model.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Paths of departments: their levels, from the highest. */
final class DepartmentPaths {

  private DepartmentPaths() {}

  /** Those that stand in a column, known ones only. */
  static Set<List<String>> of(TableData data, String column) {
    Set<Object> texts = new LinkedHashSet<>();
    int at = data.table().index(column);
    for (Row row : data.rows()) {
      Object value = row.value(at);
      if (value instanceof List<?> items) {
        texts.addAll(items);
      } else if (value != null) {
        texts.add(value);
      }
    }
    texts.removeIf(Unknown.class::isInstance);
    Set<List<String>> paths = new LinkedHashSet<>();
    texts.forEach(text -> paths.add(levels(text.toString())));
    paths.remove(List.of());
    return paths;
  }

  /** The first level of all paths of two or more, in a list; an empty one if they share none. */
  static List<String> shared(Collection<List<String>> paths) {
    Set<String> first = new TreeSet<>();
    paths.stream().filter(path -> path.size() > 1).forEach(path -> first.add(path.get(0)));
    return first.size() == 1 ? List.copyOf(first) : List.of();
  }

  /** The levels of a path that are not blank; no more than any tree has. */
  static List<String> levels(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(String::strip)
        .filter(level -> !level.isEmpty())
        .limit(DepartmentRows.DEEPEST)
        .toList();
  }

  /** What levels of a path side by side make, of those that end after so many. */
  static Set<String> sideBySide(List<String> path, int after) {
    Set<String> all = new LinkedHashSet<>();
    for (int from = 0; from < path.size(); from++) {
      for (int to = Math.max(from, after) + 1; to <= path.size(); to++) {
        all.add(String.join("/", path.subList(from, to)));
      }
    }
    return all;
  }

  /** A path without the root, if it begins with that and goes on. */
  static List<String> below(@Nullable String root, List<String> path) {
    return path.size() > 1 && path.get(0).equals(root) ? path.subList(1, path.size()) : path;
  }

  /** What a path leads through if it is written from the root. */
  static Set<String> fromRoot(String root, List<String> path) {
    Set<String> all = new LinkedHashSet<>(Set.of(root));
    for (int end = 1; end <= path.size(); end++) {
      all.add(root + "/" + String.join("/", path.subList(0, end)));
    }
    return all;
  }
}
