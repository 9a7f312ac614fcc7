package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

/**
 * Small snapshots for comparing two implementations of the rules: a tidy institution of which rows
 * are left out, repeated and changed at random, more with some seeds than with others.
 */
public final class RandomSnapshots {

  private static final LocalDate USUAL_DAY = LocalDate.of(2025, 10, 31);
  private static final int MOST_ROWS = 25;
  private static final Completeness EMPTY =
      new Completeness(Completeness.State.EMPTY, List.of(), List.of());

  private final Draw draw;
  private final Vocabulary vocabulary;
  private final Pools pools;

  /** How likely a cell is changed, a row is kept, and a row is added. */
  private final double changes;

  private final double keeps;
  private final double additions;
  private final double losses;

  private RandomSnapshots(long seed, Vocabulary vocabulary) {
    draw = new Draw(seed);
    this.vocabulary = vocabulary;
    pools = new Pools(draw, asOf(seed));
    changes = draw.one(List.of(0.01, 0.05, 0.2, 0.5));
    keeps = draw.one(List.of(1.0, 0.9, 0.6, 0.2));
    additions = draw.one(List.of(0.0, 0.2, 0.6));
    losses = draw.one(List.of(0.0, 0.01, 0.04));
  }

  /**
   * The tables of a snapshot of which all is known; one or another and some columns may be missing.
   */
  public static Snapshot make(long seed, Vocabulary vocabulary) {
    return new RandomSnapshots(seed, vocabulary).snapshot("快照" + seed, asOf(seed));
  }

  /** 责任清单, 类别可见, 敏感词 and 参数, complete. */
  public static Snapshot lists(long seed, Vocabulary vocabulary) {
    return new RandomSnapshots(~seed, vocabulary).lists();
  }

  /** The day to audit as of; of a few seeds, before the regulation is in force. */
  public static LocalDate asOf(long seed) {
    if (seed % 40 == 0) {
      return Institution.IN_FORCE.minusDays(1);
    }
    return switch ((int) Math.floorMod(seed, 10L)) {
      case 3 -> LocalDate.of(2026, 2, 28);
      case 7 -> seed % 20 == 7 ? Institution.IN_FORCE : LocalDate.of(2025, 3, 1);
      default -> USUAL_DAY;
    };
  }

  private Snapshot snapshot(String name, LocalDate today) {
    Map<String, List<Map<String, @Nullable Object>>> tidy = Institution.rows(today);
    Map<String, TableData> tables = new LinkedHashMap<>();
    for (Table table : vocabulary.tables(Table.Kind.SNAPSHOT)) {
      List<Map<String, @Nullable Object>> rows = tidy.get(table.name());
      if (rows != null && !draw.chance(losses)) {
        tables.put(table.name(), parts(table, vary(table, rows)));
      }
    }
    return new Snapshot(name, tables, List.of(), List.of());
  }

  private Snapshot lists() {
    Map<String, TableData> tables = new LinkedHashMap<>();
    Institution.lists()
        .forEach(
            (name, rows) -> {
              Table table = vocabulary.table(name).orElseThrow();
              List<Map<String, @Nullable Object>> kept = new ArrayList<>(rows);
              if (name.equals("参数")) {
                kept.forEach(this::changeLimit);
              } else {
                kept.removeIf(row -> draw.chance(0.05));
              }
              Set<String> columns = names(table.exported());
              tables.put(name, data(table, List.of(new Slice(name + ".csv", kept, columns))));
            });
    return new Snapshot("清单", tables, List.of(), List.of());
  }

  private void changeLimit(Map<String, @Nullable Object> row) {
    List<String> values =
        switch (String.valueOf(row.get("名称"))) {
          case "认证预警天数" -> List.of("30", "30", "10");
          case "离职注销宽限天数" -> List.of("0", "0", "3");
          case "入职开通宽限天数" -> List.of("7", "7", "3");
          case "单人群主上限" -> List.of("1", "2", "3");
          default -> List.of(String.valueOf(row.get("值")));
        };
    row.put("值", draw.one(values));
  }

