package zhaozhang.snapshot.resolve;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhaozhang.base.Masks;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.TableData.Part;

/** A table of which, of the rows that share a key, only those stay that count. */
final class KeyedTable {

  private KeyedTable() {}

  /**
   * The table; itself if it has no key.
   *
   * @param remarks to be added to
   */
  static TableData of(TableData data, List<DataProblem> remarks) {
    if (!data.table().unique()) {
      return data;
    }
    KeyedRows keyed = new KeyedRows(data.table(), data.rows(), data.parts());
    keyed.copies().forEach(pair -> remarks.add(copy(data.table(), pair)));
    keyed.contested().forEach(key -> remarks.add(contested(data.table(), key)));
    return new TableData(
        data.table(),
        keyed.rows(),
        keyed.rows() == data.rows() ? data.parts() : parts(data.parts(), keyed.rows()),
        keyed.completeness(data.completeness().because()));
  }

  private static List<Part> parts(List<Part> parts, List<Row> rows) {
    Map<Object, Long> counts =
        rows.stream().collect(Collectors.groupingBy(Row::part, Collectors.counting()));
    return parts.stream()
        .map(
            part ->
                new Part(
                    part.file(),
                    part.sheet(),
                    part.headingRow(),
                    counts.getOrDefault(part.heading().at(0), 0L).intValue(),
                    part.columns()))
        .toList();
  }

  private static DataProblem copy(Table table, KeyedRows.Pair pair) {
    return new DataProblem(
        pair.other().file(),
        pair.other().sheet(),
        0,
        "",
        Texts.get("snapshot.copy", table.name(), pair.one()),
        Texts.get("snapshot.copy.expected"));
  }

  private static DataProblem contested(Table table, Completeness.ContestedKey key) {
    String places =
        key.places().stream()
            .map(Object::toString)
            .collect(Collectors.joining(Texts.get("snapshot.separator")));
    return DataProblem.at(
        key.places().get(0),
        table.key().name(),
        table.key().masked() ? Masks.mask(key.key()) : key.key(),
        Texts.get("snapshot.key-contested", places));
  }
}
