package zhaozhang.report.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;

/** What any document can say of an audit, and of findings. */
final class Said {

  private Said() {}

  /** Whose rules, audited by whom, and when. */
  static List<Field<AuditResult>> ofAudit() {
    return List.of(
        regulation("institution", Regulation::institution),
        regulation("regulation", Regulation::called),
        regulation("regulation.number", Regulation::number),
        regulation("auditor", Said::auditor),
        regulation("returning", Said::returning),
        Field.of("day", result -> day(result.asOf())),
        Field.of("month", result -> month(result.asOf())),
        Field.of("snapshot", AuditResult::snapshot));
  }

  private static Field<AuditResult> regulation(String key, Function<Regulation, String> part) {
    return Field.of(key, result -> part.apply(result.run().regulation()));
  }

  /** Where nobody is named, the institution itself. */
  private static String auditor(Regulation regulation) {
    return regulation.auditor().isEmpty() ? regulation.institution() : regulation.auditor();
  }

  /** A sentence, or nothing. */
  private static String returning(Regulation regulation) {
    String returning = regulation.returning();
    String stop = Texts.get("document.format.stop");
    return returning.isEmpty() || returning.endsWith(stop) ? returning : returning + stop;
  }

  private static String month(LocalDate day) {
    return Texts.get("document.format.month", day.getYear(), day.getMonthValue());
  }

  static String day(LocalDate day) {
    return Texts.get(
        "document.format.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** How many violations there are, and how many of each severity. */
  static List<Field<List<AuditedFinding>>> ofViolations() {
    return Stream.concat(
            Stream.of(Field.<List<AuditedFinding>>of("violations", List::size)),
            Severity.OF_VIOLATIONS.stream().map(Said::count))
        .toList();
  }

  private static Field<List<AuditedFinding>> count(Severity severity) {
    return new Field<>(
        Lexicon.get("document.bySeverity", severity.word()),
        violations ->
            violations.stream().filter(one -> one.finding().rule().severity() == severity).count());
  }

  /** How many there are of each severity, in words and brackets; empty if there is none. */
  static String bySeverity(List<AuditedFinding> violations) {
    Map<Severity, Long> counts =
        violations.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.finding().rule().severity(), Collectors.counting()));
    String all =
        Severity.OF_VIOLATIONS.stream()
            .filter(counts::containsKey)
            .map(
                one ->
                    Texts.get("document.format.count", one.label(), counts.getOrDefault(one, 0L)))
            .collect(Collectors.joining(Texts.get("report.enumeration")));
    return all.isEmpty() ? "" : Texts.get("document.format.counts", all);
  }
}
