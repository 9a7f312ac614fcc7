package zhaozhang.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

/**
 * What people call the subjects of rules. Each part of a key is the key of some table: that of
 * accounts is the one of people, others bear the name of the column. The row there tells the name.
 */
final class SubjectNames {

  private static final String SEPARATOR = "|";

  private final Vocabulary vocabulary;

  /** By the name of the table, the keys that are asked for; then the names that they have. */
  private final Map<String, Map<String, String>> names = new HashMap<>();

  private SubjectNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static SubjectNames of(Vocabulary vocabulary, Snapshot snapshot, Collection<Unjudged> unjudged) {
    return of(
        vocabulary,
        snapshot,
        unjudged.stream().collect(groupingBy(Unjudged::table, mapping(Unjudged::key, toSet()))));
  }

  /**
   * @param subjects the keys of each table that are asked for
   */
  static SubjectNames of(
      Vocabulary vocabulary, Snapshot snapshot, Map<String, Set<String>> subjects) {
    SubjectNames names = new SubjectNames(vocabulary);
    Map<String, Set<String>> asked = new HashMap<>();
    subjects.forEach((table, keys) -> keys.forEach(key -> names.ask(table, key, asked)));
    asked.forEach((table, keys) -> names.read(snapshot, table, keys));
    return names;
  }

  /** The key, each part of which a name is known for as {@code name（part）}. */
  String of(Unjudged subject) {
    return of(subject.table(), subject.key());
  }

  /** The same of the row of a table. */
  String of(String table, String key) {
    List<Column> columns = identity(table);
    List<String> parts = parts(key, columns.size());
    if (parts.size() != columns.size()) {
      return key;
    }
    return IntStream.range(0, columns.size())
        .mapToObj(at -> shown(columns.get(at), parts.get(at)))
        .collect(joining(Texts.get("unjudged.name.separator")));
  }

  private String shown(Column column, String part) {
    String name =
        vocabulary
            .namedBy(column)
            .map(table -> names.get(table.name()))
            .map(known -> known.get(part))
            .orElse("");
    return name.isEmpty() || name.equals(part) ? part : Texts.get("unjudged.name", name, part);
  }

  private void ask(String table, String key, Map<String, Set<String>> asked) {
    List<Column> columns = identity(table);
    List<String> parts = parts(key, columns.size());
    for (int at = 0; at < columns.size() && parts.size() == columns.size(); at++) {
      String part = parts.get(at);
      vocabulary
          .namedBy(columns.get(at))
          .ifPresent(of -> asked.computeIfAbsent(of.name(), any -> new HashSet<>()).add(part));
    }
  }

  private void read(Snapshot snapshot, String table, Set<String> keys) {
    TableData data = snapshot.table(table).orElse(null);
    if (data == null) {
      return;
    }
    String name = Vocabulary.called(data.table()).orElseThrow().name();
    Map<String, String> known = names.computeIfAbsent(table, any -> new HashMap<>());
    for (Row row : data.rows()) {
      String key = row.text(data.table().key().name());
      if (keys.contains(key) && row.identified()) {
        known.put(key, Row.display(row.known(name)));
      }
    }
  }

  private static List<String> parts(String key, int count) {
    return count == 1 ? List.of(key) : Arrays.asList(key.split("\\" + SEPARATOR, -1));
  }

  private List<Column> identity(String table) {
    return vocabulary
        .table(table)
        .map(of -> of.identity().stream().flatMap(name -> of.column(name).stream()).toList())
        .orElse(List.of());
  }
}
