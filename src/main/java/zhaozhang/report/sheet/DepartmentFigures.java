package zhaozhang.report.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import zhaozhang.base.Texts;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Divisions;
import zhaozhang.model.followup.GoneFinding;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/**
 * How far a department right below the root is with what it is to mend, its sections with it.
 *
 * @param violations that no waiver covers
 * @param grave those of the highest severity
 * @param answered those of which somebody said how far the mending is
 * @param overdue those that should have been mended by now
 * @param mended of earlier audits, gone since
 * @param meanAge of the violations, in days since they were first seen
 */
public record DepartmentFigures(
    String department,
    int violations,
    int grave,
    int answered,
    int overdue,
    int mended,
    long meanAge) {

  /** Columns of the overview under a figure that stands where other tables leave one blank. */
  private static final int WIDE = 2;

  private static final Comparator<DepartmentFigures> WORST_FIRST =
      Comparator.comparingInt(DepartmentFigures::overdue)
          .thenComparingInt(DepartmentFigures::grave)
          .thenComparingInt(DepartmentFigures::violations)
          .reversed()
          .thenComparing(DepartmentFigures::department);

  /** Those of all departments that have or had something to mend, the worst first. */
  public static List<DepartmentFigures> of(AuditResult result) {
    Divisions divisions = result.read().divisions();
    Map<String, List<AuditedFinding>> open =
        result.violations().stream()
            .collect(
                groupingBy(
                    found -> divisions.of(found.finding().department()), TreeMap::new, toList()));
    Map<String, List<GoneFinding>> mended =
        result.followUp().mended().stream()
            .collect(groupingBy(gone -> divisions.of(gone.department())));
    TreeSet<String> departments = new TreeSet<>(open.keySet());
    departments.addAll(mended.keySet());
    Deadlines deadlines = new Deadlines(result);
    return departments.stream()
        .map(
            department ->
                of(
                    result,
                    department,
                    open.getOrDefault(department, List.of()),
                    mended.getOrDefault(department, List.of()).size(),
                    deadlines))
        .sorted(WORST_FIRST)
        .toList();
  }

  private static DepartmentFigures of(
      AuditResult result,
      String department,
      List<AuditedFinding> found,
      int mended,
      Deadlines deadlines) {
    double age =
        found.stream()
            .mapToLong(one -> ChronoUnit.DAYS.between(one.firstSeen(), result.asOf()))
            .average()
            .orElse(0);
    return new DepartmentFigures(
        department,
        found.size(),
        count(found, one -> one.finding().rule().severity() == Severity.HIGH),
        count(found, deadlines::answered),
        count(found, deadlines::overdue),
        mended,
        Math.round(age));
  }

  private static int count(List<AuditedFinding> found, Predicate<AuditedFinding> wanted) {
    return (int) found.stream().filter(wanted).count();
  }

  public int unanswered() {
    return violations - answered;
  }

  /** The name that people read. */
  public String name() {
    return department.isEmpty() ? Texts.get("report.overview.noDepartment") : department;
  }

  /** A table of all, each a line. */
  static void add(Page page, List<DepartmentFigures> all) {
    if (all.isEmpty()) {
      return;
    }
    page.skip(1);
    List<Cell> heading = new ArrayList<>();
    heading.add(Cell.of(Texts.get("report.overview.department"), Look.HEADING));
    for (String key : List.of("violations", "grave", "answered", "unanswered")) {
      heading.add(heading(key));
    }
    heading.add(heading("overdue").over(WIDE));
    heading.add(heading("mended"));
    heading.add(heading("age").over(WIDE));
    page.line(heading.toArray(Cell[]::new));
    all.forEach(one -> page.line(one.line().toArray(Cell[]::new)));
  }

  private List<Cell> line() {
    return List.of(
        Cell.text(name()),
        Cell.number(violations),
        Cell.number(grave),
        Cell.number(answered),
        Cell.number(unanswered()),
        (overdue == 0 ? Cell.number(0) : Cell.number(overdue).as(Look.ALARM_NUMBER)).over(WIDE),
        Cell.number(mended),
        Cell.number(meanAge).over(WIDE));
  }

  private static Cell heading(String key) {
    return Cell.of(Texts.get("figures." + key), Look.HEADING);
  }
}
