package zhaozhang.report.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is replaced as a whole: whatever happens, it is the old one or the new one. */
public final class WholeFile {

  /** Writes a file. */
  public interface Content {
    void writeTo(Path file) throws IOException;
  }

  private WholeFile() {}

  /** Deletes what killed runs left beside a file, unless one may not write there. */
  public static void mend(Path file) {
    Staging.tidyBeside(file);
  }

  /**
   * Writes it beside its place, then moves it there.
   *
   * @throws zhaozhang.base.UserError if another run is writing it
   */
  public static void write(Path file, Content content) throws IOException {
    Path place = file.toAbsolutePath().normalize();
    try (Staging staging = Staging.begin(place)) {
      Path staged = staging.folder().resolve(String.valueOf(place.getFileName()));
      content.writeTo(staged);
      staging.finish(() -> Files.move(staged, place, StandardCopyOption.REPLACE_EXISTING));
    } catch (UncheckedIOException e) {
      throw new IOException(ReportFolder.reason(e), e);
    }
  }
}
