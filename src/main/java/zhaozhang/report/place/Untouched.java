package zhaozhang.report.place;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.json.HandoverJson;
import zhaozhang.report.json.ManifestFile;

/** Takes care that nothing people filled in or added is lost when a folder is replaced. */
public final class Untouched {

  private Untouched() {}

  /**
   * Makes sure that each file of a folder is as it was written, or among the files read now.
   *
   * @param read the files of the snapshot
   * @throws UserError naming the first that is neither
   */
  public static void require(Path folder, List<InputFile> read) {
    if (HandoverJson.isIn(folder)) {
      touched(folder, read)
          .ifPresent(
              file -> {
                throw new UserError(
                    Texts.get("handover.error.filledIn", folder.resolve(file.name())));
              });
    }
  }

  /** Whether all of a report is as it was written; what cannot be compared is not. */
  static boolean is(Path report) {
    try {
      return touched(report, List.of()).isEmpty();
    } catch (UserError unreadable) {
      return false;
    }
  }

  private static Optional<InputFile> touched(Path folder, List<InputFile> read) {
    Stream<InputFile> written =
        ManifestFile.isIn(folder) ? ManifestFile.read(folder).outputs().stream() : Stream.of();
    Set<String> kept =
        Stream.concat(written, read.stream()).map(InputFile::sha256).collect(toSet());
    return ReportFiles.of(folder).stream()
        .filter(file -> !kept.contains(file.sha256()))
        .findFirst();
  }
}
