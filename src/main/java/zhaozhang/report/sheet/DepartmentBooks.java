package zhaozhang.report.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.report.unjudged.UnjudgedSheet;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;
import zhaozhang.report.workbook.Parallel;

/** A workbook for each department, with what is its own and nobody else's. */
public final class DepartmentBooks {

  private DepartmentBooks() {}

  public static void write(
      AuditResult result, List<DepartmentShare> shares, Path folder, @Nullable Password password) {
    Parallel.all(shares, share -> write(result, share, folder, password));
  }

  /** It opens on what is to be filled in. */
  private static void write(
      AuditResult result, DepartmentShare share, Path folder, @Nullable Password password) {
    Regulation regulation = result.run().regulation();
    String title = Texts.get("report.department.title", share.department(), result.asOf());
    String of = Texts.get("report.department.of", result.asOf(), result.snapshot());
    try (Book book = new Book(title, result.asOf())) {
      LedgerSheets.add(
          book,
          result,
          share.open(),
          LedgerSheets.Reader.DEPARTMENT,
          page -> {
            page.line(Cell.of(title, Look.TITLE));
            page.line(Cell.of(regulation.subtitle(regulation.title(of)), Look.SUBTITLE));
            page.line(Cell.of(counts(result, share), Look.SECTION));
            page.line(Cell.of(request(result), Look.SECTION));
          });
      if (!share.unjudged().isEmpty()) {
        UnjudgedSheet.add(book, share.unjudged());
      }
      addWaived(book, share);
      book.save(folder.resolve(share.file() + ".xlsx"), password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addWaived(Book book, DepartmentShare share) {
    List<AuditedFinding> waived = share.findings().stream().filter(AuditedFinding::waived).toList();
    if (!waived.isEmpty()) {
      Page page = book.page(Texts.get("report.sheet.waived"));
      Page.Area area = page.table(FindingSheets.grid(), waived);
      page.freeze(area);
      page.filter(area);
    }
  }

  /** What is asked of the department, and until when. */
  private static String request(AuditResult result) {
    String returning = result.run().regulation().returning();
    String back = returning.isEmpty() ? "" : Texts.get("regulation.returning", returning);
    return Proposals.due(result, Severity.HIGH, result.asOf())
            .map(day -> Texts.get("report.department.request.until", day))
            .orElse(Texts.get("report.department.request"))
        + back;
  }

  private static String counts(AuditResult result, DepartmentShare share) {
    int open = share.open().size();
    List<AuditedFinding> violations = share.violations();
    Deadlines deadlines = new Deadlines(result);
    long overdue = violations.stream().filter(deadlines::overdue).count();
    return violations(violations, overdue)
        + also("report.department.hints", open - violations.size())
        + also("report.department.waived", share.findings().size() - open)
        + also("report.department.unjudged", share.unjudged().size());
  }

  private static String also(String key, int count) {
    return count == 0 ? "" : Texts.get(key, count);
  }

  private static String violations(List<AuditedFinding> violations, long overdue) {
    if (violations.isEmpty()) {
      return Texts.get("report.department.counts.none");
    }
    Tally tally = Tally.by(violations, found -> "").get(0);
    String bySeverity =
        Severity.OF_VIOLATIONS.stream()
            .filter(severity -> tally.of(severity) > 0)
            .map(severity -> count(severity, tally.of(severity)))
            .collect(Collectors.joining(Texts.get("report.enumeration")));
    return overdue == 0
        ? Texts.get("report.department.counts", violations.size(), bySeverity)
        : Texts.get("report.department.counts.overdue", violations.size(), overdue, bySeverity);
  }

  private static String count(Severity severity, int count) {
    return Texts.get("report.department.count", severity.label(), count);
  }
}
