package zhaozhang.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.TableData.Part;
import zhaozhang.model.table.Unknown;

/**
 * Makes some of a snapshot unknown, as exports of real offices are: cells, keys, columns that one
 * file lacks, files that could not be read, two versions of one table.
 */
final class Blur {

  private final Draw draw;
  private final Pools pools;
  private final double cells;
  private final double columns;
  private final double files;
  private int number;

  private Blur(long seed) {
    draw = new Draw(seed ^ 0x5DEECE66DL);
    pools = new Pools(draw, RandomSnapshots.asOf(seed));
    cells = draw.one(List.of(0.005, 0.02, 0.1));
    columns = draw.one(List.of(0.0, 0.05));
    files = draw.one(List.of(0.0, 0.0, 0.1, 0.3));
  }

  /** The same snapshot, less known; how much less depends on the seed. */
  static Snapshot of(Snapshot known, long seed) {
    Blur blur = new Blur(seed);
    Map<String, TableData> tables = new LinkedHashMap<>();
    known.tables().forEach((name, data) -> tables.put(name, blur.blurred(data)));
    return new Snapshot(known.name(), tables, List.of(), List.of());
  }

  private TableData blurred(TableData data) {
    List<Row> rows = new ArrayList<>();
    for (Row row : data.rows()) {
      rows.add(blurred(row));
    }
    List<Part> parts = data.parts();
    if (parts.size() > 1 && draw.chance(0.5)) {
      parts = lacking(parts, rows);
    }
    return new TableData(data.table(), rows, parts, completeness(data));
  }

  private Row blurred(Row row) {
    Row blurred = row;
    for (Column column : row.table().exported()) {
      if (draw.chance(cells)) {
        blurred = blurred.with(column.name(), unknown(row, column));
      }
    }
    return blurred;
  }

  private Object unknown(Row row, Column column) {
    String found = "？" + ++number;
    Object value = row.get(column.name());
    if (column.blankUnknown() && draw.chance(0.5)) {
      return Unknown.blank("空白");
    }
    if (value instanceof List<?> items && draw.chance(0.5)) {
      List<Object> some = new ArrayList<>(items);
      some.add(Unknown.any(found, "看不懂"));
      return some;
    }
    Object one = pools.value(row.table(), column);
    Object other = pools.value(row.table(), column);
    boolean key = row.table().unique() && row.table().key().equals(column);
    if (!key && !column.list() && one != null && other != null && draw.chance(0.3)) {
      return draw.chance(0.5)
          ? Unknown.oneOf(found, "两者之一", new HashSet<>(List.of(one, other)))
          : Unknown.noneOf(found, "不是它", Set.of(one));
    }
    return draw.chance(0.8) ? Unknown.any(found, "看不懂") : Unknown.unseen("没有看到");
  }

  /** The last file does without some columns; in its rows they are unknown. */
  private List<Part> lacking(List<Part> parts, List<Row> rows) {
    Part last = parts.get(parts.size() - 1);
    Set<String> kept =
        last.columns().stream()
            .sorted()
            .filter(name -> inKey(rows, name) || !draw.chance(columns))
            .collect(Collectors.toSet());
    for (String name : last.columns().stream().sorted().toList()) {
      if (!kept.contains(name)) {
        rows.replaceAll(row -> row.source().file().equals(last.file()) ? unseen(row, name) : row);
      }
    }
    List<Part> others = new ArrayList<>(parts.subList(0, parts.size() - 1));
    others.add(new Part(last.file(), last.sheet(), last.headingRow(), last.rows(), kept));
    return others;
  }

  private static boolean inKey(List<Row> rows, String name) {
    return rows.isEmpty() || rows.get(0).table().key().name().equals(name);
  }

  private static Row unseen(Row row, String name) {
    Column column = row.table().column(name).orElseThrow();
    @Nullable Object value = column.mayLack() ? column.blankMeans() : Unknown.unseen("没有这一列");
    return row.with(name, value);
  }

  private Completeness completeness(TableData data) {
    if (!draw.chance(files)) {
      return data.completeness();
    }
    State state = draw.chance(0.2) ? State.CONTESTED : State.INCOMPLETE;
    return new Completeness(
        state, List.of(new Because(new Source(data.table() + "-坏的.csv", "", 0), "打不开")), List.of());
  }
}
