package zhaozhang.audit.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/**
 * Tells whether anything in a folder changed: names, sizes and times of its files.
 *
 * @param files in order
 */
record Stamp(List<String> files) {

  static Stamp of(Path folderOrFile) {
    try (Stream<Path> all = Files.walk(folderOrFile)) {
      return new Stamp(all.filter(Files::isRegularFile).map(Stamp::file).sorted().toList());
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Texts.get("workspace.unusable", folderOrFile), e);
    }
  }

  private static String file(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
