package zhaozhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.snapshot.cell.Entries;

/**
 * Rows for the levels of a list that have entries below them and no row of their own: such a level
 * is an entry too, with all that its entries have.
 */
final class InnerEntries {

  private InnerEntries() {}

  /**
   * The lists, with rows for such levels.
   *
   * @param names of the lists whose keys have levels
   */
  static Snapshot added(Snapshot lists, List<String> names) {
    Map<String, TableData> tables = new LinkedHashMap<>(lists.tables());
    names.forEach(name -> tables.computeIfPresent(name, (any, data) -> added(data)));
    return new Snapshot(lists.name(), tables, lists.problems(), lists.files());
  }

  private static TableData added(TableData data) {
    List<String> keys = data.rows().stream().map(InnerEntries::key).toList();
    List<String> all = Entries.withInner(keys);
    List<Row> rows = new ArrayList<>(data.rows());
    all.subList(keys.size(), all.size()).forEach(level -> rows.add(inner(level, data)));
    return new TableData(data.table(), rows, data.parts(), data.completeness());
  }

  private static String key(Row row) {
    return Row.display(row.value(0));
  }

  private static Row inner(String level, TableData data) {
    List<Row> below = data.rows().stream().filter(row -> key(row).startsWith(level + "/")).toList();
    Row inner = below.get(0).with(data.table().key().name(), level);
    for (Column column : data.table().exported()) {
      if (column.list()) {
        inner = inner.with(column.name(), items(below, column.name()));
      }
    }
    return inner;
  }

  private static List<Object> items(List<Row> rows, String column) {
    Set<Object> items = new LinkedHashSet<>();
    rows.forEach(row -> items.addAll(row.get(column) instanceof List<?> all ? all : List.of()));
    return List.copyOf(items);
  }
}
