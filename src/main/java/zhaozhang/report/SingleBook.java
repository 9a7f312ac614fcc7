package zhaozhang.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Password;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/** A workbook that stands by itself: written beside its place, then moved there. */
final class SingleBook {

  private SingleBook() {}

  /**
   * Writes it.
   *
   * @param password to encrypt it with, null if everybody may read it
   * @param asOf taken for the day of making
   * @throws UserError if it cannot be written; what was there before is then left as it was
   */
  static void write(
      Path file, @Nullable Password password, String title, LocalDate asOf, Consumer<Book> pages) {
    Path place = file.toAbsolutePath().normalize();
    Path staged = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(place.resolveSibling(""));
      try (Book book = new Book(title, asOf)) {
        pages.accept(book);
        book.save(staged, password);
        Files.move(staged, place, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(staged);
      }
    } catch (IOException e) {
      throw new UserError(Texts.get("report.error.write", file, ReportFolder.reason(e)), e);
    }
  }
}
