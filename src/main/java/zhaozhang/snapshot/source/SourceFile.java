package zhaozhang.snapshot.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Fingerprint;
import zhaozhang.base.Opener;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.InputFile;

/**
 * A file of a snapshot, in a folder or in a .zip.
 *
 * @param name path below the snapshot folder, levels joined by {@code /}
 * @param opener opens it anew each time
 * @param path where it lies, null if it is in a .zip
 */
public record SourceFile(String name, Opener opener, @Nullable Path path) implements Opener {

  public SourceFile {
    requireNonNull(name, "name");
    requireNonNull(opener, "opener");
  }

  @Override
  public InputStream open() throws IOException {
    return opener.open();
  }

  /** Its size and hash; none if it cannot be read. */
  public Optional<InputFile> fingerprint() {
    try {
      return Optional.of(new InputFile(name, Fingerprint.of(this)));
    } catch (IOException | UserError e) {
      return Optional.empty();
    }
  }

  /**
   * The whole file.
   *
   * @throws UserError if it is too large to be held in memory
   */
  public byte[] bytes() throws IOException {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes((int) Limits.HELD_BYTES + 1);
      if (bytes.length > Limits.HELD_BYTES) {
        throw new UserError(Texts.get("limit.held", name, Limits.HELD_BYTES >> 20));
      }
      return bytes;
    }
  }

  /** Its size as far as that is known without opening it, in bytes; 0 if it is not. */
  public long size() {
    try {
      return path == null ? 0 : Files.size(path);
    } catch (IOException unknown) {
      return 0;
    }
  }

  /** Its size, if it is a workbook: those in a .zip or encrypted are held in memory. */
  public long bytesPacked() throws IOException {
    return path == null ? bytes().length : Files.size(path);
  }

  public FileKind kind() {
    return FileKind.of(name);
  }
}
