package zhaozhang.model.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Completeness.State;

/**
 * The departments of an institution, each below another: those of the table that says so, and those
 * that the paths of people show. A path is its levels joined by {@code /}; the name of the root may
 * be left out.
 */
public final class DepartmentTree {

  /** That of a snapshot that shows none. */
  public static final DepartmentTree NONE = new DepartmentTree(List.of(), null, List.of());

  /** Deeper than any institution: a row may stand below itself. */
  private static final int DEEPEST = 30;

  private static final String NO_PARENT = "0";

  /** What the key or the name of a row begins with that nobody knows: no cell begins so. */
  private static final String LOST = "\u0000";

  /**
   * A row of the table.
   *
   * @param above key of the one above it; null where it is none, or nobody knows which
   * @param lost whether nobody knows what stands above it
   */
  private record Node(String name, @Nullable String above, boolean lost) {}

  private final Map<String, Node> nodes = new TreeMap<>();
  private final boolean complete;
  private final @Nullable String rootKey;
  private final @Nullable String root;

  /** Whether the table does not say which is the root, but paths seem to. */
  private final boolean rootByPaths;

  /** All that stands side by side in any path of which nobody doubts what it stands below. */
  private final Set<String> names = new HashSet<>();

  /** By path, what stands in the paths that go on below it. */
  private final Map<String, Set<String>> below = new HashMap<>();

  /** By last level, the paths that end with it. */
  private final Map<String, Set<String>> endings = new HashMap<>();

  private final Map<List<?>, List<Object>> known = new ConcurrentHashMap<>();

  private DepartmentTree(
      Collection<List<String>> shown, @Nullable TableData table, List<@Nullable String> columns) {
    complete = table != null && read(table, columns);
    List<String> shared = shared(shown);
    rootKey = rootKey(shared);
    rootByPaths = rootKey == null;
    root = rootKey != null ? node(rootKey).name() : shared.isEmpty() ? null : shared.get(0);
    Set<List<String>> paths = new LinkedHashSet<>();
    Set<String> doubted = new HashSet<>();
    for (String key : nodes.keySet()) {
      List<String> path = withoutRoot(path(key));
      paths.add(path);
      (lost(key) ? doubted : names).addAll(sideBySide(path, 0));
    }
    for (List<String> path : shown) {
      paths.add(withoutRoot(path));
      names.addAll(sideBySide(withoutRoot(path), 0));
    }
    names.removeAll(doubted);
    paths.forEach(this::add);
  }

  /** The tree of a snapshot. */
  public static DepartmentTree of(Vocabulary vocabulary, Snapshot snapshot) {
    TableData table = null;
    List<@Nullable String> columns = new ArrayList<>();
    Set<List<String>> shown = new LinkedHashSet<>();
    for (Table one : vocabulary.tables(Table.Kind.SNAPSHOT)) {
      TableData data = snapshot.table(one.name()).orElse(null);
      if (data != null && one.aboveColumn().isPresent()) {
        table = data;
        columns.add(one.departmentColumn().orElse(one.key().name()));
        columns.add(one.aboveColumn().get());
      } else if (data != null && one.people()) {
        one.departmentColumn().ifPresent(column -> shown.addAll(paths(data, column)));
      }
    }
    return new DepartmentTree(shown, table, columns);
  }

