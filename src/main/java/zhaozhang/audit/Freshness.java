package zhaozhang.audit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.snapshot.source.SnapshotDate;

/** How fresh a snapshot is, by the dates in its tables. */
final class Freshness {

  private static final int MOST_DAYS_OLD = 45;

  /** A day, and the cell that tells it. */
  private record Dated(LocalDate day, Row row, Column column) {}

  private Freshness() {}

  /** The day that its name tells; of a name without a year it is that of its newest date. */
  static Optional<LocalDate> day(Snapshot snapshot, LocalDate today) {
    String name = snapshot.name();
    return SnapshotDate.in(name)
        .or(
            () ->
                newest(snapshot, today)
                    .flatMap(newest -> SnapshotDate.without(name, newest.getYear())));
  }

  /** The newest date in any of its tables that is not after a day. */
  static Optional<LocalDate> newest(Snapshot snapshot, LocalDate day) {
    return newest(snapshot, column -> true, day).map(Dated::day);
  }

  /** The newest date in the columns of a table that are wanted; null if it has none. */
  static @Nullable LocalDate newest(TableData data, Predicate<Column> wanted) {
    Dated newest = null;
    for (Column column : data.table().exported()) {
      if (ofTime(column) && wanted.test(column)) {
        newest = newest(data, column, LocalDate.MAX, newest);
      }
    }
    return newest == null ? null : newest.day();
  }

  /** What makes one doubt that it was exported for the day: newer dates, or only old ones. */
  static List<DataProblem> problems(Snapshot snapshot, LocalDate asOf) {
    List<DataProblem> problems = new ArrayList<>();
    newest(snapshot, Column::dates, LocalDate.MAX)
        .ifPresent(
            newest -> {
              if (newest.day().isAfter(asOf)) {
                String newer = Texts.get("health.newer.expected", asOf);
                problems.add(problem(newest, newer));
              } else if (ChronoUnit.DAYS.between(newest.day(), asOf) > MOST_DAYS_OLD) {
                String old = Texts.get("health.old.expected", asOf);
                problems.add(problem(newest, old));
              }
            });
    return problems;
  }

  private static DataProblem problem(Dated newest, String expected) {
    return DataProblem.at(
        newest.row().source(),
        newest.column().name(),
        Texts.get("health.newest", newest.day()),
        expected);
  }

  private static Optional<Dated> newest(
      Snapshot snapshot, Predicate<Column> wanted, LocalDate latest) {
    Dated newest = null;
    for (TableData data : snapshot.tables().values()) {
      for (Column column : data.table().exported()) {
        if (ofTime(column) && wanted.test(column)) {
          newest = newest(data, column, latest, newest);
        }
      }
    }
    return Optional.ofNullable(newest);
  }

  private static boolean ofTime(Column column) {
    return column.type() == ColumnType.DATE || column.type() == ColumnType.DATE_TIME;
  }

  private static @Nullable Dated newest(
      TableData data, Column column, LocalDate latest, @Nullable Dated before) {
    int at = data.table().index(column.name());
    Dated newest = before;
    for (Row row : data.rows()) {
      LocalDate day = day(row.value(at));
      if (day != null && !day.isAfter(latest) && (newest == null || day.isAfter(newest.day()))) {
        newest = new Dated(day, row, column);
      }
    }
    return newest;
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    if (value instanceof LocalDateTime time) {
      return time.toLocalDate();
    }
    return value instanceof LocalDate day ? day : null;
  }
}
