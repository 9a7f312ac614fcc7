package zhaozhang.audit;

import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.snapshot.cell.Words;

/**
 * The columns that the rows of a list speak of: each names a table and a column, or any.
 *
 * @param tables that it may name
 */
record NamedColumns(List<Table> tables) {

  NamedColumns {
    tables = List.copyOf(tables);
  }

  /** Those that a row speaks of; none if it names no table, or no column of one. */
  List<Column> of(String table, String column) {
    return tables(table)
        .flatMap(one -> one.exported().stream())
        .filter(one -> suits(column, one.name()))
        .toList();
  }

  /** A sentence for a row that speaks of no column, with the nearest right word. */
  String unknown(String table, String column) {
    List<Table> meant = tables(table).toList();
    return meant.isEmpty()
        ? sentence("words.no-table", table, tables.stream().map(Table::name))
        : sentence(
            "words.no-column",
            column,
            meant.stream().flatMap(one -> one.exported().stream()).map(Column::name));
  }

  private Stream<Table> tables(String given) {
    return tables.stream().filter(table -> suits(given, table.name()));
  }

  private static boolean suits(String given, String name) {
    return given.equals(Words.ANY) || given.equals(name);
  }

  private static String sentence(String key, String given, Stream<String> known) {
    String hint = Nearest.hint(given, known.distinct().toList(), Texts.get("rule.stop"));
    return Texts.get(key, given, hint);
  }
}
