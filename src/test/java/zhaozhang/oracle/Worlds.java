package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;

/**
 * The ways in which all of a snapshot may be known: every unknown cell has one of the values that
 * it may have, every row without a key has one, and an incomplete table has a few rows more. What
 * the plain loops of {@link Oracle}, which have two truth values, find in every way is certain, and
 * what they find in some is possible. So they need not know what unknown is.
 */
final class Worlds {

  /** In how many draws a value turns up that an unknown cell may have. */
  private static final int DRAWS = 2_000;

  /** A department whose upper one is lost is no second institution beside the first. */
  private static final String ABOVE = "上级部门ID";

  private static final String NOT_READ = "没读到的.csv";

  private final Snapshot blurred;
  private final LocalDate today;
  private final Draw draw;
  private final Pools pools;
  private final Map<Source, String> names = new HashMap<>();
  private final Set<String> called = new HashSet<>();

  /** The same of what this way calls so. */
  private final Set<String> calledHere = new HashSet<>();

  private final ShownDepartments departments;
  private int number;

  /**
   * @param blurred what is known
   * @param today the day audited as of
   */
  Worlds(Snapshot blurred, LocalDate today, long seed) {
    this.blurred = blurred;
    this.today = today;
    draw = new Draw(seed + 1);
    pools = new Pools(draw, today);
    for (TableData data : blurred.tables().values()) {
      data.rows().forEach(row -> called.add(row.identity()));
      data.rows().stream()
          .filter(Row::identified)
          .forEach(row -> names.put(row.source(), row.identity()));
    }
    departments = new ShownDepartments(blurred);
  }

  /** Whether there is but one way. */
  static boolean allKnown(Snapshot snapshot) {
    return snapshot.tables().values().stream()
            .allMatch(
                data ->
                    data.completeness().state() != State.INCOMPLETE
                        && data.rows().stream().allMatch(Worlds::allKnown))
        && toldDepartments(snapshot);
  }

  /** Each department has a name, and its place: what has none may be called or stand as any. */
  private static boolean toldDepartments(Snapshot snapshot) {
    TableData departments = snapshot.table("部门").orElse(null);
    return departments == null
        || (departments.has(ABOVE)
            && departments.rows().stream().noneMatch(row -> row.text("部门名称").isEmpty()));
  }

  private static boolean allKnown(Row row) {
    return row.values().stream()
        .noneMatch(
            value ->
                value instanceof Unknown
                    || (value instanceof List<?> items
                        && items.stream().anyMatch(Unknown.class::isInstance)));
  }

  /** What names a row in findings before all is known; null if nothing does. */
  @Nullable String name(Row row) {
    return row.table().kind() == Table.Kind.SNAPSHOT ? names.get(row.source()) : row.identity();
  }

  /** One of the ways, at random. */
  Snapshot next() {
    calledHere.clear();
    Map<String, TableData> tables = new LinkedHashMap<>();
    blurred.tables().forEach((name, data) -> tables.put(name, known(data)));
    return new Snapshot(blurred.name(), tables, List.of(), List.of());
  }

  private TableData known(TableData data) {
    boolean incomplete = data.completeness().state() == State.INCOMPLETE;
    List<Row> rows = new ArrayList<>();
    Set<@Nullable Object> keys = new HashSet<>();
    if (data.table().unique()) {
      data.rows().stream().filter(Row::identified).forEach(row -> keys.add(row.value(0)));
    }
    List<Row> told = data.has(ABOVE) || !hasAbove(data) ? data.rows() : placed(data.rows());
    for (Row row : told) {
      rows.add(row.identified() ? known(row) : identified(known(row), row.value(0), keys));
    }
    for (int more = incomplete ? draw.number(4) : 0; more > 0; more--) {
      Row row = unread(data.table());
      rows.add(data.table().unique() ? identified(row, null, keys) : row);
    }
    return new TableData(
        data.table(), rows, data.parts(), incomplete ? Completeness.COMPLETE : data.completeness());
  }

  private static boolean hasAbove(TableData data) {
    return data.table().column(ABOVE).isPresent();
  }

  /**
   * Below one another: nothing says how, but that the one that all paths begin with is the root.
   */
  private List<Row> placed(List<Row> rows) {
    List<Row> placed = new ArrayList<>();
    for (Row row : rows) {
      Object above = draw.one(rows).value(0);
      boolean root = row.text("部门名称").equals(departments.root());
      placed.add(row.with(ABOVE, root ? null : above instanceof String id ? id : "99"));
    }
    return placed;
  }

  private Row known(Row row) {
    Row known = row;
    for (Column column : row.table().exported()) {
      Object value = row.get(column.name());
      if (value instanceof Unknown unknown && isName(row.table(), column)) {
        known = known.with(column.name(), departmentName(row, column, unknown));
      } else if (value instanceof Unknown unknown) {
        Object drawn = value(row.table(), column, unknown);
        for (int tries = 0; tries < DRAWS && taken(row.table(), column, drawn); tries++) {
          drawn = value(row.table(), column, unknown);
        }
        known = known.with(column.name(), drawn);
      } else if (value instanceof List<?> items) {
        known = known.with(column.name(), items(row.table(), column, items));
      }
    }
    return known;
  }

  private static boolean isName(Table table, Column column) {
    return table.name().equals("部门") && column.name().equals("部门名称");
  }

