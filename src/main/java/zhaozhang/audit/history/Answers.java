package zhaozhang.audit.history;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.Parameter;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.followup.Attachment;
import zhaozhang.model.followup.Deadline;
import zhaozhang.model.followup.EarlierAudit;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.model.followup.EarlierAudit.EarlierRule;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.model.followup.LedgerStatus;
import zhaozhang.model.table.DataProblem;

/**
 * What the departments say of the findings of one report, as the next audit would understand it.
 *
 * @param findings the most urgent first
 * @param departments the worst first
 * @param problems what was not understood, and what stands where nobody is asked to fill in
 */
public record Answers(
    List<AnsweredFinding> findings, List<Department> departments, List<DataProblem> problems) {

  /**
   * What one department says.
   *
   * @param findings that no waiver covers
   * @param grave those of the highest severity
   * @param answered of how many somebody changed anything since the report was written
   * @param overdue how many were to be mended before today, and are not said to be
   * @param waivers for how many a waiver is asked
   * @param attachments how many files came back as evidence
   */
  public record Department(
      String name,
      int findings,
      int grave,
      int answered,
      int overdue,
      int waivers,
      int attachments) {

    /** As in reports: the most overdue, then the gravest, then the most. */
    static final Comparator<Department> WORST_FIRST =
        Comparator.comparingInt(Department::overdue)
            .thenComparingInt(Department::grave)
            .thenComparingInt(Department::findings)
            .reversed()
            .thenComparing(Department::name);

    public int unanswered() {
      return findings - answered;
    }
  }

  /**
   * What was asked of departments.
   *
   * @param limits the parameters in force, some of which say in how many days to mend what
   */
  public record Asked(EarlierAudit report, List<Parameter> limits) {

    public Asked {
      limits = List.copyOf(limits);
    }

    private EarlierRule rule(EarlierFinding finding) {
      return requireNonNull(report.rules().get(finding.rule()));
    }
  }

  /** The departments of which nobody answered anything. */
  public List<String> silent() {
    return departments.stream().filter(one -> one.answered() == 0).map(Department::name).toList();
  }

  public Answers {
    findings = List.copyOf(findings);
    departments = List.copyOf(departments);
    problems = List.copyOf(problems);
  }

  /**
   * Puts what was filled in to the findings of a report.
   *
   * @param asked the report that was handed out, and the limits by which it proposed days
   * @param today by which it is told what is overdue
   */
  public static Answers of(
      FilledIn filledIn, Evidence evidence, Asked asked, LocalDate today, StatusWords words) {
    EarlierAudit report = asked.report();
    Set<String> known = report.findings().stream().map(EarlierFinding::id).collect(toSet());
    List<EarlierFinding> open = report.findings().stream().filter(one -> !one.waived()).toList();
    Set<String> ids = open.stream().map(EarlierFinding::id).collect(toSet());
    Ledger ledger = Ledger.of(filledIn.ledger(), ids, known, today, words);
    Map<String, List<FilledRow>> rows =
        filledIn.ledger().stream().collect(groupingBy(FilledRow::finding));
    ById said = new ById(ledger, rows, evidence.byFinding());
    List<AnsweredFinding> findings =
        open.stream()
            .map(one -> answered(one, said, asked, today))
            .sorted(AnsweredFinding.URGENT)
            .toList();
    List<Department> departments =
        findings.stream().collect(groupingBy(one -> one.finding().division())).entrySet().stream()
            .map(entry -> department(entry.getKey(), entry.getValue()))
            .sorted(Department.WORST_FIRST)
            .toList();
    List<DataProblem> problems = new ArrayList<>(filledIn.problems());
    problems.addAll(evidence.problems());
    otherDays(filledIn.ledger(), report.asOf()).forEach(problems::add);
    filledIn.ledger().stream()
        .flatMap(row -> Stream.concat(unknown(row, words), added(row, known)))
        .forEach(problems::add);
    return new Answers(findings, departments, problems.stream().sorted().toList());
  }

  /** What was said of findings, by their ids. */
  private record ById(
      Ledger ledger, Map<String, List<FilledRow>> rows, Map<String, List<Attachment>> files) {}

  private static AnsweredFinding answered(
      EarlierFinding finding, ById said, Asked asked, LocalDate today) {
    EarlierRule rule = asked.rule(finding);
    LedgerEntry entry = said.ledger().matched().get(finding.id());
    Optional<LocalDate> due =
        Deadline.of(entry, Deadline.proposed(asked.limits(), rule.severity(), finding.firstSeen()));
    FindingRows rows = new FindingRows(said.rows().getOrDefault(finding.id(), List.of()));
    return new AnsweredFinding(
        finding,
        rule,
        new AnsweredFinding.Said(
            entry,
            rows.answered(),
            rows.seen(),
            said.files().getOrDefault(finding.id(), List.of())),
        due.orElse(null),
        overdue(rule, entry, due, today));
  }

  /** What is said to be mended is not overdue until an audit finds it again. */
  private static boolean overdue(
      EarlierRule rule, @Nullable LedgerEntry entry, Optional<LocalDate> due, LocalDate today) {
    return rule.severity().violates()
        && Deadline.passed(due, today)
        && Optional.ofNullable(entry)
            .flatMap(one -> LedgerStatus.of(one.status()))
            .filter(LedgerStatus.MENDED::equals)
            .isEmpty();
  }

  private static Department department(String name, List<AnsweredFinding> findings) {
    return new Department(
        name,
        findings.size(),
        count(findings, one -> one.rule().severity() == Severity.HIGH),
        count(findings, one -> one.said().answered()),
        count(findings, AnsweredFinding::overdue),
        count(
            findings,
            one -> one.status().filter(LedgerStatus.WAIVER_REQUESTED::equals).isPresent()),
        findings.stream().mapToInt(one -> one.said().files().size()).sum());
  }

  private static int count(List<AnsweredFinding> findings, Predicate<AnsweredFinding> wanted) {
    return (int) findings.stream().filter(wanted).count();
  }

  /** The workbooks of other audits: what is typed there counts all the same. */
  private static Stream<DataProblem> otherDays(List<FilledRow> rows, LocalDate asOf) {
    Map<Source, LocalDate> days = new TreeMap<>();
    for (FilledRow row : rows) {
      if (row.mark() != null && !row.day().equals(asOf)) {
        days.putIfAbsent(new Source(row.source().file(), row.source().sheet(), 0), row.day());
      }
    }
    return days.entrySet().stream()
        .map(
            one ->
                DataProblem.at(
                    one.getKey(),
                    "",
                    Texts.get("collect.otherDay", one.getValue()),
                    Texts.get("collect.otherDay.expected", asOf)));
  }

  /** What a person typed and nobody understands. */
  private static Stream<DataProblem> unknown(FilledRow row, StatusWords words) {
    List<DataProblem> problems = new ArrayList<>();
    String status = row.value(LedgerField.STATUS);
    if (row.changed(LedgerField.STATUS) && !status.isEmpty() && !StatusWords.known(status)) {
      problems.add(DataProblem.at(row.source(), "", "", words.unknown(status)));
    }
    String due = row.value(LedgerField.DUE);
    if (row.changed(LedgerField.DUE) && !due.isEmpty() && Deadline.day(due).isEmpty()) {
      problems.add(DataProblem.at(row.source(), "", "", Texts.get("ledger.noDate", due)));
    }
    return problems.stream();
  }

  /** A row about nothing that the report found, in which somebody typed. */
  private static Stream<DataProblem> added(FilledRow row, Set<String> known) {
    boolean typed = Stream.of(LedgerField.values()).anyMatch(field -> typed(row, field));
    if (!typed || known.contains(row.finding())) {
      return Stream.of();
    }
    String text =
        Stream.of(LedgerField.values())
            .map(row::value)
            .filter(value -> !value.isEmpty())
            .collect(joining(" "));
    String expected = row.finding().isEmpty() ? "collect.added" : "collect.unknownId";
    return Stream.of(DataProblem.at(row.source(), "", text, Texts.get(expected, row.finding())));
  }

  private static boolean typed(FilledRow row, LedgerField field) {
    return row.changed(field) && !row.value(field).isEmpty();
  }
}
