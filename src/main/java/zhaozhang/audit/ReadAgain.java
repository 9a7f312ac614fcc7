package zhaozhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.TableData.Part;

/**
 * Lists name departments and modules by what is in lists themselves: once all are read, the files
 * of those that do are read again, and only they, for reading takes most of the time of a check.
 */
final class ReadAgain {

  private ReadAgain() {}

  /**
   * The lists, all of them understood.
   *
   * @param plain as they were read when nothing of them was known
   * @param reading of the files that a test takes
   */
  static Snapshot of(Snapshot plain, Function<Predicate<String>, Snapshot> reading) {
    Set<String> files =
        plain.tables().values().stream()
            .filter(data -> namesOthers(data.table()))
            .flatMap(data -> data.parts().stream())
            .map(Part::file)
            .collect(Collectors.toSet());
    if (files.isEmpty()) {
      return plain;
    }
    Snapshot again = reading.apply(files::contains);
    Map<String, TableData> tables = new LinkedHashMap<>(plain.tables());
    again.tables().values().stream()
        .filter(data -> namesOthers(data.table()))
        .forEach(data -> tables.put(data.table().name(), data));
    List<DataProblem> problems = new ArrayList<>(again.problems());
    plain.problems().stream()
        .filter(problem -> !files.contains(problem.file()))
        .forEach(problems::add);
    return new Snapshot(plain.name(), tables, problems, plain.files());
  }

  private static boolean namesOthers(Table table) {
    return table.columns().stream()
        .anyMatch(
            column ->
                column.type() == ColumnType.DEPARTMENT
                    || column.type() == ColumnType.DEPARTMENT_PATH
                    || column.lookup().list() != null);
  }
}
