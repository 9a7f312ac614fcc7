package zhaozhang.audit.office;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import zhaozhang.model.table.TableData;
import zhaozhang.samples.SampleSnapshot;

/**
 * A table as an office has it in mind before it writes it down.
 *
 * @param rows their cells by column, as the catalogue writes them; empty for a blank one
 */
public record OfficeTable(List<String> columns, List<Map<String, String>> rows) {

  static final OfficeTable NONE = new OfficeTable(List.of(), List.of());

  /** The tables of a month of the samples. */
  public static Map<String, OfficeTable> of(SampleSnapshot month) {
    Map<String, OfficeTable> tables = new LinkedHashMap<>();
    month
        .tables()
        .forEach(
            (name, table) ->
                tables.put(
                    name,
                    new OfficeTable(
                        table.columns(),
                        table.rows().stream()
                            .map(row -> row(table.columns(), row::get))
                            .toList())));
    return tables;
  }

  /** A table that was made or read, in the columns of its first part. */
  public static OfficeTable of(TableData table) {
    List<String> columns = new ArrayList<>(table.table().exported().size());
    table.table().exported().forEach(column -> columns.add(column.name()));
    columns.retainAll(table.parts().get(0).columns());
    return new OfficeTable(
        columns, table.rows().stream().map(row -> row(columns, row::text)).toList());
  }

  private static Map<String, String> row(List<String> columns, UnaryOperator<String> cells) {
    return columns.stream().collect(toMap(column -> column, cells));
  }
}
