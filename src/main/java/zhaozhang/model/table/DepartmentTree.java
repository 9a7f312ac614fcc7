package zhaozhang.model.table;

import static zhaozhang.model.table.DepartmentPaths.levels;
import static zhaozhang.model.table.DepartmentPaths.sideBySide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;

/**
 * The departments of an institution, each below another: those of the table that says so, and those
 * that the paths of people show. A path is its levels joined by {@code /}; the name of the root may
 * be left out.
 */
public final class DepartmentTree {

  /** That of a snapshot that shows none. */
  public static final DepartmentTree NONE = new DepartmentTree(List.of(), null, List.of());

  private final DepartmentRows rows;
  private final @Nullable String rootKey;
  private final @Nullable String root;

  /** Whether the table does not say what the root is called, but paths seem to. */
  private final boolean rootByPaths;

  /** All that stands side by side in any path of which nobody doubts what it stands below. */
  private final Set<String> names = new HashSet<>();

  /** By path, what stands in the paths that go on below it, as far as nobody doubts it. */
  private final Map<String, Set<String>> below = new HashMap<>();

  /** By last level, the paths that end with it. */
  private final Map<String, Set<String>> endings = new HashMap<>();

  private final Map<List<?>, List<Object>> known = new ConcurrentHashMap<>();

  private DepartmentTree(
      Collection<List<String>> shown, @Nullable TableData table, List<@Nullable String> columns) {
    rows = new DepartmentRows(table, columns);
    List<String> shared = DepartmentPaths.shared(shown);
    rootKey = rows.rootKey(shared);
    String named = rootKey == null ? null : rows.name(rootKey);
    rootByPaths = named == null || (DepartmentRows.unread(named) && !shared.isEmpty());
    root = !rootByPaths ? named : shared.isEmpty() ? null : shared.get(0);
    Set<List<String>> paths = new LinkedHashSet<>();
    Set<String> doubted = new HashSet<>();
    for (String key : rows.keys()) {
      List<String> path = withoutRoot(rows.path(key));
      if (rows.lost(key)) {
        doubted.addAll(sideBySide(path, 0));
        addEndings(path);
      } else {
        paths.add(path);
      }
    }
    shown.forEach(path -> paths.add(withoutRoot(path)));
    for (List<String> path : paths) {
      names.addAll(sideBySide(path, 0));
      addEndings(path);
      addBelow(path);
    }
    names.removeAll(doubted);
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
        one.departmentColumn().ifPresent(column -> shown.addAll(DepartmentPaths.of(data, column)));
      }
    }
    return new DepartmentTree(shown, table, columns);
  }

  private List<String> withoutRoot(List<String> path) {
    return path.size() > 1 && path.get(0).equals(root) ? path.subList(1, path.size()) : path;
  }

  private void addEndings(List<String> path) {
    for (int end = 1; end <= path.size(); end++) {
      String joined = String.join("/", path.subList(0, end));
      endings.computeIfAbsent(path.get(end - 1), any -> new TreeSet<>()).add(joined);
    }
  }

  private void addBelow(List<String> path) {
    for (int end = 1; end < path.size(); end++) {
      String joined = String.join("/", path.subList(0, end));
      if (!joined.equals(root)) {
        below.computeIfAbsent(joined, any -> new TreeSet<>()).addAll(sideBySide(path, end));
      }
    }
  }

  /** Whether the table says of every department where it stands, and which is the root. */
  public boolean certain() {
    return rows.complete() && (rootKey != null || rows.isEmpty());
  }

  /** The name of the root; null if there is none, {@link Unknown} if nobody knows it. */
  public @Nullable Object root() {
    return root != null && DepartmentRows.unread(root)
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
    lost(paths).ifPresent(all::add);
    for (Object path : known(paths)) {
      List<String> levels = withoutRoot(levels(path.toString()));
      addWithin(levels, all);
      all.addAll(below.getOrDefault(String.join("/", levels), Set.of()));
    }
    if (!rows.complete() && !paths.isEmpty()) {
      all.add(Unknown.noneOf("", Texts.get("unjudged.departments"), names));
    }
    return new ArrayList<>(all);
  }

  /** One for all that nobody knows: several say no more. */
  private static Optional<Unknown> lost(Collection<?> paths) {
    return paths.stream()
        .filter(Unknown.class::isInstance)
        .map(path -> Unknown.unseen(((Unknown) path).why()))
        .findFirst();
  }

  private static List<?> known(Collection<?> paths) {
    return paths.stream().filter(path -> !(path instanceof Unknown)).toList();
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
    List<String> levels = placed(department);
    Set<Object> all = new LinkedHashSet<>();
    addWithin(levels, all);
    if (!rows.complete() && !names.contains(String.join("/", levels))) {
      all.add(Unknown.any(department, Texts.get("unjudged.departments")));
    }
    return new ArrayList<>(all);
  }

  /**
   * The department right below the root that one is part of, or is; itself where nobody knows what
   * it is part of.
   */
  public String division(String department) {
    List<String> levels = placed(department);
    return levels.isEmpty() ? department : levels.get(0);
  }

  /**
   * Whether a name is surely none of a department: the table says all that there are, and it is not
   * among them. So is a word that means any of them.
   */
  public boolean lacks(String department) {
    return certain() && !rows.isEmpty() && !endings.containsKey(department);
  }

  /** The levels below the root of a path, or of a bare name that the tree shows once. */
  private List<String> placed(String department) {
    List<String> levels = withoutRoot(levels(department));
    if (levels.size() != 1) {
      return levels;
    }
    Set<String> paths = endings.getOrDefault(levels.get(0), Set.of());
    return paths.size() == 1 ? levels(paths.iterator().next()) : levels;
  }

  /** The first levels below the root of some paths, among them perhaps {@link Unknown}. */
  public List<Object> firstLevels(Collection<?> paths) {
    Set<Object> all = new LinkedHashSet<>();
    lost(paths).ifPresent(all::add);
    for (Object path : known(paths)) {
      List<String> levels = levels(path.toString());
      List<String> rest = withoutRoot(levels);
      if (!rest.isEmpty()) {
        all.add(rest.get(0));
      }
      // What all paths begin with is perhaps the one department that has sections.
      if (rootByPaths && rest.size() < levels.size()) {
        all.add(levels.get(0));
      }
      if (root != null && DepartmentRows.unread(root) && levels.size() > 1) {
        all.add(Unknown.unseen(Texts.get("unjudged.noRoot")));
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
    boolean top = DepartmentRows.top(above);
    boolean lost =
        rootKey == null
            ? top || rows.lostAbove(above)
            : DepartmentRows.unread(rootKey) && !top && rows.lostAbove(above);
    if (lost) {
      return Unknown.unseen(Texts.get("unjudged.noRoot"));
    }
    return !top && Objects.equals(above, rootKey);
  }
}
