package zhaozhang.audit.edit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import zhaozhang.base.Hashes;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.report.place.WholeFile;

/**
 * What becomes of one file of the rules.
 *
 * @param file its name, seen from the rules folder
 * @param before the fingerprint of what the edit was made of; empty if there was no such file
 * @param content what it is to hold; empty if it is to be gone
 */
public record Change(String file, String before, Optional<byte[]> content) {

  public Change {
    requireNonNull(file, "file");
    requireNonNull(before, "before");
    requireNonNull(content, "content");
  }

  /** Another content. */
  public static Change of(String file, String before, byte[] content) {
    return new Change(file, before, Optional.of(content));
  }

  /** What tells one content from any other; empty if there is no such file. */
  public static String fingerprint(Path file) {
    try {
      return Files.isRegularFile(file) ? Hashes.sha256Hex(Files.readAllBytes(file)) : "";
    } catch (IOException e) {
      throw new UserError(Texts.get("rulebook.unreadable", file), e);
    }
  }

  /**
   * Makes it in a rules folder.
   *
   * @throws UserError if it cannot be written
   */
  public void make(Path rules) {
    Path place = rules.resolve(file);
    try {
      if (content.isEmpty()) {
        Files.deleteIfExists(place);
      } else {
        byte[] bytes = content.get();
        Files.createDirectories(place.resolveSibling(""));
        WholeFile.write(place, staged -> Files.write(staged, bytes));
      }
    } catch (IOException e) {
      throw new UserError(Texts.get("list.unwritable", place), e);
    }
  }
}
