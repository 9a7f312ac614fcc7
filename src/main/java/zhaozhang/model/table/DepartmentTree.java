package zhaozhang.model.table;

import static zhaozhang.model.table.DepartmentPaths.below;
import static zhaozhang.model.table.DepartmentPaths.fromRoot;
import static zhaozhang.model.table.DepartmentPaths.levels;
import static zhaozhang.model.table.DepartmentPaths.sideBySide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private final DepartmentRoot top;
  private final @Nullable String root;
  private final ShownPaths tree;
  private final Map<List<?>, List<Object>> belongings = new ConcurrentHashMap<>();
  private final Map<List<?>, List<Object>> firstLevels = new ConcurrentHashMap<>();

  private DepartmentTree(
      Collection<List<String>> shown, @Nullable TableData table, List<@Nullable String> columns) {
    rows = new DepartmentRows(table, columns);
    top = DepartmentRoot.of(rows, shown);
    root = top.name();
    tree = new ShownPaths(root);
    String named = top.key() == null ? null : rows.name(top.key());
    for (String key : rows.keys()) {
      if (!key.equals(top.key()) || named == null || !DepartmentRows.lost(named)) {
        List<String> path = below(named == null ? root : named, rows.path(key));
        tree.addRow(path, rows.lostPlace(key));
      }
    }
    shown.forEach(path -> tree.addShown(withoutRoot(path)));
    tree.close();
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
    return below(root, path);
  }

  /** Whether the table says of every department where it stands, and which is the root. */
  public boolean certain() {
    return rows.complete() && (top.key() != null || rows.isEmpty());
  }

  /** The name of the root; null if there is none, {@link Unknown} if nobody knows it. */
  public @Nullable Object root() {
    return top.lost() ? Unknown.unseen(Texts.get("unjudged.noRoot")) : root;
  }

  /**
   * The departments that somebody belongs to who is placed in some: what stands side by side in
   * their paths, and what the tree has below them.
   *
   * @param paths those of the person, among them perhaps {@link Unknown}
   */
  public List<Object> belongings(Collection<?> paths) {
    return belongings.computeIfAbsent(List.copyOf(paths), this::makeBelongings);
  }

  private List<Object> makeBelongings(List<?> paths) {
    Set<Object> all = new LinkedHashSet<>();
    lost(paths).ifPresent(all::add);
    for (Object path : known(paths)) {
      List<String> levels = withoutRoot(levels(path.toString()));
      addWithin(levels, all);
      addBelow(levels, all);
    }
    top.candidates().forEach(name -> addPerhaps(name, known(paths), all));
    boolean unread =
        all.stream().anyMatch(one -> one instanceof String path && DepartmentRows.hasUnread(path));
    removeLost(all);
    if (!rows.complete() && !paths.isEmpty()) {
      all.add(Unknown.noneOf("", Texts.get("unjudged.departments"), tree.placed(unread)));
    }
    return new ArrayList<>(all);
  }

  /** What stands below a path; who is placed at what may be the root perhaps belongs to no more. */
  private void addBelow(List<String> levels, Set<Object> all) {
    Set<String> below = tree.below(levels);
    if (levels.size() == 1 && !below.isEmpty() && perhapsRoot(levels.get(0))) {
      all.add(Unknown.oneOf("", Texts.get("unjudged.noRoot"), below));
    } else {
      all.addAll(below);
    }
  }

  /** What somebody belongs to if the root has a name that paths begin with. */
  private void addPerhaps(String name, List<?> paths, Set<Object> all) {
    Set<Object> possible = new LinkedHashSet<>();
    for (Object path : paths) {
      List<String> levels = below(name, levels(path.toString()));
      possible.addAll(fromRoot(name, levels));
      possible.addAll(tree.below(levels));
    }
    possible.removeAll(all);
    if (!possible.isEmpty()) {
      all.add(Unknown.oneOf("", Texts.get("unjudged.noRoot"), possible));
    }
  }

  /** What stands for a name that nobody knows is none. */
  private static void removeLost(Set<Object> all) {
    all.removeIf(one -> one instanceof String path && DepartmentRows.hasLost(path));
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
    if (root != null && !top.lost() && !levels.equals(List.of(root))) {
      all.addAll(fromRoot(root, levels));
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
    removeLost(all);
    if (!rows.complete() && (!tree.placed(levels) || perhapsOnce(levels))) {
      all.add(Unknown.any(department, Texts.get("unjudged.departments")));
    } else if (top.lost()) {
      // All are part of the root, which is called as no department below it.
      all.add(Unknown.noneOf("", Texts.get("unjudged.noRoot"), tree.placed(true)));
    }
    return new ArrayList<>(all);
  }

  /** Whether a bare name stands once should the root have a name that paths begin with. */
  private boolean perhapsOnce(List<String> levels) {
    return levels.size() == 1
        && tree.endingWith(levels.get(0)).stream()
            .anyMatch(path -> perhapsRoot(levels(path).get(0)));
  }

  /**
   * The department right below the root that one is part of, or is; itself where nobody knows what
   * it is part of.
   */
  public String division(String department) {
    List<String> levels = placed(department);
    boolean known = !levels.isEmpty() && !DepartmentRows.lost(levels.get(0));
    return known ? levels.get(0) : department;
  }

  /**
   * Whether a name is surely none of a department: the table says all that there are, and it is not
   * among them. So is a word that means any of them.
   */
  public boolean lacks(String department) {
    return certain() && !rows.isEmpty() && tree.endingWith(department).isEmpty();
  }

  /** The levels below the root of a path, or of a bare name that the tree shows once. */
  private List<String> placed(String department) {
    return tree.whole(withoutRoot(levels(department)));
  }

  /** The first levels below the root of some paths, among them perhaps {@link Unknown}. */
  public List<Object> firstLevels(Collection<?> paths) {
    return firstLevels.computeIfAbsent(List.copyOf(paths), this::makeFirstLevels);
  }

  private List<Object> makeFirstLevels(List<?> paths) {
    Set<Object> all = new LinkedHashSet<>();
    lost(paths).ifPresent(all::add);
    for (Object path : known(paths)) {
      List<String> levels = levels(path.toString());
      List<String> rest = withoutRoot(levels);
      if (levels.size() > 1 && perhapsRoot(levels.get(0))) {
        Set<?> either = new HashSet<>(levels.subList(0, 2));
        all.add(Unknown.oneOf("", Texts.get("unjudged.noRoot"), either));
      } else if (!rest.isEmpty()) {
        all.add(rest.get(0));
      }
      // What all paths begin with is perhaps the one department that has sections.
      if (top.byPaths() && rest.size() < levels.size()) {
        all.add(levels.get(0));
      }
    }
    return new ArrayList<>(all);
  }

  /** Whether the root may have a name: any that no department below it has, if that is lost. */
  private boolean perhapsRoot(String name) {
    return top.candidates().contains(name)
        || (root != null && top.lost() && !rows.namesBelow().contains(name));
  }

  /**
   * Whether a row stands right below the root. Where no row is the root, one without another above
   * it may.
   *
   * @param above key of the one above it
   */
  public Object belowRoot(@Nullable Object above) {
    String key = top.key();
    boolean highest = DepartmentRows.top(above);
    boolean lost =
        key == null
            ? highest || rows.lostAbove(above)
            : DepartmentRows.lost(key) && !highest && rows.lostAbove(above);
    if (lost) {
      return Unknown.unseen(Texts.get("unjudged.noRoot"));
    }
    return !highest && Objects.equals(above, key);
  }
}
