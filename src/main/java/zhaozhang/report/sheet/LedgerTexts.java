package zhaozhang.report.sheet;

import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.rule.Rule;

/** What stands in a row of a ledger beside the cells to fill in: nobody is asked to type there. */
public final class LedgerTexts {

  /** The keys of the headings of the columns, in the order in which a mark remembers them. */
  public static final List<String> HEADINGS =
      List.of(
          "report.finding.severity",
          "report.finding.department",
          "ledger.section",
          "report.finding.message",
          "report.finding.remedy",
          "ledger.remarks",
          "report.finding.firstSeen",
          "report.finding.state",
          "report.finding.actor",
          "report.finding.evidence",
          "report.finding.rule",
          "report.finding.key");

  private LedgerTexts() {}

  /** The headings of the columns. */
  public static List<String> headings() {
    return HEADINGS.stream().map(Texts::get).toList();
  }

  /** The texts in the order of the headings. */
  static List<String> of(AuditedFinding found, String remarks) {
    Rule rule = found.finding().rule();
    return List.of(
        rule.severity().label(),
        found.finding().department(),
        found.finding().department(),
        found.finding().message(),
        rule.remedy(),
        remarks,
        found.firstSeen().toString(),
        found.state().label(),
        rule.actingDepartment().orElse(""),
        FindingSheets.evidence(found.finding()),
        FindingSheets.rule(found),
        found.finding().key());
  }
}
