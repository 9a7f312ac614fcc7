package zhaozhang.snapshot.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.base.Hashes;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;

/** Resolves a column that names people, each text once. */
final class References {

  private final Column column;
  private final int index;
  private final People people;

  /** Accounts by their hashes; of two with one place the last. */
  private final @Nullable String[] seen;

  private final List<DataProblem> problems;
  private final Map<String, List<Object>> known = new HashMap<>();
  private final Remarks remarks;

  References(Table table, Column column, People people, List<DataProblem> problems) {
    this.column = column;
    this.index = table.index(column.name());
    this.seen = new @Nullable String[Integer.highestOneBit(people.size() + 1) * 4];
    this.people = people;
    this.problems = problems;
    this.remarks = new Remarks(column);
  }

  /** The rows; where a table has no key, one for each person whom a cell names. */
  List<Row> resolve(List<Row> rows) {
    // Nearly all rows have nothing to resolve, which all processors tell sooner than one.
    int[] others =
        IntStream.range(0, rows.size()).parallel().filter(at -> !plain(rows.get(at))).toArray();
    if (others.length == 0) {
      return rows;
    }
    List<Row> resolved = new ArrayList<>(rows.size());
    int from = 0;
    for (int at : others) {
      Row row = rows.get(at);
      resolved.addAll(rows.subList(from, at));
      resolved.addAll(resolve(row, row.text(column.name())));
      from = at + 1;
    }
    resolved.addAll(rows.subList(from, rows.size()));
    note();
    return resolved;
  }

  /** Whether there is nothing to resolve. */
  private boolean plain(Row row) {
    return !(row.value(index) instanceof String text) || isAccount(text);
  }

  /** A text that stands in many rows is one object: all but the first need no comparing. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isAccount(String text) {
    int place = Hashes.place(text.hashCode(), seen.length);
    if (seen[place] == text) {
      return true;
    }
    boolean account = people.isAccount(text);
    if (account) {
      seen[place] = text;
    }
    return account;
  }

  private List<Row> resolve(Row row, String text) {
    List<Object> named = known.computeIfAbsent(text, people::named);
    if (named.size() > 1 && row.table().unique()) {
      named = List.of(several(text, named));
    }
    for (Object one : named) {
      if (one instanceof Unknown found) {
        remarks.unknown(row.source(), found);
      } else if (!one.equals(text) && !besideName(one, text)) {
        remarks.resolved(row.source());
      }
    }
    return named.stream().map(one -> row.with(column.name(), one)).toList();
  }

  /** Whether the account itself stands behind a name: there was nothing to find out. */
  private static boolean besideName(Object account, String text) {
    return Folding.plain(text).endsWith("(" + account + ")");
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

  private void note() {
    String found = Texts.get("snapshot.people-resolved", remarks.count(), people.table());
    problems.addAll(
        remarks.lines(
            found,
            "snapshot.people-resolved.expected",
            "snapshot.people-unknown",
            "snapshot.people-unknown.expected"));
  }
}
