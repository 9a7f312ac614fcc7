package zhaozhang.report.unjudged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/**
 * A table or column that was not handed in, and the rules that wait for it.
 *
 * @param rules their ids, in order
 */
public record Need(String name, List<String> rules) {

  private static final int NAME_COLUMNS = 2;
  private static final int RULE_COLUMNS = 9;

  public Need {
    rules = List.copyOf(rules);
  }

  /** What settles the most rules first. */
  public static List<Need> of(List<RuleResult> rules) {
    Map<String, List<String>> waiting = new LinkedHashMap<>();
    for (RuleResult rule : rules) {
      for (String need : rule.lacks()) {
        waiting.computeIfAbsent(need, any -> new ArrayList<>()).add(rule.rule().id());
      }
    }
    return waiting.entrySet().stream()
        .map(entry -> new Need(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing((Need need) -> -need.rules().size()))
        .toList();
  }

  /** Lists what would settle what could not be judged, if there is any. */
  public static void add(Page page, AuditResult result) {
    List<Need> needs = of(result.rules());
    if (needs.isEmpty()) {
      return;
    }
    page.skip(1);
    page.line(Cell.of(Texts.get("report.overview.needs"), Look.SECTION));
    page.line(
        Cell.of(Texts.get("report.rule.missing"), Look.HEADING).over(NAME_COLUMNS),
        Cell.of(Texts.get("report.overview.needs.rules"), Look.HEADING).over(RULE_COLUMNS));
    for (Need need : needs) {
      String rules = String.join(Texts.get("report.enumeration"), need.rules());
      page.line(Cell.text(need.name()).over(NAME_COLUMNS), Cell.text(rules).over(RULE_COLUMNS));
    }
  }
}
