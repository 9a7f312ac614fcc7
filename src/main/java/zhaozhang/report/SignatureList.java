package zhaozhang.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.model.InputFile;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/** Writes down that somebody confirms rules as they are. */
public final class SignatureList {

  private SignatureList() {}

  /**
   * Replaces the list, in one move.
   *
   * @param files with their hashes
   * @throws UserError if it cannot be written
   */
  public static void write(Path list, List<InputFile> files, String by, LocalDate on) {
    Path staged = list.resolveSibling("." + list.getFileName());
    List<String> headings =
        Stream.of("file", "sha256", "by", "on")
            .map(name -> Texts.get("list.signatures." + name))
            .toList();
    try {
      ReadyLines.write(
          staged,
          headings,
          files.stream()
              .map(file -> List.of(file.name(), file.sha256(), by, on.toString()))
              .toList());
      Files.move(staged, list, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserError(Texts.get("sign.unwritable", list), e);
    }
  }
}