  private List<Map<String, @Nullable Object>> vary(
      Table table, List<Map<String, @Nullable Object>> tidy) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row : tidy) {
      if (draw.chance(keeps)) {
        rows.add(change(table, row, changes));
      }
      while (draw.chance(additions)) {
        rows.add(change(table, row, 0.6));
      }
    }
    Set<@Nullable Object> keys = new HashSet<>();
    if (table.unique()) {
      String key = table.key().name();
      rows.removeIf(row -> row.get(key) == null || !keys.add(row.get(key)));
    }
    return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
  }

  private Map<String, @Nullable Object> change(
      Table table, Map<String, @Nullable Object> row, double probability) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    for (Column column : table.exported()) {
      Object value = row.get(column.name());
      changed.put(column.name(), draw.chance(probability) ? pools.value(table, column) : value);
    }
    return changed;
  }

  // --- sheets and files

  /** Rows of one file, and the columns that it has. */
  private record Slice(
      String file, List<Map<String, @Nullable Object>> rows, Set<String> columns) {}

  private TableData parts(Table table, List<Map<String, @Nullable Object>> rows) {
    List<Slice> slices = new ArrayList<>();
    Set<String> columns = someColumns(table);
    int split = draw.chance(0.1) ? draw.number(rows.size() + 1) : rows.size();
    slices.add(slice(table, ".csv", rows.subList(0, split), columns));
    if (split < rows.size()) {
      slices.add(slice(table, "-2.csv", rows.subList(split, rows.size()), columns));
    }
    return data(table, slices);
  }

  /** Without the rows that are blank: nobody would know of them. */
  private static Slice slice(
      Table table, String suffix, List<Map<String, @Nullable Object>> rows, Set<String> columns) {
    List<Map<String, @Nullable Object>> filled = new ArrayList<>(rows);
    filled.removeIf(row -> columns.stream().allMatch(column -> row.get(column) == null));
    return new Slice(table + suffix, filled, columns);
  }

  /** The key always, and one other at least, for a table is known by its headings. */
  private Set<String> someColumns(Table table) {
    List<Column> columns = new ArrayList<>(table.exported());
    columns.removeIf(
        column ->
            columns.size() > 2
                && !column.equals(table.key())
                && draw.chance(column.name().equals("禁用状态") ? 0.3 : losses));
    return names(columns);
  }

  private TableData data(Table table, List<Slice> slices) {
    List<Row> rows = new ArrayList<>();
    List<TableData.Part> parts = new ArrayList<>();
    for (Slice slice : slices) {
      for (int i = 0; i < slice.rows().size(); i++) {
        rows.add(row(table, slice, i));
      }
      parts.add(new TableData.Part(slice.file(), "", 1, slice.rows().size(), slice.columns()));
    }
    boolean empty = rows.isEmpty() && !table.mayBeEmpty();
    return new TableData(table, rows, parts, empty ? EMPTY : Completeness.COMPLETE);
  }

  private Row row(Table table, Slice slice, int number) {
    @Nullable Object[] values = new @Nullable Object[table.columns().size()];
    for (Column column : table.exported()) {
      Object value = slice.rows().get(number).get(column.name());
      boolean present = slice.columns().contains(column.name());
      while (present && value == null && column.blankUnknown()) {
        value = pools.value(table, column);
      }
      values[table.index(column.name())] =
          present && value != null ? normal(column, value) : column.blankMeans();
    }
    return Row.of(table, values, new Source(slice.file(), "", number + 2));
  }

  /** As it is once it is read: what names a thing is in capitals. */
  private static Object normal(Column column, Object value) {
    return column.type() == ColumnType.IDENTIFIER
        ? value.toString().toUpperCase(Locale.ROOT)
        : value;
  }

  private static Set<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.toSet());
  }
}
