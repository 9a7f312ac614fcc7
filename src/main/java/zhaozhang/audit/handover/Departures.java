package zhaozhang.audit.handover;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

/** When people leave: what the staff list says, found through what it has in common with people. */
final class Departures {

  private final String peopleColumn;
  private final String column;
  private final Map<String, LocalDate> days = new HashMap<>();
  private final Map<String, Row> rows = new HashMap<>();

  private Departures(TableData data, String leaves, String peopleColumn, String column) {
    this.peopleColumn = peopleColumn;
    this.column = column;
    for (Row row : data.rows()) {
      String key = row.text(column);
      if (!key.isEmpty()
          && row.get(leaves) instanceof LocalDate day
          && days.putIfAbsent(key, day) == null) {
        rows.put(key, row);
      }
    }
  }

  /**
   * Those of a snapshot; empty if it does not say when people leave. Where no columns are declared
   * to correspond, those do that bear one name: a person is found by it, and it is a key.
   */
  static Optional<Departures> of(Snapshot snapshot, Vocabulary vocabulary, Table people) {
    Stream<Departures> declared =
        vocabulary.correspondences().stream()
            .filter(one -> one.one().table().equals(people.name()))
            .flatMap(
                one ->
                    of(
                        snapshot.table(one.other().table()),
                        one.one().column(),
                        one.other().column()));
    Stream<Departures> alike =
        snapshot.tables().values().stream()
            .filter(data -> people.lookups().contains(data.table().key().name()))
            .flatMap(
                data -> {
                  String key = data.table().key().name();
                  return of(Optional.of(data), key, key);
                });
    return Stream.concat(declared, alike).findFirst();
  }

  private static Stream<Departures> of(
      Optional<TableData> staff, String peopleColumn, String column) {
    return staff.stream()
        .flatMap(
            data ->
                data.table().leavingColumn().filter(data::has).stream()
                    .map(leaves -> new Departures(data, leaves, peopleColumn, column)));
  }

  /** The day that a person leaves, if it is known. */
  Optional<LocalDate> day(Row person) {
    return Optional.ofNullable(days.get(person.text(peopleColumn)));
  }

  /** Whom the staff list has on days of this kind, and none of the people is. */
  List<Row> without(List<Row> people, Predicate<LocalDate> due) {
    Map<String, Row> left = new HashMap<>(rows);
    people.forEach(person -> left.remove(person.text(peopleColumn)));
    return left.values().stream()
        .filter(row -> due.test(days.getOrDefault(row.text(column), LocalDate.MAX)))
        .toList();
  }
}
