package zhaozhang.report.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.report.json.AuditJson;
import zhaozhang.report.json.HandoverJson;
import zhaozhang.report.json.ManifestFile;

/** The reports that stand beside one another, a folder to a month. */
public final class ReportChain {

  private static final List<String> OLD = Texts.all("report.file.old", "");

  private record Dated(Path folder, LocalDate asOf) {}

  private ReportChain() {}

  /**
   * Ends what killed runs left half done beside a report. Nothing happens where a run is still
   * writing, or where one may not write.
   */
  public static void mend(Path report) {
    Staging.tidyBeside(report);
  }

  /**
   * The newest report beside a folder whose day is earlier. What a newer report of the same month
   * drove out, and what is hidden, does not count.
   *
   * @param out a report, or the place of one to come
   */
  public static Optional<Path> newestBefore(Path out, LocalDate asOf) {
    return newestBefore(out, asOf, any -> true);
  }

  /** The same, of those only that count. */
  public static Optional<Path> newestBefore(Path out, LocalDate asOf, Predicate<Path> counting) {
    return newest(out, day -> day.isBefore(asOf), counting);
  }

  /** The newest report beside another whose day is later, of those only that count. */
  public static Optional<Path> newestAfter(Path report, LocalDate asOf, Predicate<Path> counting) {
    return newest(report, day -> day.isAfter(asOf), counting);
  }

  private static Optional<Path> newest(
      Path report, Predicate<LocalDate> day, Predicate<Path> counting) {
    Path place = report.toAbsolutePath().normalize();
    try {
      return beside(place).stream()
          .filter(folder -> !HandoverJson.isIn(folder))
          .filter(counting)
          .flatMap(folder -> asOf(folder).map(found -> new Dated(folder, found)).stream())
          .filter(found -> day.test(found.asOf()))
          .max(Comparator.comparing(Dated::asOf).thenComparing(Dated::folder))
          .map(Dated::folder);
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Texts.get("manifest.unreadableReport", place.resolveSibling("")), e);
    }
  }

  /**
   * The folders beside a report that may be others, in the order of their names; none that is
   * hidden, such as a report in the making, or was driven out by a newer one.
   *
   * @param report its whole path, or that of the place of one to come
   */
  public static List<Path> beside(Path report) throws IOException {
    Path parent = report.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> beside = Files.list(parent)) {
      return beside.filter(other -> !other.equals(report) && counts(other)).sorted().toList();
    }
  }

  /**
   * A report and all others beside it that are not hidden, those that newer ones drove out too.
   *
   * @throws UserError if one may not look there
   */
  public static List<Path> all(Path report) {
    try (Stream<Path> beside = Files.list(report.toAbsolutePath().normalize().resolveSibling(""))) {
      return beside
          .filter(ManifestFile::isIn)
          .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UserError(Texts.get("manifest.unreadableReport", report), e);
    }
  }

  /** Where a report of a month goes when a newer one takes its place. */
  public static Path drivenOut(Path report) {
    return report.resolveSibling(Texts.get("report.file.old", report.getFileName()));
  }

  private static boolean counts(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return !name.startsWith(".")
        && OLD.stream().noneMatch(name::endsWith)
        && Files.isDirectory(folder);
  }

  /** The day that a report is as of, empty if the folder holds none. */
  private static Optional<LocalDate> asOf(Path folder) {
    return Stream.of(ManifestFile.NAME, AuditJson.FILE)
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .flatMap(file -> readAsOf(file).stream())
        .findFirst();
  }

  private static Optional<LocalDate> readAsOf(Path file) {
    try (JsonParser json =
        JsonFactory.builder()
            .build()
            .createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (name.equals("asOf")) {
          return Optional.of(LocalDate.parse(json.getString()));
        }
        json.skipChildren();
      }
      return Optional.empty();
    } catch (IOException | JacksonException | DateTimeException damaged) {
      return Optional.empty();
    }
  }
}
