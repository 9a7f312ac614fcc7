package zhaozhang.report.sheet;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Divisions;
import zhaozhang.report.unjudged.UnjudgedLine;
import zhaozhang.report.workbook.FileNames;

/**
 * What of a result is one department's: its own and its sections', and what another is to act on is
 * in both.
 *
 * @param department right below the root
 * @param findings the waived ones too
 * @param file the name of its files, without an extension
 */
public record DepartmentShare(
    String department, List<AuditedFinding> findings, List<UnjudgedLine> unjudged, String file) {

  public DepartmentShare {
    findings = List.copyOf(findings);
    unjudged = List.copyOf(unjudged);
  }

  /** One for each department that has any, in the order of their names. */
  public static List<DepartmentShare> of(AuditResult result) {
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
                new DepartmentShare(
                    department,
                    findings.getOrDefault(department, List.of()),
                    unjudged.getOrDefault(department, List.of()),
                    names.unique(department)))
        .toList();
  }

  private static Stream<String> concerned(AuditedFinding found) {
    return Stream.concat(
        Stream.of(found.finding().department()),
        found.finding().rule().actingDepartment().stream());
  }

  /** The findings that no waiver covers, the gravest first. */
  public List<AuditedFinding> open() {
    return findings.stream()
        .filter(found -> !found.waived())
        .sorted(Comparator.comparing(found -> found.finding().rule().severity()))
        .toList();
  }

  /** Those of the open ones that have to be mended. */
  public List<AuditedFinding> violations() {
    return open().stream().filter(AuditedFinding::violates).toList();
  }
}
