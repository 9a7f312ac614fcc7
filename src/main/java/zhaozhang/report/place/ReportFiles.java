package zhaozhang.report.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhaozhang.base.FileNames;
import zhaozhang.base.Fingerprint;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.json.ManifestFile;

/** The files that a report consists of. */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * All files but the manifest, and but what desktops and open workbooks leave behind; sorted by
   * name.
   *
   * @throws UserError if one cannot be read
   */
  public static List<InputFile> of(Path report) {
    return of(report, any -> true);
  }

  /** The same, of those only whose path counts. */
  public static List<InputFile> of(Path report, Predicate<String> counting) {
    try {
      return list(report, counting);
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Texts.get("manifest.unreadableReport", report), e);
    }
  }

  public static List<InputFile> list(Path report) throws IOException {
    return list(report, any -> true);
  }

  private static List<InputFile> list(Path report, Predicate<String> counting) throws IOException {
    try (Stream<Path> below = Files.walk(report)) {
      return below
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !FileNames.isLitter(FileNames.below(report, file)))
          .filter(file -> counting.test(FileNames.below(report, file)))
          .map(file -> fingerprint(report, file))
          .filter(file -> !file.name().equals(ManifestFile.NAME))
          .sorted(Comparator.comparing(InputFile::name))
          .toList();
    }
  }

  private static InputFile fingerprint(Path report, Path file) {
    try {
      return new InputFile(
          FileNames.below(report, file), Fingerprint.of(() -> Files.newInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
