package zhaozhang.report.document;

import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.report.document.Form.Lines;
import zhaozhang.report.sheet.Deadlines;
import zhaozhang.report.sheet.DepartmentShare;
import zhaozhang.report.sheet.Proposals;

/**
 * The document that asks a department to mend what is its own.
 *
 * @param violations that no waiver covers, the gravest first
 */
record Notice(AuditResult result, DepartmentShare share, List<AuditedFinding> violations) {

  /** What a page or two hold; the workbook of the department has them all. */
  private static final int SHOWN = 30;

  static final Form<Notice> FORM = new Form<>(Lexicon.get("document.notice"), fields(), lists());

  Notice(AuditResult result, DepartmentShare share) {
    this(result, share, share.violations());
  }

  private static List<Field<Notice>> fields() {
    return Stream.of(
            Said.ofAudit().stream().map(field -> field.from(Notice::result)),
            Said.ofViolations().stream().map(field -> field.from(Notice::violations)),
            Stream.<Field<Notice>>of(
                Field.of("department", notice -> notice.share().department()),
                Field.of("severities", notice -> Said.bySeverity(notice.violations())),
                Field.of("until", Notice::until),
                Field.of("workbook", notice -> notice.share().file() + ".xlsx"),
                Field.of("also", Notice::also),
                Field.of("rest", Notice::rest)))
        .flatMap(fields -> fields)
        .toList();
  }

  private static List<Lines<Notice, ?>> lists() {
    return List.of(Lines.of("problem", Notice::problems, Problem.fields()));
  }

  private List<Problem> problems() {
    Deadlines deadlines = new Deadlines(result);
    return violations.stream().limit(SHOWN).map(found -> new Problem(found, deadlines)).toList();
  }

  /** Until when an answer is asked, in words; as long as the gravest may take. */
  private String until() {
    return Proposals.due(result, Severity.HIGH, result.asOf())
        .map(day -> Texts.get("document.until.day", Said.day(day)))
        .orElse(Texts.get("document.until.soon"));
  }

  /** What there is beside violations, in a sentence; empty if there is nothing. */
  private String also() {
    int hints = share.open().size() - violations.size();
    return Texts.sentences(
        Stream.of(
                count("document.also.hints", hints),
                count("document.also.unjudged", share.unjudged().size()))
            .filter(sentence -> !sentence.isEmpty())
            .toList());
  }

  /** How many are not listed, in a sentence; empty if all are. */
  private String rest() {
    int rest = violations.size() - SHOWN;
    return rest > 0 ? Texts.get("document.also.rest", SHOWN, rest, share.file() + ".xlsx") : "";
  }

  private static String count(String key, int count) {
    return count == 0 ? "" : Texts.get(key, count);
  }
}
