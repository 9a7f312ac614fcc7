package zhaozhang.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.history.History;
import zhaozhang.base.Texts;
import zhaozhang.model.followup.EarlierAudit.Size;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.UnmatchedKeys;
import zhaozhang.snapshot.source.SnapshotDate;

/** What makes one doubt that a snapshot is whole, and of one day. Never fatal. */
final class SnapshotHealth {

  private static final int MOST_DAYS_APART = 3;

  private SnapshotHealth() {}

  static List<DataProblem> problems(
      Snapshot snapshot, LocalDate asOf, History history, List<UnmatchedKeys> unmatched) {
    List<DataProblem> problems = new ArrayList<>(Freshness.problems(snapshot, asOf));
    problems.addAll(datesApart(snapshot.files()));
    unmatched.forEach(keys -> problems.add(problem(snapshot, keys)));
    history.day().ifPresent(day -> problems.addAll(changes(snapshot, day, history.tables())));
    return problems;
  }

  private record Dated(String file, LocalDate day) {}

  // Names only: times of modification change when files are copied.
  private static List<DataProblem> datesApart(List<InputFile> files) {
    List<Dated> dated =
        files.stream()
            .flatMap(
                file ->
                    SnapshotDate.dayIn(String.valueOf(Path.of(file.name()).getFileName())).stream()
                        .map(day -> new Dated(file.name(), day)))
            .sorted(Comparator.comparing(Dated::day).thenComparing(Dated::file))
            .toList();
    if (dated.isEmpty()) {
      return List.of();
    }
    Dated first = dated.get(0);
    Dated last = dated.get(dated.size() - 1);
    long days = ChronoUnit.DAYS.between(first.day(), last.day());
    return days <= MOST_DAYS_APART
        ? List.of()
        : List.of(
            problem(
                first.file(),
                Texts.get("health.dates", first.day(), last.file(), last.day(), days),
                Texts.get("health.dates.expected", MOST_DAYS_APART)));
  }

  private static List<DataProblem> changes(
      Snapshot snapshot, LocalDate day, Map<String, Size> before) {
    List<DataProblem> problems = new ArrayList<>();
    Set<String> tables = new TreeSet<>(before.keySet());
    tables.addAll(snapshot.tables().keySet());
    for (String table : tables) {
      TableData data = read(snapshot, table);
      Size then = before.get(table);
      if (data == null && then != null) {
        String found = Texts.get("health.vanished", table);
        String expected = Texts.get("health.vanished.expected", day, then.file(), then.rows());
        problems.add(problem(then.file(), found, expected));
      } else if (data != null && then == null) {
        String found = Texts.get("health.appeared", table, rows(data));
        problems.add(problem(file(data), found, Texts.get("health.appeared.expected", day)));
      } else if (data != null && then != null && changed(rows(data), then.rows())) {
        String found = Texts.get("health.changed", table, rows(data));
        String expected = Texts.get("health.changed.expected", day, then.rows());
        problems.add(problem(file(data), found, expected));
      }
    }
    return problems;
  }

  /** Null for a table of which nothing could be read. */
  private static @Nullable TableData read(Snapshot snapshot, String table) {
    return snapshot.table(table).filter(data -> !data.parts().isEmpty()).orElse(null);
  }

  private static DataProblem problem(Snapshot snapshot, UnmatchedKeys keys) {
    String examples = String.join(Texts.get("report.enumeration"), keys.examples());
    boolean all = keys.count() == keys.examples().size();
    String found =
        Texts.get(
            all ? "health.unmatched" : "health.unmatched.more",
            keys.count(),
            keys.from().table(),
            examples);
    return new DataProblem(
        Optional.ofNullable(read(snapshot, keys.in().table())).map(SnapshotHealth::file).orElse(""),
        "",
        0,
        keys.in().column(),
        found,
        Texts.get("health.unmatched.expected", keys.from().table(), keys.from().column()));
  }

  /** By more than half. */
  private static boolean changed(long now, long before) {
    return 2 * Math.abs(now - before) > before;
  }

  /** As the report counts them, and the earlier one did. */
  private static long rows(TableData data) {
    return data.parts().stream().mapToLong(TableData.Part::rows).sum();
  }

  private static String file(TableData data) {
    return data.parts().get(0).file();
  }

  private static DataProblem problem(String file, String found, String expected) {
    return new DataProblem(file, "", 0, "", found, expected);
  }
}
