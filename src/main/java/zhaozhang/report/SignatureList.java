package zhaozhang.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.list.ListFile;

/** Writes down that somebody confirms rules as they are. */
public final class SignatureList {

  private SignatureList() {}

  /**
   * Replaces the list, in one move.
   *
   * @param files with their hashes
   * @throws zhaozhang.base.UserError if it cannot be written
   */
  public static void write(ListFile list, List<InputFile> files, String by, LocalDate on) {
    List<String> headings =
        Stream.of("file", "sha256", "by", "on")
            .map(name -> Lexicon.get("list.signatures." + name))
            .toList();
    List<List<String>> lines =
        files.stream().map(file -> List.of(file.name(), file.sha256(), by, on.toString())).toList();
    list.replace(headings, lines);
  }
}
