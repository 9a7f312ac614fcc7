package zhaozhang.snapshot.resolve;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.PersonNames;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.RowHistory;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;

/** Which of several rows of one person counts: the current one, else the one that ended last. */
final class Histories {

  private Histories() {}

  /** The row that counts of a person's history; null if nobody can tell. */
  static @Nullable Row current(RowHistory history, List<Row> rows) {
    if (!oneName(rows)) {
      return null;
    }
    List<Row> current =
        rows.stream()
            .filter(row -> history.current().contains(Row.display(row.known(history.state()))))
            .toList();
    if (current.size() == 1) {
      Row only = current.get(0);
      boolean ended = rows.stream().anyMatch(row -> row != only && endsWithin(history, only, row));
      return ended ? null : only;
    }
    boolean unknown =
        rows.stream()
            .anyMatch(
                row ->
                    row.get(history.state()) instanceof Unknown
                        || row.get(history.to()) instanceof Unknown);
    return current.isEmpty() && !unknown ? last(history, rows) : null;
  }

  private static boolean oneName(List<Row> rows) {
    Table table = rows.get(0).table();
    return table.nameColumn().isPresent()
        && rows.stream()
                .map(
                    row ->
                        PersonNames.plain(Row.display(row.known(table.nameColumn().orElseThrow()))))
                .distinct()
                .count()
            == 1;
  }

  /** Whether another row ended, or may have, after the current one began. */
  private static boolean endsWithin(RowHistory history, Row current, Row other) {
    Object to = other.get(history.to());
    Object from = current.get(history.from());
    if (to == null) {
      return false;
    }
    return !(to instanceof LocalDate ended && from instanceof LocalDate began)
        || ended.isAfter(began);
  }

  private static @Nullable Row last(RowHistory history, List<Row> rows) {
    Row last = null;
    LocalDate latest = LocalDate.MIN;
    boolean twice = false;
    for (Row row : rows) {
      LocalDate ended =
          row.get(history.to()) instanceof LocalDate day ? day : LocalDate.MIN.plusDays(1);
      twice = ended.equals(latest) || (twice && !ended.isAfter(latest));
      if (ended.isAfter(latest)) {
        latest = ended;
        last = row;
      }
    }
    return twice ? null : last;
  }
}
