package zhaozhang.report.sheet;

import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.report.workbook.Cell;

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

  /** Where the headings are among those of a sheet, -1 of those that it does not have. */
  static List<Integer> places(List<String> headings) {
    return headings().stream().map(headings::indexOf).toList();
  }

  /** What stands at these places of a row, nothing where it has none. */
  static List<String> at(List<Integer> places, List<Cell> row) {
    return places.stream()
        .map(place -> place >= 0 && place < row.size() ? row.get(place).text() : "")
        .toList();
  }
}
