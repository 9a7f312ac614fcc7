package zhaozhang.snapshot.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Correspondence;
import zhaozhang.model.table.Correspondence.Side;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.TableData;

/**
 * Numbers that lost their leading zeros in one file and kept them in another. The zeros are ignored
 * in columns that hold the same numbers, unless that made two of one table equal.
 */
final class LeadingZeros {

  private static final Pattern DIGITS = Pattern.compile("0+\\d+");

  private LeadingZeros() {}

  /** The tables that are not as they were. */
  static Collection<TableData> of(
      List<Correspondence> correspondences,
      Map<String, TableData> tables,
      List<DataProblem> problems) {
    Map<String, TableData> changed = new HashMap<>();
    for (Correspondence one : correspondences) {
      List<Side> sides = Stream.of(one.one(), one.other()).toList();
      boolean zeros = sides.stream().anyMatch(side -> anyZero(side, tables));
      if (!zeros) {
        continue;
      }
      List<Side> colliding =
          sides.stream().filter(side -> !colliding(side, tables).isEmpty()).toList();
      if (colliding.isEmpty()) {
        sides.forEach(
            side -> {
              TableData data = changed.getOrDefault(side.table(), tables.get(side.table()));
              if (data != null) {
                changed.put(side.table(), stripped(data, side.column()));
              }
            });
      } else {
        colliding.forEach(side -> problems.add(problem(side, tables)));
      }
    }
    return changed.values();
  }

  private static Stream<Row> rows(Side side, Map<String, TableData> tables) {
    TableData data = tables.get(side.table());
    return data == null ? Stream.empty() : data.rows().stream();
  }

  private static boolean anyZero(Side side, Map<String, TableData> tables) {
    return rows(side, tables)
        .anyMatch(row -> row.known(side.column()) instanceof String text && text.startsWith("0"));
  }

  /** Two different numbers of one table that would be the same; none if there are none. */
  private static List<String> colliding(Side side, Map<String, TableData> tables) {
    Map<String, String> written = new HashMap<>();
    return rows(side, tables)
        .flatMap(
            row -> row.known(side.column()) instanceof String text ? Stream.of(text) : Stream.of())
        .filter(text -> !text.equals(written.computeIfAbsent(plain(text), any -> text)))
        .findFirst()
        .map(text -> List.of(String.valueOf(written.get(plain(text))), text))
        .orElse(List.of());
  }

  /** A number without leading zeros; any other text as it is. */
  static String plain(String text) {
    return text.startsWith("0") && DIGITS.matcher(text).matches()
        ? text.replaceFirst("^0+(?=.)", "")
        : text;
  }

  private static TableData stripped(TableData data, String column) {
    List<Row> rows = new ArrayList<>(data.rows().size());
    for (Row row : data.rows()) {
      Object value = row.get(column);
      rows.add(
          value instanceof String text && text.startsWith("0")
              ? row.with(column, plain(text))
              : row);
    }
    return data.with(rows);
  }

  private static DataProblem problem(Side side, Map<String, TableData> tables) {
    Row first = rows(side, tables).findFirst().orElseThrow();
    List<String> two = colliding(side, tables);
    return DataProblem.at(
        first.source().at(0),
        side.column(),
        Texts.get("snapshot.zeros-count", two.get(0), two.get(1)),
        Texts.get("snapshot.zeros-count.expected"));
  }
}
