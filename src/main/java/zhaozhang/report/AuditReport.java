package zhaozhang.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import zhaozhang.model.AuditResult;
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

  private static void write(Path folder, AuditResult result) throws IOException {
    AuditJson.write(result, folder.resolve(AuditJson.FILE));
    writeWorkbook(result, folder.resolve(Texts.get("report.file.audit") + ".xlsx"));
    DepartmentBooks.write(result, folder.resolve(Texts.get("report.file.departments")));
  }

  private static void writeWorkbook(AuditResult result, Path file) throws IOException {
    try (Book book = new Book(Texts.get("report.overview.title"), result.asOf())) {
      new Overview(book, result).add();
      ArticleSheets articleSheets = new ArticleSheets(result);
      Page articles = articleSheets.add(book);
      Map<String, Place> firsts = FindingSheets.add(book, result.findings(), FindingSheets.ROWS);
      articleSheets.link(articles, firsts);
      RunSheets.addQuality(book, result);
      RunSheets.addRun(book, result);
      book.save(file);
    }
  }
}
