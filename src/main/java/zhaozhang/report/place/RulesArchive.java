package zhaozhang.report.place;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhaozhang.base.Hashes;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.TimelessZip;
import zhaozhang.base.UserError;
import zhaozhang.model.table.InputFile;

/**
 * The rules that a report was made by, kept with it so that later ones can be compared with them.
 */
public final class RulesArchive {

  private RulesArchive() {}

  /**
   * Keeps the files of a rules folder in one file of a report.
   *
   * @param files as they were when the audit read them
   * @throws UserError if they have been changed since
   */
  public static void write(Path rules, List<InputFile> files, Path report) throws IOException {
    Path archive = report.resolve(Lexicon.get("report.file.rules"));
    try (OutputStream out = Files.newOutputStream(archive);
        TimelessZip zip = new TimelessZip(out)) {
      for (InputFile file : files) {
        byte[] bytes = Files.readAllBytes(rules.resolve(file.name()));
        if (!Hashes.sha256Hex(bytes).equals(file.sha256())) {
          throw new UserError(Texts.get("report.error.rulesChanged", file.name()));
        }
        zip.add(file.name(), entry -> entry.write(bytes));
      }
    }
  }
}
