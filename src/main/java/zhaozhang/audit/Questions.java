package zhaozhang.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhaozhang.audit.Checklist.UnknownHeading;
import zhaozhang.audit.Checklist.UnknownValue;
import zhaozhang.base.Nearest;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.TableData.Part;

/**
 * What people have to be asked about a snapshot, with the answers that there are.
 *
 * @param snapshot as it was read
 */
record Questions(Snapshot snapshot) {

  private record Held(TableData data, Part part) {}

  private record Word(String table, String column, String word) {}

  List<UnknownHeading> headings(List<DataProblem> unknown) {
    return unknown.stream()
        .flatMap(
            problem ->
                held(problem)
                    .map(held -> heading(problem, held))
                    .filter(heading -> !heading.offered().isEmpty()))
        .toList();
  }

  private static UnknownHeading heading(DataProblem problem, Held held) {
    List<String> lacking =
        held.data().table().exported().stream()
            .map(Column::name)
            .filter(column -> !held.part().columns().contains(column))
            .toList();
    return new UnknownHeading(
        place(problem),
        held.data().table().name(),
        problem.column(),
        nearestFirst(problem, lacking));
  }

  private static List<String> nearestFirst(DataProblem problem, List<String> columns) {
    Optional<String> nearest = Nearest.of(problem.column(), columns);
    return Stream.concat(nearest.stream(), columns.stream()).distinct().toList();
  }

  /** Each word once for each column, however often it stands there. */
  List<UnknownValue> words() {
    Map<Word, UnknownValue> words = new LinkedHashMap<>();
    for (DataProblem problem : snapshot.problems()) {
      if (problem.row() > 0 && !problem.found().isEmpty()) {
        held(problem)
            .flatMap(held -> held.data().table().column(problem.column()).stream())
            .filter(column -> !column.values().isEmpty())
            .findFirst()
            .ifPresent(column -> add(problem, column, words));
      }
    }
    return List.copyOf(words.values());
  }

  private void add(DataProblem problem, Column column, Map<Word, UnknownValue> words) {
    String table = held(problem).map(held -> held.data().table().name()).findFirst().orElse("");
    words.merge(
        new Word(table, column.name(), problem.found()),
        new UnknownValue(table, column.name(), problem.found(), 1, place(problem), column.values()),
        (first, more) ->
            new UnknownValue(
                first.table(),
                first.column(),
                first.word(),
                first.times() + 1,
                first.first(),
                first.offered()));
  }

  private Stream<Held> held(DataProblem problem) {
    return snapshot.tables().values().stream()
        .flatMap(data -> data.parts().stream().map(part -> new Held(data, part)))
        .filter(held -> held.part().file().equals(problem.file()))
        .filter(held -> held.part().sheet().equals(problem.sheet()));
  }

  private static Source place(DataProblem problem) {
    return new Source(problem.file(), problem.sheet(), problem.row());
  }
}
