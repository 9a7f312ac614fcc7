package zhaozhang.rulebook;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import zhaozhang.model.InputFile;
import zhaozhang.model.Row;
import zhaozhang.model.SignOff;
import zhaozhang.model.Snapshot;
import zhaozhang.model.TableData;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/** Who confirmed which state of the rules and lists: a list of the hash of every file. */
public final class Signatures {

  /** So that a spreadsheet takes the file for what it is. */
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Signatures() {}

  /**
   * Records that somebody confirms the files of a rules folder as they are.
   *
   * @return how many files
   * @throws UserError if it is no rules folder, or cannot be written
   */
  public static int sign(Path rules, String by, LocalDate on) {
    List<InputFile> files =
        RulebookReader.files(rules).stream().filter(Signatures::toBeSigned).toList();
    Path list = rules.resolve(file());
    Path staged = list.resolveSibling("." + list.getFileName());
    try {
      try (Writer out = Files.newBufferedWriter(staged, StandardCharsets.UTF_8);
          CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
        out.write(BYTE_ORDER_MARK);
        csv.writeRecord(column("file"), column("sha256"), column("by"), column("on"));
        files.forEach(
            file -> csv.writeRecord(file.name(), file.sha256(), by.strip(), on.toString()));
      }
      Files.move(staged, list, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserError(Texts.get("sign.unwritable", list), e);
    }
    return files.size();
  }

  /**
   * What the lists say of the last confirmation.
   *
   * @param files of the rules folder as they are now
   * @return empty if there was none
   */
  public static Optional<SignOff> of(Snapshot lists, List<InputFile> files) {
    List<Row> rows =
        lists.table(Texts.get("list.signatures")).map(TableData::rows).orElse(List.of()).stream()
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
    return !file.name().equals(file());
  }

  private static String file() {
    return Texts.get("rulebook.lists") + "/" + Texts.get("list.signatures") + ".csv";
  }

  private static String column(String key) {
    return Texts.get("list.signatures." + key);
  }
}
