package zhaozhang.report.place;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import zhaozhang.base.Hashes;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.InputFile;

/**
 * The rules that a report was made by, kept with it so that later ones can be compared with them.
 */
public final class RulesArchive {

  // A time of writing would make two reports of the same results differ.
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private RulesArchive() {}

  /**
   * Keeps the files of a rules folder in one file of a report.
   *
   * @param files as they were when the audit read them
   * @throws UserError if they have been changed since
   */
  public static void write(Path rules, List<InputFile> files, Path report) throws IOException {
    Path archive = report.resolve(Texts.get("report.file.rules"));
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (InputFile file : files) {
        byte[] bytes = Files.readAllBytes(rules.resolve(file.name()));
        if (!Hashes.sha256Hex(bytes).equals(file.sha256())) {
          throw new UserError(Texts.get("report.error.rulesChanged", file.name()));
        }
        ZipEntry entry = new ZipEntry(file.name());
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    }
  }
}
