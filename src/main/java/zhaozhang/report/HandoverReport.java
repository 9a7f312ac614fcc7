package zhaozhang.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult.Run;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Gaps;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HandoverForm;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.handover.HeldItem.Progress;
import zhaozhang.model.handover.HeldItem.State;
import zhaozhang.report.handover.HandoverOverview;
import zhaozhang.report.handover.HandoverSheet;
import zhaozhang.report.json.HandoverJson;
import zhaozhang.report.json.Manifest;
import zhaozhang.report.json.ManifestFile;
import zhaozhang.report.place.Ownership;
import zhaozhang.report.place.ReportChain;
import zhaozhang.report.place.ReportFiles;
import zhaozhang.report.place.ReportFolder;
import zhaozhang.report.place.SingleBook;
import zhaozhang.report.place.Untouched;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.FileNames;
import zhaozhang.report.workbook.Parallel;

/**
 * The report of the check before people leave: a folder with a workbook for each of them, to be
 * worked with and handed in with the next snapshot, one for all, and handover.json.
 */
public final class HandoverReport {

  static final ReportFolder.Kind KIND =
      new ReportFolder.Kind("handover.kind", HandoverJson.FILE, HandoverJson.SCHEMA_PREFIX);

  private static final String WORKBOOK = ".xlsx";

  private static final Saving PREPARING = book -> book.save(OutputStream.nullOutputStream());

  private HandoverReport() {}

  /**
   * Writes the folder. An earlier one in its place is kept beside it, until the next one.
   *
   * @param password to encrypt the workbooks with, null if everybody may read them
   * @throws UserError if there is something else in its place, or something filled in that the
   *     snapshot does not hold, or it cannot be written; what was there before is then left as it
   *     was
   */
  public static void write(Handover handover, Path out, @Nullable Password password) {
    ReportChain.mend(out);
    Ownership.require(out, handover.run().regulation());
    for (Path folder : List.of(out, ReportChain.drivenOut(out.toAbsolutePath().normalize()))) {
      Untouched.require(folder, handover.run().inputs());
    }
    new ReportFolder(out, KIND).replace(folder -> writeTo(folder, handover, password));
  }

  /** The folder of a check; what an account may hold and a file name may not is left out. */
  public static String name(Handover handover) {
    String name = Texts.get("handover.folder", handover.asOf());
    boolean several = handover.days().isPresent();
    String account = several ? "" : "-" + handover.dossiers().get(0).person().account();
    return name + account.replaceAll("[^\\w.@-]", "");
  }

  /** What the workbook of one person is called. */
  public static String bookName(Dossier dossier) {
    return new FileNames().unique(called(dossier)) + WORKBOOK;
  }

  /**
   * Writes the workbook of one person by itself.
   *
   * @throws UserError if it cannot be written; what was there before is then left as it was
   */
  public static void writeBook(Handover handover, Dossier dossier, Path file) {
    SingleBook.write(
        file,
        null,
        HandoverSheet.title(dossier.person()),
        handover.asOf(),
        book -> new HandoverSheet(book, handover, dossier).add());
  }

  /**
   * Loads what {@link #write} needs, by writing a report of nothing to nowhere. That takes most of
   * the time of a small report, so do it on another thread while a check is still at its rules.
   */
  public static void prepare() {
    Source source = new Source("", "", 0);
    Person person = new Person("", "", Map.of(), "", null, source);
    Progress open = new Progress(State.OPEN, null, List.of());
    HeldItem item =
        new HeldItem("", "", "", "", "", List.of(), Severity.LOW, "", "", false, open, List.of());
    Dossier dossier = new Dossier(person, List.of(item), List.of(), List.of(), Gaps.NONE);
    Run run = new Run("", List.of(), List.of(), List.of());
    Handover handover =
        new Handover(
            LocalDate.EPOCH,
            "",
            HandoverForm.none(),
            0,
            List.of(dossier),
            List.of(),
            List.of(),
            run);
    try {
      HandoverJson.write(handover, OutputStream.nullOutputStream());
      writeWorkbook(handover, dossier, PREPARING);
      writeOverview(handover, Map.of(dossier, ""), PREPARING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeTo(Path folder, Handover handover, @Nullable Password password)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(HandoverJson.FILE))) {
      HandoverJson.write(handover, out);
    }
    Map<Dossier, String> files = fileNames(handover);
    Parallel.all(
        files.entrySet(),
        entry -> {
          Path file = folder.resolve(entry.getValue());
          writeWorkbook(handover, entry.getKey(), book -> book.save(file, password));
        });
    if (handover.days().isPresent()) {
      Path file = folder.resolve(Texts.get("handover.file.overview") + WORKBOOK);
      writeOverview(handover, files, book -> book.save(file, password));
    }
    Run run = handover.run();
    ManifestFile.write(
        new Manifest(
            handover.asOf(),
            run.version(),
            run.regulation(),
            null,
            run.inputs(),
            run.ruleFiles(),
            ReportFiles.list(folder),
            List.of()),
        folder);
  }

  private static Map<Dossier, String> fileNames(Handover handover) {
    FileNames names = new FileNames();
    Map<Dossier, String> files = new LinkedHashMap<>();
    for (Dossier dossier : handover.dossiers()) {
      files.put(dossier, names.unique(called(dossier)) + WORKBOOK);
    }
    return files;
  }

  private static String called(Dossier dossier) {
    return Texts.get("handover.file", dossier.person().account());
  }

  private interface Saving {
    void save(Book book) throws IOException;
  }

  private static void writeWorkbook(Handover handover, Dossier dossier, Saving saving) {
    String title = HandoverSheet.title(dossier.person());
    write(title, handover, book -> new HandoverSheet(book, handover, dossier).add(), saving);
  }

  private static void writeOverview(Handover handover, Map<Dossier, String> files, Saving saving) {
    String title = HandoverOverview.title();
    write(title, handover, book -> new HandoverOverview(book, handover, files).add(), saving);
  }

  private static void write(
      String title, Handover handover, Consumer<Book> content, Saving saving) {
    try (Book book = new Book(title, handover.asOf())) {
      content.accept(book);
      saving.save(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
