package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;

/**
 * What the files of a snapshot are held to be; nothing is judged.
 *
 * @param snapshot the tables that were found, and what is wrong with the files
 * @param missing names of the tables that no file holds, in the order of the vocabulary
 */
public record Recognised(Snapshot snapshot, List<String> missing) {

  public Recognised {
    requireNonNull(snapshot, "snapshot");
    missing = List.copyOf(missing);
  }

  /**
   * Reads the files of a folder.
   *
   * @param snapshot a folder, or a .zip of one
   * @throws zhaozhang.base.UserError if the folder cannot be read
   * @throws zhaozhang.model.rule.RulebookException if the vocabulary cannot be used
   */
  public static Recognised read(Path rulesFolder, Path snapshot, @Nullable Password password) {
    return read(RulesInForce.read(rulesFolder), snapshot, password);
  }

  static Recognised read(RulesInForce rules, Path snapshot, @Nullable Password password) {
    Snapshot read = rules.reader().withPassword(password).recognise(snapshot);
    List<String> missing =
        rules.vocabulary().tables(Table.Kind.SNAPSHOT).stream()
            .map(Table::name)
            .filter(table -> read.table(table).isEmpty())
            .toList();
    return new Recognised(read, missing);
  }

  /** The files and sheets that were not read, and why. */
  public List<DataProblem> unread() {
    return found("snapshot.not-read");
  }

  /** The sheets that are no table. */
  public List<DataProblem> unknown() {
    return found("snapshot.unknown-table");
  }

  /** The headings that stand for no column. */
  public List<DataProblem> unknownHeadings() {
    return found("snapshot.unknown-column");
  }

  private List<DataProblem> found(String key) {
    String found = Texts.get(key);
    return snapshot.problems().stream().filter(problem -> problem.found().equals(found)).toList();
  }
}
