package zhaozhang.audit;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

/** Whether a snapshot is one that a vocabulary speaks of: that of another regulation hardly is. */
final class SnapshotFit {

  private static final List<String> TABLES = List.of(".xlsx", ".xls", ".csv", ".json");

  /** One in so many tables found is hardly any. */
  private static final int FEW = 5;

  private SnapshotFit() {}

  /** That most files are no table of the vocabulary, or hardly any table was found. */
  static Optional<DataProblem> problem(
      Snapshot snapshot, Vocabulary vocabulary, Regulation regulation) {
    List<TableData> found =
        snapshot.tables().values().stream().filter(data -> !data.parts().isEmpty()).toList();
    Set<String> recognised =
        found.stream()
            .flatMap(data -> data.parts().stream())
            .map(TableData.Part::file)
            .collect(toSet());
    long files = snapshot.files().stream().filter(SnapshotFit::mayHoldTables).count();
    int declared = vocabulary.tables(Table.Kind.SNAPSHOT).size();
    if (2L * recognised.size() >= files && FEW * found.size() >= declared) {
      return Optional.empty();
    }
    return Optional.of(
        new DataProblem(
            snapshot.name(),
            "",
            0,
            "",
            Texts.get("health.fit", files, recognised.size(), declared, found.size()),
            regulation.called().isEmpty()
                ? Texts.get("health.fit.expected")
                : Texts.get("health.fit.expected.of", regulation.called())));
  }

  private static boolean mayHoldTables(InputFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return TABLES.stream().anyMatch(name::endsWith);
  }
}
