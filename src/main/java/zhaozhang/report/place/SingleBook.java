package zhaozhang.report.place;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.report.workbook.Book;

/** A workbook that stands by itself: written beside its place, then moved there. */
public final class SingleBook {

  private SingleBook() {}

  /**
   * Writes it.
   *
   * @param password to encrypt it with, null if everybody may read it
   * @param asOf taken for the day of making
   * @throws UserError if it cannot be written; what was there before is then left as it was
   */
  public static void write(
      Path file, @Nullable Password password, String title, LocalDate asOf, Consumer<Book> pages) {
    try {
      WholeFile.write(
          file,
          staged -> {
            try (Book book = new Book(title, asOf)) {
              pages.accept(book);
              book.save(staged, password);
            }
          });
    } catch (IOException e) {
      throw new UserError(Texts.get("report.error.write", file, ReportFolder.reason(e)), e);
    }
  }
}
