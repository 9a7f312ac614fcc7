package zhaozhang.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Completeness.State;

/**
 * The rows of the table that says which department stands below which. A row has a key and a name
 * even where nobody can read them, so that it stands for a department all the same.
 */
final class DepartmentRows {

  /** Deeper than any institution: a row may stand below itself. */
  static final int DEEPEST = 16;

  private static final String NO_PARENT = "0";

  /** What the key or the name of a row begins with that nobody knows: no cell begins so. */
  private static final String LOST = "\u0000";

  /** What such a name begins with if one is written that nobody could read: it may be any. */
  private static final String UNREAD = LOST + LOST;

  /**
   * A row of the table.
   *
   * @param above key of the one above it; null where it is none, or nobody knows which
   * @param lost whether nobody knows what stands above it
   */
  private record Node(String name, @Nullable String above, boolean lost) {}

  private final Map<String, Node> nodes = new TreeMap<>();
  private final boolean complete;

  /** Whether the table does not have the column that says what stands above a row. */
  private final boolean untold;

  /** Whether there may be a row, with a key, that no node stands for. */
  private final boolean mayHaveMore;

  /**
   * @param table null if there is none
   * @param columns the one of the name, and the one of the key of the row above
   */
  DepartmentRows(@Nullable TableData table, List<@Nullable String> columns) {
    mayHaveMore = table != null && table.completeness().state() != State.COMPLETE;
    untold = table != null && !table.has(Objects.requireNonNull(columns.get(1)));
    complete = table != null && read(table, columns);
  }

  /** Whether all of the table could be read. */
  private boolean read(TableData data, List<@Nullable String> columns) {
    boolean whole = data.completeness().state() == State.COMPLETE;
    String nameColumn = Objects.requireNonNull(columns.get(0));
    String aboveColumn = Objects.requireNonNull(columns.get(1));
    boolean unnamed = !data.has(nameColumn);
    for (Row row : data.rows()) {
      Object key = row.value(0);
      Object name = row.get(nameColumn);
      Object above = row.get(aboveColumn);
      boolean lost = untold || above instanceof Unknown;
      boolean parent = !top(above) && !lost;
      boolean unread = unnamed || name instanceof Unknown;
      String place = row.source().toString().replace('/', ' ');
      String own = known(key) ? Row.display(key) : LOST + place;
      String called = known(name) ? Row.display(name) : (unread ? UNREAD : LOST) + place;
      nodes.put(own, new Node(called, parent ? Row.display(above) : null, lost));
      whole &= known(key) && known(name) && !lost;
    }
    return whole;
  }

  private static boolean known(@Nullable Object value) {
    return value != null && !(value instanceof Unknown);
  }

  /** Whether there is a table, and all of it could be read. */
  boolean complete() {
    return complete;
  }

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  Set<String> keys() {
    return nodes.keySet();
  }

  String name(String key) {
    return node(key).name();
  }

  /** The names of the rows that stand below another that is there. */
  Set<String> namesBelow() {
    return nodes.values().stream()
        .filter(node -> node.above() != null && nodes.containsKey(node.above()))
        .map(Node::name)
        .collect(Collectors.toSet());
  }

  /** The names of the rows of which a cell that nobody could read may say that each is the root. */
  Set<String> namesPerhapsOfRoot() {
    return nodes.values().stream()
        .filter(node -> node.lost() && !untold)
        .map(Node::name)
        .collect(Collectors.toSet());
  }

  private Node node(String key) {
    return Objects.requireNonNull(nodes.get(key));
  }

  /**
   * The key of the root: of several rows without one above them, the one by the name that all paths
   * begin with.
   *
   * @param shared that name, in a list; an empty one if they share none
   */
  @Nullable String rootKey(List<String> shared) {
    List<String> tops =
        nodes.keySet().stream()
            .filter(key -> node(key).above() == null && !node(key).lost())
            .toList();
    if (tops.size() == 1) {
      return tops.get(0);
    }
    return tops.stream().filter(key -> shared.contains(name(key))).findFirst().orElse(null);
  }

  /** The names of a row and of those above it, the highest first. */
  List<String> path(String key) {
    List<String> path = new ArrayList<>();
    upwards(key).forEach(node -> path.add(0, node.name()));
    return path;
  }

  /** Whether nobody knows what some level of its path stands below. */
  boolean lostPlace(String key) {
    return upwards(key).stream().anyMatch(node -> node.lost() || belowLost(node.above()));
  }

  /** Whether it may be the key of a row that could not be read. */
  private boolean belowLost(@Nullable String above) {
    return above != null
        && !nodes.containsKey(above)
        && (mayHaveMore || nodes.keySet().stream().anyMatch(DepartmentRows::lost));
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

  /** Whether nobody knows what stands above a row, by the key of that row. */
  boolean lostAbove(@Nullable Object key) {
    Node row = nodes.get(Row.display(key));
    return row == null || row.lost();
  }

  /**
   * Whether a row stands below no other.
   *
   * @param above what its cell says of the one above it
   */
  static boolean top(@Nullable Object above) {
    return above == null || above.equals(NO_PARENT);
  }

  /**
   * Whether a key or a name stands for one that nobody knows: it could not be read, or is blank.
   */
  static boolean lost(String keyOrName) {
    return keyOrName.startsWith(LOST);
  }

  /** Whether any level of a path, joined, stands for a name that nobody knows. */
  static boolean hasLost(String path) {
    return path.contains(LOST);
  }

  /** Whether any level of a path, joined, stands for a name that could not be read. */
  static boolean hasUnread(String path) {
    return path.contains(UNREAD);
  }
}
