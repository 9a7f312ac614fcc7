package zhaozhang.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import zhaozhang.base.Texts;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.report.unjudged.Need;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** The first sheet: what a reader in a hurry needs to know, with figures that add up. */
public final class Overview {

  public static final int DEPARTMENTS_SHOWN = 8;

  private static final List<Integer> WIDTHS =
      List.of(180, 85, 100, 85, 85, 20, 190, 100, 20, 230, 100);

  /** What is on a printed page, of which the charts take what else is left over. */
  private static final int PAGE_ROWS = 29;

  private static final int LOWEST_CHART = 9;
  private static final int HIGHEST_CHART = 14;

  private final AuditResult result;
  private final Page page;
  private final List<Tally> articles;
  private final List<DepartmentFigures> figures;
  private final List<Tally> departments;
  private final List<Tally> audits;

  public Overview(Book book, AuditResult result) {
    this.result = result;
    this.page = book.page(Texts.get("report.sheet.overview"));
    this.articles = Tally.by(result.violations(), found -> found.finding().rule().article());
    this.figures = DepartmentFigures.of(result);
    this.departments = departments(result, figures);
    this.audits = Tally.overTime(result);
  }

  /** What the report is called. */
  public static String title(AuditResult result) {
    return result.run().regulation().title(Texts.get("report.overview.title"));
  }

  /** What was audited, by which rules, by whom. */
  public static String origin(AuditResult result) {
    String of =
        Texts.get("report.overview.of", result.snapshot(), result.asOf(), result.run().version());
    return result.run().regulation().subtitle(of);
  }

  public void add() {
    page.widen(WIDTHS);
    page.line(Cell.of(title(result), Look.TITLE));
    page.line(Cell.of(origin(result), Look.SUBTITLE));
    page.skip(1);
    Rating.add(page, result, WIDTHS.size());
    page.skip(1);
    for (String sentence : Summary.of(result)) {
      page.line(Cell.of(sentence, Look.PARAGRAPH).over(WIDTHS.size()));
    }
    page.skip(1);
    new OverviewCounts(result).add(page);
    boolean charts = !articles.isEmpty() || audits.size() > 1;
    page.skip(charts ? 1 : 0);
    int left = PAGE_ROWS - page.rows();
    if (charts && left < LOWEST_CHART) {
      page.breakPage();
    }
    int top = page.rows();
    int bottom = top + (left < LOWEST_CHART ? HIGHEST_CHART : Math.min(left, HIGHEST_CHART));
    for (int row = top; charts && row < bottom; row++) {
      page.line(Cell.BLANK); // as high as any other row, in whatever program
    }
    page.breakPage();
    Gravest.add(page, result);
    DepartmentFigures.add(page, figures);
    Need.add(page, result);
    Agenda.add(page, result, figures, WIDTHS.size());
    if (charts) {
      page.skip(1);
      page.breakPage();
      addCharts(top, bottom);
    }
  }

  /** Those that have violations, in the one order in which all lists have departments. */
  private static List<Tally> departments(AuditResult result, List<DepartmentFigures> figures) {
    List<String> order = figures.stream().map(DepartmentFigures::name).toList();
    List<Tally> tallies = Tally.by(result.violations(), found -> name(result, found));
    tallies.sort(Comparator.comparingInt(tally -> order.indexOf(tally.name())));
    return tallies;
  }

  private static String name(AuditResult result, AuditedFinding found) {
    return department(result.read().divisions().of(found.finding().department()));
  }

  private void addCharts(int top, int bottom) {
    OverviewCharts charts = new OverviewCharts(page.sheet(), top, bottom);
    boolean trend = audits.size() > 1;
    if (!articles.isEmpty()) {
      int dataRow = page.rows();
      addChartData();
      List<Tally> most = departments.subList(0, Math.min(departments.size(), DEPARTMENTS_SHOWN));
      charts.addByArticle(articles, dataRow);
      charts.addByDepartment(most, departments.size() > most.size(), !trend, dataRow);
    }
    if (trend) {
      page.skip(articles.isEmpty() ? 0 : 1);
      int dataRow = page.rows();
      severityLines("audit", audits).forEach(line -> page.line(line.toArray(Cell[]::new)));
      charts.addOverTime(audits, dataRow);
    }
  }

  /** The figures that the charts show, for those who want to know exactly. */
  private void addChartData() {
    List<List<Cell>> left = articleLines();
    List<List<Cell>> right = departmentLines();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      List<Cell> line = new ArrayList<>(OverviewLines.part(left, i, 5));
      line.add(Cell.BLANK);
      line.addAll(OverviewLines.part(right, i, 2));
      page.line(line.toArray(Cell[]::new));
    }
  }

  private List<List<Cell>> articleLines() {
    List<List<Cell>> lines = severityLines("article", articles);
    int[] severities =
        Severity.OF_VIOLATIONS.stream()
            .mapToInt(severity -> result.findingTotals().getOrDefault(severity, 0))
            .toArray();
    lines.add(
        OverviewLines.total(
            IntStream.concat(Arrays.stream(severities), sum(severities)).toArray()));
    return lines;
  }

  private static List<List<Cell>> severityLines(String name, List<Tally> tallies) {
    List<List<Cell>> lines = new ArrayList<>();
    List<Cell> heading = new ArrayList<>(OverviewLines.heading(name));
    for (Severity severity : Severity.OF_VIOLATIONS) {
      heading.add(Cell.of(severity.label(), Look.HEADING));
    }
    heading.add(Cell.of(Texts.get("report.total"), Look.HEADING));
    lines.add(heading);
    for (Tally tally : tallies) {
      List<Cell> line = new ArrayList<>(List.of(Cell.text(tally.name())));
      for (Severity severity : Severity.OF_VIOLATIONS) {
        line.add(Cell.number(tally.of(severity)));
      }
      line.add(Cell.number(tally.total()));
      lines.add(line);
    }
    return lines;
  }

  private List<List<Cell>> departmentLines() {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(OverviewLines.heading("department", "findings"));
    departments.stream()
        .limit(DEPARTMENTS_SHOWN)
        .map(tally -> List.of(Cell.text(tally.name()), Cell.number(tally.total())))
        .forEach(lines::add);
    List<Tally> others =
        departments.subList(Math.min(departments.size(), DEPARTMENTS_SHOWN), departments.size());
    if (!others.isEmpty()) {
      String label = Texts.get("report.overview.otherDepartments", others.size());
      int count = others.stream().mapToInt(Tally::total).sum();
      lines.add(List.of(Cell.text(label), Cell.number(count)));
    }
    lines.add(OverviewLines.total(result.violations().size()));
    return lines;
  }

  private static IntStream sum(int... numbers) {
    return IntStream.of(Arrays.stream(numbers).sum());
  }

  private static String department(String name) {
    return name.isEmpty() ? Texts.get("report.overview.noDepartment") : name;
  }
}
