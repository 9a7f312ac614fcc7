package zhaozhang.rulebook;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import zhaozhang.base.Lexicon;
import zhaozhang.model.SignOff;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;

/** Who confirmed which state of the rules and lists: a list of the hash of every file. */
public final class Signatures {

  private Signatures() {}

  /**
   * The files of a rules folder that somebody confirms: all but the list of signatures itself.
   *
   * @throws zhaozhang.base.UserError if it is no rules folder
   */
  public static List<InputFile> toSign(Path rules) {
    return RulebookReader.files(rules).stream().filter(Signatures::toBeSigned).toList();
  }

  /**
   * What the lists say of the last confirmation.
   *
   * @param files of the rules folder as they are now
   * @return empty if there was none
   */
  public static Optional<SignOff> of(Snapshot lists, List<InputFile> files) {
    List<Row> rows =
        lists.table(Lexicon.get("list.signatures")).map(TableData::rows).orElse(List.of()).stream()
            .filter(row -> row.get(column("on")) instanceof LocalDate)
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> signed = new TreeMap<>();
    rows.forEach(row -> signed.put(row.text(column("file")), row.text(column("sha256"))));
    Map<String, String> now =
        files.stream()
            .filter(Signatures::toBeSigned)
            .collect(toMap(InputFile::name, InputFile::sha256));
    TreeSet<String> changed = new TreeSet<>(signed.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(name -> signed.getOrDefault(name, "").equals(now.get(name)));
    Row last = rows.get(rows.size() - 1);
    LocalDate on = LocalDate.parse(last.text(column("on")));
    return Optional.of(new SignOff(last.text(column("by")), on, List.copyOf(changed)));
  }

  /** All but the list of signatures itself. */
  private static boolean toBeSigned(InputFile file) {
    String list = Lexicon.get("rulebook.lists") + "/" + Lexicon.get("list.signatures");
    return !file.name().equals(list + ".csv") && !file.name().equals(list + ".xlsx");
  }

  private static String column(String key) {
    return Lexicon.get("list.signatures." + key);
  }
}
