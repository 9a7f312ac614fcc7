package zhaozhang.snapshot.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.base.Texts;
import zhaozhang.model.table.ApiMapping.Departments;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.snapshot.cell.Pieces;
import zhaozhang.snapshot.json.DepartmentPaths;

/**
 * Which departments a cell names: by paths, short names, or the numbers that the tree of
 * departments has for them.
 */
final class DepartmentNames {

  private static final Pattern BETWEEN = Pattern.compile("[\u3001\uff0c,]|[\\s\\p{Z}]+");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Full names by short ones, and names as the tree has them, by what is left of both folded. */
  private final Map<String, String> names = new HashMap<>();

  private final DepartmentPaths paths;
  private final @Nullable String root;
  private final boolean rootLost;
  private final Map<String, List<Object>> known = new ConcurrentHashMap<>();
  private final Map<String, Boolean> others = new ConcurrentHashMap<>();

  /**
   * @param aliases full names by short ones
   */
  DepartmentNames(Map<String, String> aliases, DepartmentTree tree) {
    Departments columns = tree.columns();
    TableData table = tree.table();
    this.paths = new DepartmentPaths(columns, table);
    this.root = tree.root() == null ? null : Folding.fold(tree.root());
    this.rootLost = tree.rootLost();
    if (columns != null && table != null) {
      for (Row row : table.rows()) {
        if (row.known(columns.name()) instanceof String name) {
          names.putIfAbsent(Folding.fold(name), name);
        }
      }
    }
    aliases.forEach((name, full) -> names.put(Folding.fold(name), full));
  }

  /** The departments that a text names, each once: paths, or {@link Unknown} for a lost number. */
  List<Object> named(String text) {
    return known.computeIfAbsent(text, this::read);
  }

  private List<Object> read(String text) {
    return Pieces.split(text, BETWEEN, this::isWord).stream()
        .map(this::department)
        .distinct()
        .toList();
  }

  /** The name of a node of the tree itself, which may hold anything. */
  String full(String name) {
    return names.getOrDefault(Folding.fold(name), name);
  }

  private Object department(String piece) {
    boolean lost = NUMBER.matcher(piece).matches() && !isWord(piece);
    return lost ? Unknown.any(piece, Texts.get("snapshot.no-such-department", piece)) : path(piece);
  }

  private boolean isWord(String piece) {
    return paths.of(Folding.plain(piece)) != null
        || levels(piece).stream().allMatch(level -> names.containsKey(Folding.fold(level)));
  }

  private String path(String piece) {
    String plain = Folding.plain(piece);
    boolean name = names.containsKey(Folding.fold(piece));
    String byNumber = name ? null : paths.of(plain);
    List<String> levels = new ArrayList<>();
    for (String level : levels(byNumber == null ? plain : byNumber)) {
      levels.add(names.getOrDefault(Folding.fold(level), level));
    }
    return String.join("/", levels);
  }

  /**
   * A path below the root; that of the root itself as it is. Where nobody knows how the root is
   * called, what begins with no department that is known may begin with it.
   */
  Object belowRoot(String path) {
    int end = path.indexOf('/');
    String first = end > 0 ? Folding.fold(path.substring(0, end)) : "";
    if (first.isEmpty() || (!first.equals(root) && (!rootLost || names.containsKey(first)))) {
      return path;
    }
    String below = path.substring(end + 1);
    return rootLost
        ? Unknown.oneOf(path, Texts.get("snapshot.root-unread"), Set.of(path, below))
        : below;
  }

  private static List<String> levels(String path) {
    return Arrays.asList(path.split("/"));
  }

  /** Whether the departments are not named as a text has them. */
  boolean otherwise(String text, List<Object> departments) {
    return others.computeIfAbsent(
        text,
        any -> {
          String one = departments.size() == 1 ? departments.get(0).toString() : "";
          return !Folding.fold(text).equals(Folding.fold(one));
        });
  }
}
