package zhaozhang.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/** What things are called that other tables only give the keys of. People are no things. */
final class Names {

  private final Vocabulary vocabulary;
  private final Snapshot snapshot;
  private final Map<Table, Map<Object, String>> known = new ConcurrentHashMap<>();

  Names(Vocabulary vocabulary, Snapshot snapshot) {
    this.vocabulary = vocabulary;
    this.snapshot = snapshot;
  }

  /** The table of the things whose keys stand in a column. */
  Optional<Table> named(Column column) {
    return vocabulary
        .namedBy(column)
        .filter(table -> !table.people() && table.nameColumn().isEmpty());
  }

  /** The name of a thing; its key where nobody knows one. */
  Object of(Table table, Object key) {
    String name = known.computeIfAbsent(table, this::read).getOrDefault(key, "");
    return name.isEmpty() ? key : name;
  }

  private Map<Object, String> read(Table table) {
    String called = Vocabulary.called(table).orElseThrow().name();
    Map<Object, String> names = new HashMap<>();
    snapshot.table(table.name()).stream()
        .flatMap(data -> data.rows().stream())
        .filter(Row::identified)
        .forEach(row -> names.putIfAbsent(row.identity(), row.text(called)));
    return names;
  }
}
