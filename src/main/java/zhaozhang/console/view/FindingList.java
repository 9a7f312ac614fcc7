package zhaozhang.console.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhaozhang.audit.workspace.FindingFilter;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.report.sheet.FindingSheets;

/**
 * A page of findings, and what they can be filtered by.
 *
 * @param articles ids of those that have findings
 */
public record FindingList(
    FindingFilter filter,
    Slice<AuditedFinding> slice,
    List<String> articles,
    List<String> departments,
    int all) {

  public static FindingList of(
      AuditResult result, FindingFilter filter, Slice<AuditedFinding> slice) {
    List<String> articles =
        result.findings().stream()
            .map(found -> found.finding().rule().article())
            .distinct()
            .toList();
    TreeSet<String> departments = new TreeSet<>();
    result
        .findings()
        .forEach(
            found -> departments.add(result.read().divisions().of(found.finding().department())));
    departments.remove("");
    return new FindingList(
        filter, slice, articles, List.copyOf(departments), result.findings().size());
  }

  public FindingList {
    articles = List.copyOf(articles);
    departments = List.copyOf(departments);
  }

  public List<String> severities() {
    return Stream.of(Severity.values()).map(Severity::label).toList();
  }

  public List<String> states() {
    return Stream.concat(
            Stream.of(AuditedFinding.State.values()).map(AuditedFinding.State::label),
            Stream.of(Outcome.WAIVED.label()))
        .toList();
  }

  /** What findings may be sorted by, each with the words for it. */
  public Map<String, String> sorts() {
    Map<String, String> sorts = new LinkedHashMap<>();
    for (FindingFilter.Sort sort : FindingFilter.Sort.values()) {
      sorts.put(sort.name(), Texts.get("console.sort." + sort.name()));
    }
    return sorts;
  }

  public String article(String id) {
    return FindingSheets.article(id);
  }

  public String state(AuditedFinding found) {
    return FindingFilter.state(found);
  }
}
