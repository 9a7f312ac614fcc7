package zhaozhang.snapshot.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Unknown;

/** Resolves a column that names people, each text once. */
final class References {

  private static final int EXAMPLES = 3;

  private final Column column;
  private final People people;
  private final List<DataProblem> problems;
  private final Map<String, List<Object>> known = new HashMap<>();
  private final List<Source> renamed = new ArrayList<>();
  private final Map<String, List<Source>> unknown = new HashMap<>();

  References(Column column, People people, List<DataProblem> problems) {
    this.column = column;
    this.people = people;
    this.problems = problems;
  }

  /** The rows; where a table has no key, one for each person whom a cell names. */
  List<Row> resolve(List<Row> rows) {
    List<Row> resolved = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Object value = row.get(column.name());
      if (value instanceof String text && !people.isAccount(text)) {
        resolved.addAll(resolve(row, text));
      } else {
        resolved.add(row);
      }
    }
    note();
    return resolved;
  }

  private List<Row> resolve(Row row, String text) {
    List<Object> named = known.computeIfAbsent(text, people::named);
    if (named.size() > 1 && row.table().unique()) {
      named = List.of(several(text, named));
    }
    for (Object one : named) {
      if (one instanceof Unknown found) {
        unknown.computeIfAbsent(found.why(), any -> new ArrayList<>()).add(row.source());
      } else if (!one.equals(text)) {
        renamed.add(row.source());
      }
    }
    return named.stream().map(one -> row.with(column.name(), one)).toList();
  }

  private static Object several(String text, List<Object> named) {
    String why = Texts.get("snapshot.several-people", named.size());
    return named.stream().allMatch(String.class::isInstance)
        ? Unknown.oneOf(text, why, Map.copyOf(byThemselves(named)).keySet())
        : Unknown.any(text, why);
  }

  private static Map<Object, Object> byThemselves(List<Object> named) {
    return named.stream().collect(Collectors.toMap(one -> one, one -> one));
  }

  /** One line for what was resolved, and one for each kind of what was not. */
  private void note() {
    if (!renamed.isEmpty()) {
      add(renamed, Texts.get("snapshot.people-resolved", renamed.size(), people.table()), null);
    }
    unknown.forEach(
        (why, places) ->
            add(places, Texts.get("snapshot.people-unknown", places.size(), why), why));
  }

  private void add(List<Source> places, String found, @Nullable String why) {
    String shown =
        places.stream()
            .limit(EXAMPLES)
            .map(Source::toString)
            .collect(Collectors.joining(Texts.get("snapshot.separator")));
    String expected =
        why == null
            ? Texts.get("snapshot.people-resolved.expected", shown)
            : Texts.get("snapshot.people-unknown.expected", shown);
    problems.add(DataProblem.at(places.get(0).at(0), column.name(), found, expected));
  }
}
