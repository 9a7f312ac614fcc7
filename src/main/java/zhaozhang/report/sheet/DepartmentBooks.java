package zhaozhang.report.sheet;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Divisions;
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

  /** One for each department right below the root; what another is to act on is in both. */
  private static List<Part> parts(AuditResult result, Path folder) {
    Divisions divisions = result.read().divisions();
    Map<String, List<AuditedFinding>> findings = new TreeMap<>();
    for (AuditedFinding found : result.findings()) {
      concerned(found)
          .map(divisions::of)
          .distinct()
          .forEach(one -> findings.computeIfAbsent(one, any -> new ArrayList<>()).add(found));
    }
    Map<String, List<UnjudgedLine>> unjudged =
        UnjudgedLine.of(result).stream()
            .collect(groupingBy(line -> divisions.of(line.department())));
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

  private static Stream<String> concerned(AuditedFinding found) {
    return Stream.concat(
        Stream.of(found.finding().department()),
        found.finding().rule().actingDepartment().stream());
  }

  /** It opens on what is to be filled in. */
  private static void write(AuditResult result, Part part, @Nullable Password password) {
    Regulation regulation = result.run().regulation();
    String title = Texts.get("report.department.title", part.department(), result.asOf());
    List<AuditedFinding> open =
        unwaived(part.findings()).stream()
            .sorted(Comparator.comparing(found -> found.finding().rule().severity()))
            .toList();
    String of = Texts.get("report.department.of", result.asOf(), result.snapshot());
    try (Book book = new Book(title, result.asOf())) {
      LedgerSheets.add(
          book,
          result,
          open,
          LedgerSheets.Reader.DEPARTMENT,
          page -> {
            page.line(Cell.of(title, Look.TITLE));
            page.line(Cell.of(regulation.subtitle(regulation.title(of)), Look.SUBTITLE));
            page.line(Cell.of(counts(part), Look.SECTION));
            page.line(Cell.of(request(result), Look.SECTION));
          });
      if (!part.unjudged().isEmpty()) {
        UnjudgedSheet.add(book, part.unjudged());
      }
      addWaived(book, part);
      book.save(part.file(), password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addWaived(Book book, Part part) {
    List<AuditedFinding> waived = part.findings().stream().filter(AuditedFinding::waived).toList();
    if (!waived.isEmpty()) {
      Page page = book.page(Texts.get("report.sheet.waived"));
      Page.Area area = page.table(FindingSheets.GRID, waived);
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
