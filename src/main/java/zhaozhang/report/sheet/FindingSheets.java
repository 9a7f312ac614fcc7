package zhaozhang.report.sheet;

import static zhaozhang.report.workbook.Grid.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import zhaozhang.base.Texts;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.rule.Rule;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Grid.Column;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** The findings, one to a row, on as many sheets as they need. */
public final class FindingSheets {

  /** How many rows a sheet has below its headings. */
  public static final int ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

  static Grid<AuditedFinding> grid() {
    return new Grid<>(
        List.of(
            new Column<>(Texts.get("report.finding.severity"), 5, FindingSheets::severity),
            text(Texts.get("report.finding.article"), 8, FindingSheets::article),
            text(Texts.get("report.finding.department"), 12, found -> found.finding().department()),
            text(Texts.get("report.finding.message"), 40, found -> found.finding().message()),
            text(Texts.get("report.finding.remedy"), 24, found -> found.finding().rule().remedy()),
            text(Texts.get("report.finding.state"), 9, FindingSheets::state),
            new Column<>(
                Texts.get("report.finding.firstSeen"), 11, found -> Cell.date(found.firstSeen())),
            text(Texts.get("report.finding.evidence"), 24, found -> evidence(found.finding())),
            text(Texts.get("report.finding.rule"), 24, FindingSheets::rule),
            text(Texts.get("report.finding.table"), 12, found -> found.finding().table()),
            text(Texts.get("report.finding.key"), 24, found -> found.finding().key()),
            text(
                Texts.get("report.finding.discriminator"),
                16,
                found -> found.finding().discriminator()),
            text(Texts.get("report.finding.id"), 19, found -> found.finding().id())),
        AuditedFinding::waived);
  }

  /** On paper: the problem, what to do and where it is seen, but no keys. */
  private static final int PRINTED = 8;

  private static final int SOURCES_SHOWN = 10;

  private FindingSheets() {}

  /**
   * Adds the sheets.
   *
   * @param rowsPerSheet below the headings
   * @return of each article with findings the place of its first
   */
  public static Map<String, Place> add(Book book, List<AuditedFinding> findings, int rowsPerSheet) {
    Map<String, Place> firsts = new LinkedHashMap<>();
    for (int from = 0, number = 1;
        from < findings.size() || number == 1;
        from += rowsPerSheet, number++) {
      List<AuditedFinding> part =
          findings.subList(from, Math.min(from + rowsPerSheet, findings.size()));
      String name = name(number);
      addSheet(book.page(name), part);
      for (int i = 0; i < part.size(); i++) {
        firsts.putIfAbsent(part.get(i).finding().rule().article(), new Place(name, i + 1));
      }
    }
    return firsts;
  }

  /** A row of a sheet, counted from 0. */
  public record Place(String sheet, int row) {}

  /** What an article is called: its number in words, or its name. */
  public static String article(String id) {
    return !id.isEmpty() && Character.isDigit(id.charAt(0)) ? Texts.get("report.article", id) : id;
  }

  private static void addSheet(Page page, List<AuditedFinding> findings) {
    Page.Area area = page.table(grid(), findings);
    page.freeze(area);
    page.filter(area);
    page.printColumns(area, PRINTED);
    if (findings.isEmpty()) {
      page.line(Cell.of(Texts.get("report.finding.none"), Look.SUBTITLE));
    }
  }

  private static String name(int number) {
    return number == 1
        ? Texts.get("report.sheet.findings")
        : Texts.get("report.sheet.findings.further", number);
  }

  private static String article(AuditedFinding found) {
    return article(found.finding().rule().article());
  }

  static String rule(AuditedFinding found) {
    Rule rule = found.finding().rule();
    return rule.id() + " " + rule.title();
  }

  private static Cell severity(AuditedFinding found) {
    Severity severity = found.finding().rule().severity();
    return Cell.of(severity);
  }

  /** Where a finding is seen. */
  public static String evidence(Finding found) {
    return evidence(found.sources(), SOURCES_SHOWN);
  }

  /** The first of the places where something stands, one to a line, and how many there are. */
  public static String evidence(List<Source> sources, int most) {
    String shown =
        sources.stream().limit(most).map(Source::toString).collect(Collectors.joining("\n"));
    return sources.size() <= most ? shown : shown + "\n" + Texts.get("report.more", sources.size());
  }

  private static String state(AuditedFinding found) {
    return found
        .coveredBy()
        .map(waiver -> Texts.get("report.finding.waived", waiver.expires()))
        .orElseGet(() -> found.state().label());
  }
}
