package zhaozhang.report.sheet;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.report.unjudged.UnjudgedLine;
import zhaozhang.report.unjudged.UnjudgedSheet;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.FileNames;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;
import zhaozhang.report.workbook.Parallel;

/** A workbook for each department, with what is its own and nobody else's. */
public final class DepartmentBooks {

  private DepartmentBooks() {}

  public static void write(AuditResult result, Path folder, @Nullable Password password)
      throws IOException {
    List<Part> parts = parts(result, folder);
    if (!parts.isEmpty()) {
      Files.createDirectory(folder);
      Parallel.all(parts, part -> write(result, part, password));
    }
  }

  private record Part(
      String department, List<AuditedFinding> findings, List<UnjudgedLine> unjudged, Path file) {}

  private static List<Part> parts(AuditResult result, Path folder) {
    Map<String, List<AuditedFinding>> findings =
        result.findings().stream().collect(groupingBy(found -> found.finding().department()));
    Map<String, List<UnjudgedLine>> unjudged =
        UnjudgedLine.of(result).stream().collect(groupingBy(UnjudgedLine::department));
    Set<String> departments = new TreeSet<>(findings.keySet());
    departments.addAll(unjudged.keySet());
    departments.remove("");
    FileNames names = new FileNames();
    return departments.stream()
        .map(
            department ->
                new Part(
                    department,
                    findings.getOrDefault(department, List.of()),
                    unjudged.getOrDefault(department, List.of()),
                    folder.resolve(names.unique(department) + ".xlsx")))
        .toList();
  }

  private static void write(AuditResult result, Part part, @Nullable Password password) {
    Regulation regulation = result.run().regulation();
    String title = regulation.title(Texts.get("report.department.title", part.department()));
    try (Book book = new Book(title, result.asOf())) {
      Page page = book.page(Texts.get("report.sheet.findings"));
      page.line(Cell.of(title, Look.TITLE));
      String of = Texts.get("report.department.of", result.asOf(), result.snapshot());
      page.line(Cell.of(regulation.subtitle(of), Look.SUBTITLE));
      if (!regulation.returning().isEmpty()) {
        String returning = Texts.get("regulation.returning", regulation.returning());
        page.line(Cell.of(returning, Look.SUBTITLE));
      }
      page.line(Cell.of(counts(part), Look.SECTION));
      page.skip(1);
      Page.Area area = page.table(FindingSheets.GRID, part.findings());
      page.freeze(area);
      page.filter(area);
      LedgerSheets.add(book, result, unwaived(part.findings()), true);
      if (!part.unjudged().isEmpty()) {
        UnjudgedSheet.add(book, part.unjudged());
      }
      book.save(part.file(), password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String counts(Part part) {
    List<AuditedFinding> open = unwaived(part.findings());
    List<AuditedFinding> violations = open.stream().filter(AuditedFinding::violates).toList();
    return violations(violations)
        + also("report.department.hints", open.size() - violations.size())
        + also("report.department.waived", part.findings().size() - open.size())
        + also("report.department.unjudged", part.unjudged().size());
  }

  private static String also(String key, int count) {
    return count == 0 ? "" : Texts.get(key, count);
  }

  private static List<AuditedFinding> unwaived(List<AuditedFinding> findings) {
    return findings.stream().filter(found -> !found.waived()).toList();
  }

  private static String violations(List<AuditedFinding> violations) {
    if (violations.isEmpty()) {
      return Texts.get("report.department.counts.none");
    }
    Tally tally = Tally.by(violations, found -> "").get(0);
    String bySeverity =
        Severity.OF_VIOLATIONS.stream()
            .filter(severity -> tally.of(severity) > 0)
            .map(severity -> count(severity, tally.of(severity)))
            .collect(Collectors.joining(Texts.get("report.enumeration")));
    return Texts.get("report.department.counts", violations.size(), bySeverity);
  }

  private static String count(Severity severity, int count) {
    return Texts.get("report.department.count", severity.label(), count);
  }
}
