package zhaozhang.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.snapshot.cell.Entries;

/** The lists whose keys are the values of columns, such as modules. */
final class ListKeys {

  private ListKeys() {}

  /** The names of these lists. */
  static List<String> lists(Vocabulary vocabulary) {
    return vocabulary.tables().stream()
        .flatMap(table -> table.columns().stream())
        .flatMap(column -> Stream.ofNullable(column.lookup().list()))
        .distinct()
        .toList();
  }

  /** The keys of each, by the name of the list. */
  static Map<String, List<String>> of(Vocabulary vocabulary, Snapshot tables) {
    return lists(vocabulary).stream()
        .collect(Collectors.toMap(list -> list, list -> keys(tables, list)));
  }

  /** The same, to recognise in cells. */
  static Map<String, Entries> entries(Vocabulary vocabulary, Snapshot tables) {
    return of(vocabulary, tables).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, list -> new Entries(list.getValue())));
  }

  private static List<String> keys(Snapshot tables, String list) {
    return tables.table(list).stream()
        .flatMap(data -> data.rows().stream())
        .map(row -> Row.display(row.value(0)))
        .toList();
  }
}
