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
 * The workbooks that came back, and the files that lay beside them as evidence, kept below the
 * report that they are of: a folder for each time, so that none takes another's place.
 */
public final class ReturnedBooks {

  private static final String WORKBOOK = ".xlsx";

  private ReturnedBooks() {}

  /**
   * Copies workbooks into a report, and the evidence beside them; all of them or none.
   *
   * @param given workbooks, or folders of some or of evidence
   * @param day that the folder is named by
   * @param check is given the folder that holds the copies, before they are in their place
   * @return where they stand; empty if the report holds all of them already
   * @throws UserError if one is none, or cannot be copied
   */
  public static Optional<Path> keep(
      Path report, List<Path> given, LocalDate day, Consumer<Path> check) {
    try {
      List<Returned> fresh = fresh(report, given);
      return fresh.isEmpty() ? Optional.empty() : Optional.of(copy(report, fresh, day, check));
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Texts.get("collect.notKept", report, ReportFolder.reason(e)), e);
    }
  }

  /** The files of a folder of copies, seen from it. */
  public static List<String> names(Path folder) {
    return ReportFiles.of(folder).stream().map(InputFile::name).toList();
  }

  private static Path copy(Path report, List<Returned> fresh, LocalDate day, Consumer<Path> check)
      throws IOException {
    Path place = free(report.toAbsolutePath().normalize(), day);
    try (Staging staging = Staging.begin(place)) {
      for (Returned one : fresh) {
        Path copy = free(staging.folder(), one.name());
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(one.file(), copy);
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

  /**
   * A file that came back.
   *
   * @param name where it goes among the copies
   */
  private record Returned(Path file, String name) {

    /** The same bytes may be evidence of several findings. */
    static String identity(String name, String sha256) {
      return Attachments.folder(name).orElse("") + "/" + sha256;
    }
  }

  /** Those of which the report does not hold the same bytes. */
  private static List<Returned> fresh(Path report, List<Path> given) throws IOException {
    Set<String> held =
        ReportFiles.list(report).stream()
            .map(file -> Returned.identity(file.name(), file.sha256()))
            .collect(Collectors.toSet());
    List<Returned> fresh = new ArrayList<>();
    for (Path one : given) {
      for (Returned file : returned(one)) {
        String sha256 = Fingerprint.of(() -> Files.newInputStream(file.file())).sha256();
        if (held.add(Returned.identity(file.name(), sha256))) {
          fresh.add(file);
        }
      }
    }
    return fresh;
  }

  private static List<Returned> returned(Path given) throws IOException {
    if (!Files.exists(given)) {
      throw new UserError(Texts.get("collect.noFile", given));
    }
    if (Files.isDirectory(given)) {
      List<Returned> files = below(given).filter(ReturnedBooks::belongs).toList();
      if (files.isEmpty()) {
        throw new UserError(Texts.get("collect.noWorkbooks", given));
      }
      return files;
    }
    Returned book = new Returned(given, String.valueOf(given.getFileName()));
    if (!belongs(book)) {
      throw new UserError(Texts.get("collect.noWorkbook", given));
    }
    Path beside = given.resolveSibling(Texts.get("report.file.attachments"));
    return Stream.concat(Stream.of(book), Files.isDirectory(beside) ? below(beside) : Stream.of())
        .toList();
  }

  private static boolean belongs(Returned file) {
    return Attachments.hold(file.name()) || file.name().toLowerCase(Locale.ROOT).endsWith(WORKBOOK);
  }

  /** All files of a folder but hidden ones, sorted; evidence keeps the folder that says of what. */
  private static Stream<Returned> below(Path folder) throws IOException {
    String attachments = Texts.get("report.file.attachments");
    boolean within = String.valueOf(folder.getFileName()).equals(attachments);
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(file -> Files.isRegularFile(file))
          .filter(file -> !FileNames.isHidden(FileNames.below(folder, file)))
          .sorted()
          .map(file -> new Returned(file, name(within ? folder.resolveSibling("") : folder, file)))
          .toList()
          .stream();
    }
  }

  private static String name(Path folder, Path file) {
    String below = FileNames.below(folder, file);
    int attachment = ("/" + below).indexOf("/" + Texts.get("report.file.attachments") + "/");
    return attachment >= 0 ? below.substring(attachment) : String.valueOf(file.getFileName());
  }
}
