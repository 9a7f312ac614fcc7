package zhaozhang.report.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.FileNames;
import zhaozhang.base.Fingerprint;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.InputFile;

/**
 * The workbooks that came back, kept below the report that they are of: a folder for each time, so
 * that none takes another's place.
 */
public final class ReturnedBooks {

  private static final String WORKBOOK = ".xlsx";

  private ReturnedBooks() {}

  /**
   * Copies workbooks into a report, all of them or none.
   *
   * @param given workbooks, or folders of some
   * @param day that the folder is named by
   * @param check is given the folder that holds the copies, before they are in their place
   * @return where they stand; empty if the report holds all of them already
   * @throws UserError if one is none, or cannot be copied
   */
  public static Optional<Path> keep(
      Path report, List<Path> given, LocalDate day, Consumer<Path> check) {
    try {
      List<Path> fresh = fresh(report, given);
      return fresh.isEmpty() ? Optional.empty() : Optional.of(copy(report, fresh, day, check));
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Texts.get("collect.notKept", report, ReportFolder.reason(e)), e);
    }
  }

  /** The files of a folder of copies, seen from it. */
  public static List<String> names(Path folder) {
    return ReportFiles.of(folder).stream().map(InputFile::name).toList();
  }

  private static Path copy(Path report, List<Path> books, LocalDate day, Consumer<Path> check)
      throws IOException {
    Path place = free(report.toAbsolutePath().normalize(), day);
    try (Staging staging = Staging.begin(place)) {
      for (Path book : books) {
        Path copy = free(staging.folder(), String.valueOf(book.getFileName()));
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(book, copy);
      }
      check.accept(staging.folder());
      staging.finish(() -> Files.move(staging.folder(), place));
    }
    return place;
  }

  private static Path free(Path report, LocalDate day) {
    Path all =
        report
            .resolve(Texts.get("report.file.departments"))
            .resolve(Texts.get("report.file.returned"));
    Path place = all.resolve(day.toString());
    for (int number = 2; Files.exists(place); number++) {
      place = all.resolve(Texts.get("report.file.again", day, number));
    }
    return place;
  }

  /** Two of one name stand in different folders. */
  private static Path free(Path folder, String name) {
    Path place = folder.resolve(name);
    for (int number = 2; Files.exists(place); number++) {
      place = folder.resolve(String.valueOf(number)).resolve(name);
    }
    return place;
  }

  /** Those of which the report does not hold the same bytes. */
  private static List<Path> fresh(Path report, List<Path> given) throws IOException {
    Set<String> held =
        ReportFiles.list(report).stream().map(InputFile::sha256).collect(Collectors.toSet());
    List<Path> fresh = new ArrayList<>();
    for (Path one : given) {
      for (Path book : books(one)) {
        if (held.add(Fingerprint.of(() -> Files.newInputStream(book)).sha256())) {
          fresh.add(book);
        }
      }
    }
    return fresh;
  }

  private static List<Path> books(Path given) throws IOException {
    if (!Files.exists(given)) {
      throw new UserError(Texts.get("collect.noFile", given));
    }
    if (!Files.isDirectory(given)) {
      if (!isWorkbook(given)) {
        throw new UserError(Texts.get("collect.noWorkbook", given));
      }
      return List.of(given);
    }
    try (Stream<Path> below = Files.walk(given)) {
      List<Path> books =
          below
              .filter(file -> Files.isRegularFile(file) && isWorkbook(file))
              .filter(file -> !FileNames.isHidden(FileNames.below(given, file)))
              .sorted()
              .toList();
      if (books.isEmpty()) {
        throw new UserError(Texts.get("collect.noWorkbooks", given));
      }
      return books;
    }
  }

  private static boolean isWorkbook(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(WORKBOOK);
  }
}
