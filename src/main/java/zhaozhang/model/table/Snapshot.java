package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from one folder: its tables, what was wrong with them, and the files themselves.
 *
 * @param name of the folder
 * @param tables by name, in the order of the vocabulary; a table that no file holds is not in it
 * @param problems sorted
 * @param files every file of the folder, sorted by name
 */
public record Snapshot(
    String name, Map<String, TableData> tables, List<DataProblem> problems, List<InputFile> files) {

  public Snapshot {
    requireNonNull(name, "name");
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    problems = problems.stream().sorted().toList();
    files = List.copyOf(files);
  }

  /** The same, its files seen from outside of a folder of this name. */
  public Snapshot within(String folder) {
    Map<String, TableData> moved = new LinkedHashMap<>();
    tables.forEach((table, data) -> moved.put(table, data.within(folder)));
    return new Snapshot(
        name, moved, problems.stream().map(problem -> problem.within(folder)).toList(), files);
  }

  public Optional<TableData> table(String table) {
    return Optional.ofNullable(tables.get(table));
  }
}
