package zhaozhang.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.followup.PastAudit;
import zhaozhang.report.sheet.DepartmentFigures;
import zhaozhang.report.sheet.Rating;
import zhaozhang.report.sheet.Summary;

/**
 * The first page of a report.
 *
 * @param sentences what was found, in plain words
 * @param articles how many articles ended in each outcome
 * @param rules the same of rules
 * @param severities how many open violations are of each
 * @param trend the violations of each month, the oldest first
 */
public record Overview(
    String rating,
    String tone,
    String scale,
    List<String> sentences,
    Map<Outcome, Integer> articles,
    Map<Outcome, Integer> rules,
    Map<Severity, Integer> severities,
    int violations,
    int hints,
    int waived,
    int unjudged,
    List<Bar> trend,
    List<DepartmentFigures> departments) {

  /** A month of the trend. */
  public record Bar(String month, int high, int medium, int low) {

    static Bar of(String month, Map<Severity, Integer> counts) {
      return new Bar(
          month,
          counts.getOrDefault(Severity.HIGH, 0),
          counts.getOrDefault(Severity.MEDIUM, 0),
          counts.getOrDefault(Severity.LOW, 0));
    }

    public int all() {
      return high + medium + low;
    }
  }

  private static final int MONTH = "2025-10".length();

  public static Overview of(AuditResult result, List<DepartmentFigures> departments) {
    Rating rating = Rating.of(result);
    List<Bar> trend = new ArrayList<>();
    for (PastAudit past : result.followUp().past()) {
      trend.add(Bar.of(past.asOf().toString().substring(0, MONTH), past.open()));
    }
    trend.add(Bar.of(result.asOf().toString().substring(0, MONTH), result.findingTotals()));
    return new Overview(
        rating.label(),
        rating.name(),
        Rating.scale(),
        Summary.findings(result),
        result.articleTotals(),
        result.ruleTotals(),
        result.findingTotals(),
        result.violations().size(),
        result.hints().size(),
        result.findings().size() - result.open().size(),
        result.unjudged().size(),
        trend,
        departments);
  }

  public Overview {
    sentences = List.copyOf(sentences);
    trend = List.copyOf(trend);
    departments = List.copyOf(departments);
  }

  /** The highest bar, at least 1. */
  public int most() {
    return Math.max(1, trend.stream().mapToInt(Bar::all).max().orElse(1));
  }

  /** How high a part of a bar is, of so many. */
  public int height(int count, int whole) {
    return Math.round((float) count * whole / most());
  }
}