  /**
   * That of one that only paths show, which may be this one, or another that it may have. One that
   * has no other above it is not called as one that a path shows below another.
   */
  private @Nullable Object departmentName(Row row, Column column, Unknown unknown) {
    boolean top = ShownDepartments.top(row);
    List<String> free =
        departments.withoutRow().stream()
            .filter(name -> unknown.mayEqual(name) && !calledHere.contains(name))
            .filter(name -> !top || !departments.below(name))
            .toList();
    Object name =
        free.isEmpty() || draw.chance(0.3) ? value(row.table(), column, unknown) : draw.one(free);
    for (int tries = 0; tries < DRAWS && misfits(row, column, name); tries++) {
      name = value(row.table(), column, unknown);
    }
    calledHere.add(String.valueOf(name));
    return name;
  }

  private boolean misfits(Row row, Column column, @Nullable Object name) {
    return taken(row.table(), column, name)
        || (ShownDepartments.top(row) && departments.below(String.valueOf(name)));
  }

  /** Whether another thing is called so, beside its key: two of one name would be one, or none. */
  private boolean taken(Table table, Column column, @Nullable Object name) {
    return table.unique()
        && !table.key().equals(column)
        && table.identity().contains(column.name())
        && name != null
        && (called.contains(name) || calledHere.contains(name));
  }

  /** With a key that no other row of its table has. */
  private Row identified(Row row, @Nullable Object key, Set<@Nullable Object> keys) {
    Column column = row.table().key();
    for (int tries = 0; tries < DRAWS; tries++) {
      Object drawn =
          key instanceof Unknown unknown
              ? value(row.table(), column, unknown)
              : value(row.table(), column);
      if (drawn != null && keys.add(drawn)) {
        return row.with(column.name(), drawn);
      }
    }
    throw new IllegalStateException("no key left for " + row);
  }

  private @Nullable Object value(Table table, Column column, Unknown unknown) {
    for (int tries = 0; tries < DRAWS; tries++) {
      Object drawn = value(table, column);
      boolean same = drawn == null && column.blankMeans() != null;
      if (unknown.mayEqual(drawn)
          && !(drawn == null && column.blankUnknown())
          && !(unknown.isBlank() && later(drawn))
          && !(column.type() == ColumnType.DEPARTMENT_PATH && moves(drawn))
          && !(column.name().equals(ABOVE) && (drawn == null || drawn.equals("0")))) {
        return same ? column.blankMeans() : drawn;
      }
    }
    throw new IllegalStateException("add to Pools what " + unknown + " of " + column + " may be");
  }

  /** Whether a cell that nobody read has a department elsewhere than the snapshot shows it. */
  private boolean moves(@Nullable Object drawn) {
    return drawn instanceof List<?> paths && !departments.leftAlone(paths);
  }

  /** Nobody leaves blank when a thing will be: what has no date of publishing is published. */
  private boolean later(@Nullable Object value) {
    return value instanceof LocalDate date && date.isAfter(today);
  }

  /** One that other rows have, too, or one that no other has. */
  private @Nullable Object value(Table table, Column column) {
    if (column.type() == ColumnType.DEPARTMENT_PATH && draw.chance(0.3)) {
      List<List<String>> shown = departments.paths();
      return shown.isEmpty() ? null : List.of(String.join("/", draw.one(shown)));
    }
    boolean words = column.values().isEmpty() && !column.list();
    return switch (column.type()) {
      case TEXT, IDENTIFIER, PHONE, NAME, ACCOUNT, DEPARTMENT ->
          words && draw.chance(0.3) ? "别的" + ++number : pools.value(table, column);
      default -> pools.value(table, column);
    };
  }

  private List<Object> items(Table table, Column column, List<?> items) {
    List<Object> known = new ArrayList<>(items);
    known.removeIf(Unknown.class::isInstance);
    for (int at = known.size(); at < items.size(); at++) {
      Object drawn = pools.value(table, column);
      boolean fits = column.type() != ColumnType.DEPARTMENT_PATH || !moves(drawn);
      known.addAll(fits && drawn instanceof List<?> some ? some : List.of());
    }
    return known;
  }

  /** What paths show stands in the tree (catalogue 2): no row that was not read stands for it. */
  private boolean isShown(@Nullable Object department) {
    return department != null && departments.withoutRow().contains(department.toString());
  }

  /** A row of a file that could not be read: like one of a tidy institution. */
  private Row unread(Table table) {
    List<Map<String, @Nullable Object>> tidy =
        Institution.rows(today).getOrDefault(table.name(), List.of());
    Map<String, @Nullable Object> like = tidy.isEmpty() ? Map.of() : draw.one(tidy);
    @Nullable Object[] values = new @Nullable Object[table.columns().size()];
    Row row = Row.of(table, values, new Source(NOT_READ, "", ++number));
    for (Column column : table.exported()) {
      Object value = draw.chance(0.3) ? pools.value(table, column) : like.get(column.name());
      while (value == null && column.blankUnknown()) {
        value = pools.value(table, column);
      }
      if (taken(table, column, value)
          || (isName(table, column) && isShown(value))
          || (column.name().equals(ABOVE) && departments.hasTop() && ShownDepartments.top(value))) {
        value = "别的" + ++number;
      } else if (column.type() == ColumnType.DEPARTMENT_PATH && moves(value)) {
        value = value(table, column, Unknown.unseen(""));
      }
      row = row.with(column.name(), value == null ? column.blankMeans() : value);
    }
    return row;
  }
}
