package zhaozhang.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.report.sheet.FindingSheets;
import zhaozhang.report.sheet.Overview;
import zhaozhang.report.workbook.Book;

/** A workbook of some findings of a report, with the columns that they have there. */
public final class FindingBook {

  private FindingBook() {}

  /** Its bytes. */
  public static byte[] of(AuditResult result, List<AuditedFinding> findings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Book book = new Book(Overview.title(result), result.asOf())) {
      FindingSheets.add(book, findings, FindingSheets.ROWS);
      book.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
