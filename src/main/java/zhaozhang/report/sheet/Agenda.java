package zhaozhang.report.sheet;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** What a meeting is to speak of, and where those sign who were there. */
public final class Agenda {

  private static final int DEPARTMENTS = 3;

  /** Columns of the overview under a signature, from the left. */
  private static final List<Integer> SIGNATURES = List.of(4, 3, 4);

  private Agenda() {}

  /**
   * What there is to speak of, a sentence each.
   *
   * @param departments the worst first
   */
  public static List<String> items(AuditResult result, List<DepartmentFigures> departments) {
    List<String> items = new ArrayList<>();
    List<DepartmentFigures> worst =
        departments.stream().filter(one -> one.grave() > 0).limit(DEPARTMENTS).toList();
    if (!worst.isEmpty()) {
      items.add(
          Texts.get(
              "agenda.grave",
              worst.stream()
                  .map(one -> Texts.get("agenda.department", one.name(), one.grave()))
                  .collect(joining(Texts.get("report.enumeration")))));
    }
    add(items, "agenda.overdue", departments.stream().mapToInt(DepartmentFigures::overdue).sum());
    if (result.followUp().previous() != null) {
      add(
          items,
          "agenda.unanswered",
          departments.stream().mapToInt(DepartmentFigures::unanswered).sum());
    }
    add(items, "agenda.unjudged", result.rules().stream().filter(rule -> !rule.judged()).count());
    add(
        items,
        "agenda.verify",
        result.articleTotals().getOrDefault(Outcome.AWAITING_VERIFICATION, 0));
    return items;
  }

  private static void add(List<String> items, String key, long count) {
    if (count > 0) {
      items.add(Texts.get(key, count));
    }
  }

  static void add(Page page, AuditResult result, List<DepartmentFigures> departments, int columns) {
    List<String> items = items(result, departments);
    if (!items.isEmpty()) {
      page.skip(1);
      page.line(Cell.of(Texts.get("agenda.title"), Look.SECTION));
      for (int i = 0; i < items.size(); i++) {
        String item = Texts.get("agenda.item", i + 1, items.get(i));
        page.line(Cell.of(item, Look.PARAGRAPH).over(columns));
      }
    }
    page.skip(1);
    List<Cell> signatures = new ArrayList<>();
    for (int i = 0; i < SIGNATURES.size(); i++) {
      String who = Texts.get("agenda.signature", Texts.get("agenda.signer." + i));
      signatures.add(Cell.text(who).over(SIGNATURES.get(i)));
    }
    page.line(signatures.toArray(Cell[]::new));
  }
}
