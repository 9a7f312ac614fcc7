package zhaozhang.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhaozhang.model.AuditResult;
import zhaozhang.model.AuditResult.Run;
import zhaozhang.model.AuditedFinding;
import zhaozhang.model.Finding;
import zhaozhang.model.Rule;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;
import zhaozhang.report.FindingSheets.Place;

/** The report of an audit: a folder with a workbook for all, one per department, and audit.json. */
public final class AuditReport {

  private AuditReport() {}

  /**
   * Writes the folder. An earlier report in its place is kept beside it, until the next one.
   *
   * @throws UserError if there is something else in its place, or it cannot be written; what was
   *     there before is then left as it was
   */
  public static void write(AuditResult result, Path out) {
    new ReportFolder(out).replace(folder -> write(folder, result));
  }

  /**
   * Loads what {@link #write} needs, by writing a report of nothing to nowhere. That takes most of
   * the time of a small report, so do it on another thread while an audit is still at its rules.
   */
  public static void prepare() {
    Rule rule = new Rule("1-1", "", "1", Severity.HIGH, "", new Source("", "", 0));
    Finding finding = new Finding(rule, "", "", "", "", "", List.of());
    AuditedFinding found =
        new AuditedFinding(finding, null, AuditedFinding.State.NEW, LocalDate.EPOCH);
    Run run = new Run("", List.of(), List.of(), List.of());
    AuditResult result =
        new AuditResult(
            LocalDate.EPOCH, "", List.of(), List.of(), List.of(), List.of(found), List.of(), run);
    try {
      AuditJson.write(result, OutputStream.nullOutputStream());
      writeWorkbook(result, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, AuditResult result) throws IOException {
    AuditJson.write(result, folder.resolve(AuditJson.FILE));
    Unreviewed.write(result, folder);
    Path workbook = folder.resolve(Texts.get("report.file.audit") + ".xlsx");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(workbook))) {
      writeWorkbook(result, out);
    }
    DepartmentBooks.write(result, folder.resolve(Texts.get("report.file.departments")));
  }

  private static void writeWorkbook(AuditResult result, OutputStream out) throws IOException {
    try (Book book = new Book(Texts.get("report.overview.title"), result.asOf())) {
      new Overview(book, result).add();
      ArticleSheets articleSheets = new ArticleSheets(result);
      Page articles = articleSheets.add(book);
      Map<String, Place> firsts = FindingSheets.add(book, result.findings(), FindingSheets.ROWS);
      articleSheets.link(articles, firsts);
      GoneSheet.add(book, result);
      RunSheets.addQuality(book, result);
      RunSheets.addRun(book, result);
      book.save(out);
    }
  }
}
