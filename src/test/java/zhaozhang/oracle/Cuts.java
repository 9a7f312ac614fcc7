package zhaozhang.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.TableData.Part;

/** Snapshots as they were, but for one table or column. */
final class Cuts {

  private Cuts() {}

  static Snapshot without(Snapshot whole, Table table) {
    Map<String, TableData> tables = new LinkedHashMap<>(whole.tables());
    tables.remove(table.name());
    return new Snapshot(whole.name(), tables, List.of(), List.of());
  }

  static Snapshot without(Snapshot whole, Table table, Column column) {
    Map<String, TableData> tables = new LinkedHashMap<>(whole.tables());
    tables.computeIfPresent(table.name(), (name, data) -> without(data, column));
    return new Snapshot(whole.name(), tables, List.of(), List.of());
  }

  private static TableData without(TableData data, Column column) {
    return new TableData(
        data.table(),
        data.rows().stream().map(row -> without(row, column)).toList(),
        data.parts().stream().map(part -> without(part, column)).toList(),
        data.completeness());
  }

  private static Row without(Row row, Column column) {
    return row.with(column.name(), column.blankMeans());
  }

  private static Part without(Part part, Column column) {
    Set<String> columns =
        part.columns().stream()
            .filter(name -> !name.equals(column.name()))
            .collect(Collectors.toSet());
    return new Part(part.file(), part.sheet(), part.headingRow(), part.rows(), columns);
  }
}
