package zhaozhang.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedFinding.State;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.table.DataProblem;

/**
 * What is laid over findings after evaluation, which always runs in full: a waived finding is still
 * found.
 *
 * @param findings all of them, sorted
 * @param problems waivers that have expired or, though there is such a rule, cover nothing
 */
record Overlay(List<AuditedFinding> findings, List<DataProblem> problems) {

  Overlay {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /**
   * @param departments by id of the article, who answers for findings that no other department does
   */
  static Overlay of(
      List<Evaluation> evaluations,
      List<Waiver> waivers,
      Map<String, String> departments,
      LocalDate asOf) {
    List<AuditedFinding> findings = new ArrayList<>();
    Set<Waiver> used = new HashSet<>();
    for (Evaluation evaluation : evaluations) {
      for (Finding finding : evaluation.findings()) {
        List<Waiver> covering =
            waivers.stream().filter(candidate -> covers(candidate, finding)).toList();
        used.addAll(covering);
        Optional<Waiver> waiver =
            covering.stream().filter(candidate -> !hasExpired(candidate, asOf)).findFirst();
        Finding answered = answered(finding, departments);
        findings.add(new AuditedFinding(answered, waiver.orElse(null), State.NEW, asOf));
      }
    }
    findings.sort((a, b) -> a.finding().compareTo(b.finding()));
    return new Overlay(findings, problems(evaluations, waivers, used, asOf));
  }

  static Unjudged answered(Unjudged one, Map<String, String> departments) {
    return one.department().isEmpty()
        ? one.withDepartment(departments.getOrDefault(one.rule().article(), ""))
        : one;
  }

  private static Finding answered(Finding finding, Map<String, String> departments) {
    return finding.department().isEmpty()
        ? finding.withDepartment(departments.getOrDefault(finding.rule().article(), ""))
        : finding;
  }

  private static boolean covers(Waiver waiver, Finding finding) {
    return waiver.covers(finding.rule().id(), finding.key(), finding.discriminator());
  }

  private static List<DataProblem> problems(
      List<Evaluation> evaluations, List<Waiver> waivers, Set<Waiver> used, LocalDate asOf) {
    Set<String> rules =
        evaluations.stream().map(evaluation -> evaluation.rule().id()).collect(Collectors.toSet());
    // What could not be judged does not show that a waiver is superfluous.
    Set<String> unjudged =
        evaluations.stream()
            .filter(evaluation -> !evaluation.judgedInFull())
            .map(evaluation -> evaluation.rule().id())
            .collect(Collectors.toSet());
    List<DataProblem> problems = new ArrayList<>(expired(waivers, asOf));
    waivers.stream()
        .filter(waiver -> !hasExpired(waiver, asOf) && !used.contains(waiver))
        .filter(waiver -> rules.stream().anyMatch(waiver::isOf))
        .filter(waiver -> unjudged.stream().noneMatch(waiver::isOf))
        .map(
            waiver ->
                problem(
                    waiver,
                    "list.waivers.key",
                    waiver.rule() + " " + waiver.key(),
                    "waiver.coversNothing"))
        .forEach(problems::add);
    return problems;
  }

  /** The waivers that have ended before a day, each a problem. */
  static List<DataProblem> expired(List<Waiver> waivers, LocalDate asOf) {
    return waivers.stream()
        .filter(waiver -> hasExpired(waiver, asOf))
        .map(
            waiver ->
                problem(
                    waiver, "list.waivers.expires", waiver.expires().toString(), "waiver.expired"))
        .toList();
  }

  private static boolean hasExpired(Waiver waiver, LocalDate asOf) {
    return waiver.expires().isBefore(asOf);
  }

  private static DataProblem problem(Waiver waiver, String column, String found, String expected) {
    return DataProblem.at(waiver.source(), Lexicon.get(column), found, Texts.get(expected));
  }
}