  private static Set<List<String>> paths(TableData data, String column) {
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

  /** Whether all of the table could be read. */
  private boolean read(TableData data, List<@Nullable String> columns) {
    boolean whole = data.completeness().state() == State.COMPLETE;
    for (Row row : data.rows()) {
      Object key = row.value(0);
      Object name = row.get(Objects.requireNonNull(columns.get(0)));
      Object above = row.get(Objects.requireNonNull(columns.get(1)));
      boolean lost = above instanceof Unknown;
      boolean parent = above != null && !lost && !above.equals(NO_PARENT);
      String own = known(key) ? Row.display(key) : LOST + row.source();
      String called = known(name) ? Row.display(name) : LOST + row.source();
      nodes.put(own, new Node(called, parent ? Row.display(above) : null, lost));
      whole &= known(key) && known(name) && !lost;
    }
    return whole;
  }

  private static boolean known(@Nullable Object value) {
    return value != null && !(value instanceof Unknown);
  }

  /** Of several rows without one above them, the one by the name that all paths begin with. */
  private @Nullable String rootKey(List<String> shared) {
    List<String> tops =
        nodes.keySet().stream()
            .filter(key -> node(key).above() == null && !node(key).lost())
            .toList();
    if (tops.size() == 1) {
      return tops.get(0);
    }
    return tops.stream().filter(key -> shared.contains(node(key).name())).findFirst().orElse(null);
  }

  private Node node(String key) {
    return Objects.requireNonNull(nodes.get(key));
  }

  /** The first level of all paths of two or more, in a list; an empty one if they share none. */
  private static List<String> shared(Collection<List<String>> paths) {
    Set<String> first = new TreeSet<>();
    paths.stream().filter(path -> path.size() > 1).forEach(path -> first.add(path.get(0)));
    return first.size() == 1 ? List.copyOf(first) : List.of();
  }

  private List<String> path(String key) {
    List<String> path = new ArrayList<>();
    upwards(key).forEach(node -> path.add(0, node.name()));
    return path;
  }

  /** Whether nobody knows what some level of its path stands below. */
  private boolean lost(String key) {
    return upwards(key).stream().anyMatch(node -> node.lost() || belowLost(node.above()));
  }

  /** Whether it may be the key of a row that could not be read. */
  private boolean belowLost(@Nullable String above) {
    return above != null
        && !nodes.containsKey(above)
        && nodes.keySet().stream().anyMatch(key -> key.startsWith(LOST));
  }

  /** The row and those above it, the highest last. */
  private List<Node> upwards(String key) {
    List<Node> nodes = new ArrayList<>();
    Node at = this.nodes.get(key);
    while (at != null && nodes.size() < DEEPEST) {
      nodes.add(at);
      String above = at.above();
      at = above == null ? null : this.nodes.get(above);
    }
    return nodes;
  }

  private static List<String> levels(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(String::strip)
        .filter(level -> !level.isEmpty())
        .limit(DEEPEST)
        .toList();
  }

  private List<String> withoutRoot(List<String> path) {
    return path.size() > 1 && path.get(0).equals(root) ? path.subList(1, path.size()) : path;
  }

  private void add(List<String> path) {
    for (int end = 1; end <= path.size(); end++) {
      List<String> above = path.subList(0, end);
      String joined = String.join("/", above);
      endings.computeIfAbsent(above.get(end - 1), any -> new TreeSet<>()).add(joined);
      if (end < path.size() && !joined.equals(root)) {
        below.computeIfAbsent(joined, any -> new TreeSet<>()).addAll(sideBySide(path, end));
      }
    }
  }

  /** What levels of a path side by side make, of those that end after so many. */
  private static Set<String> sideBySide(List<String> path, int after) {
    Set<String> all = new LinkedHashSet<>();
    for (int from = 0; from < path.size(); from++) {
      for (int to = Math.max(from, after) + 1; to <= path.size(); to++) {
        all.add(String.join("/", path.subList(from, to)));
      }
    }
    return all;
  }

  /** Whether the table says of every department where it stands, and which is the root. */
  public boolean certain() {
    return complete && (rootKey != null || nodes.isEmpty());
  }

  /** The name of the root; null if there is none, {@link Unknown} if nobody knows it. */
  public @Nullable Object root() {
    return root != null && root.startsWith(LOST)
        ? Unknown.unseen(Texts.get("unjudged.noRoot"))
        : root;
  }

  /**
   * The departments that somebody belongs to who is placed in some: what stands side by side in
   * their paths, and what the tree has below them.
   *
   * @param paths those of the person, among them perhaps {@link Unknown}
   */
  public List<Object> belongings(Collection<?> paths) {
    return known.computeIfAbsent(List.copyOf(paths), this::makeBelongings);
  }

  private List<Object> makeBelongings(List<?> paths) {
    Set<Object> all = new LinkedHashSet<>();
    for (Object path : paths) {
      if (path instanceof Unknown unknown) {
        all.add(Unknown.unseen(unknown.why()));
        continue;
      }
      List<String> levels = withoutRoot(levels(path.toString()));
      addWithin(levels, all);
      all.addAll(below.getOrDefault(String.join("/", levels), Set.of()));
    }
    if (!complete && !paths.isEmpty()) {
      all.add(Unknown.noneOf("", Texts.get("unjudged.departments"), names));
    }
    return new ArrayList<>(all);
  }

  private void addWithin(List<String> levels, Set<Object> all) {
    all.addAll(sideBySide(levels, 0));
    if (root != null && !levels.equals(List.of(root))) {
      all.add(root);
      for (int end = 1; end <= levels.size(); end++) {
        all.add(root + "/" + String.join("/", levels.subList(0, end)));
      }
    }
  }

  /**
   * The departments that one counts as: itself and those it is a section of. A section is known by
   * its bare name where the tree shows it once.
   */
  public List<Object> within(String department) {
    List<String> levels = withoutRoot(levels(department));
    if (levels.size() == 1) {
      Set<String> paths = endings.getOrDefault(levels.get(0), Set.of());
      levels = paths.size() == 1 ? levels(paths.iterator().next()) : levels;
    }
    Set<Object> all = new LinkedHashSet<>();
    addWithin(levels, all);
    if (!complete && !names.contains(String.join("/", levels))) {
      all.add(Unknown.any(department, Texts.get("unjudged.departments")));
    }
    return new ArrayList<>(all);
  }

  /** The first levels below the root of some paths, among them perhaps {@link Unknown}. */
  public List<Object> firstLevels(Collection<?> paths) {
    Set<Object> all = new LinkedHashSet<>();
    for (Object path : paths) {
      if (path instanceof Unknown unknown) {
        all.add(Unknown.unseen(unknown.why()));
        continue;
      }
      List<String> levels = levels(path.toString());
      List<String> rest = withoutRoot(levels);
      if (!rest.isEmpty()) {
        all.add(rest.get(0));
      }
      // What all paths begin with is perhaps the one department that has sections.
      if (rootByPaths && rest.size() < levels.size()) {
        all.add(levels.get(0));
      }
    }
    return new ArrayList<>(all);
  }

  /**
   * Whether a row stands right below the root. Where no row is the root, one without another above
   * it may.
   *
   * @param above key of the one above it
   */
  public Object belowRoot(@Nullable Object above) {
    boolean top = above == null || above.equals(NO_PARENT);
    boolean lost =
        rootKey == null
            ? top || lostAbove(above)
            : rootKey.startsWith(LOST) && !top && lostAbove(above);
    if (lost) {
      return Unknown.unseen(Texts.get("unjudged.noRoot"));
    }
    return !top && Objects.equals(above, rootKey);
  }

  /** Whether nobody knows what stands above a row. */
  private boolean lostAbove(@Nullable Object above) {
    Node upper = nodes.get(Row.display(above));
    return upper == null || upper.lost();
  }
}
