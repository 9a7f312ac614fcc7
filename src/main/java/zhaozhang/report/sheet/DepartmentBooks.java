package zhaozhang.report.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.model.Severity;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.FileNames;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;
import zhaozhang.report.workbook.Parallel;

/** A workbook for each department, with its findings and nobody else's. */
public final class DepartmentBooks {

  private DepartmentBooks() {}

  public static void write(AuditResult result, Path folder, @Nullable Password password)
      throws IOException {
    Map<String, List<AuditedFinding>> byDepartment =
        result.findings().stream()
            .filter(found -> !found.finding().department().isEmpty())
            .collect(
                Collectors.groupingBy(
                    found -> found.finding().department(), TreeMap::new, Collectors.toList()));
    if (byDepartment.isEmpty()) {
      return;
    }
    Files.createDirectory(folder);
    FileNames names = new FileNames();
    List<Part> parts = new ArrayList<>();
    byDepartment.forEach(
        (department, findings) -> {
          Path file = folder.resolve(names.unique(department) + ".xlsx");
          parts.add(new Part(department, findings, file));
        });
    Parallel.all(parts, part -> write(result, part, password));
  }

  private record Part(String department, List<AuditedFinding> findings, Path file) {}

  private static void write(AuditResult result, Part part, @Nullable Password password) {
    String title = Texts.get("report.department.title", part.department());
    try (Book book = new Book(title, result.asOf())) {
      Page page = book.page(Texts.get("report.sheet.findings"));
      page.line(Cell.of(title, Look.TITLE));
      String of = Texts.get("report.department.of", result.asOf(), result.snapshot());
      page.line(Cell.of(of, Look.SUBTITLE));
      page.line(Cell.of(counts(part.findings()), Look.SECTION));
      page.skip(1);
      Page.Area area = page.table(FindingSheets.GRID, part.findings());
      page.freeze(area);
      page.filter(area);
      LedgerSheets.add(book, result, unwaived(part.findings()), true);
      book.save(part.file(), password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String counts(List<AuditedFinding> findings) {
    List<AuditedFinding> open = unwaived(findings);
    int waived = findings.size() - open.size();
    return open(open) + (waived == 0 ? "" : Texts.get("report.department.waived", waived));
  }

  private static List<AuditedFinding> unwaived(List<AuditedFinding> findings) {
    return findings.stream().filter(found -> !found.waived()).toList();
  }

  private static String open(List<AuditedFinding> open) {
    if (open.isEmpty()) {
      return Texts.get("report.department.counts.none");
    }
    Tally tally = Tally.by(open, found -> "").get(0);
    String bySeverity =
        Arrays.stream(Severity.values())
            .filter(severity -> tally.of(severity) > 0)
            .map(severity -> count(severity, tally.of(severity)))
            .collect(Collectors.joining(Texts.get("report.enumeration")));
    return Texts.get("report.department.counts", open.size(), bySeverity);
  }

  private static String count(Severity severity, int count) {
    return Texts.get("report.department.count", severity.label(), count);
  }
}
