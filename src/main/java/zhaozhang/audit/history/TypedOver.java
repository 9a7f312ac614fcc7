package zhaozhang.audit.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.followup.LedgerMark;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.report.sheet.LedgerTexts;

/** What people typed into the cells of a ledger that are not to be filled in. It is told of. */
final class TypedOver {

  private static String id() {
    return Texts.get("report.finding.id");
  }

  private static String remarks() {
    return Texts.get("ledger.remarks");
  }

  /** Remarks that stay when others are deleted, which decides a conflict. */
  private static final Set<String> OWN_REMARKS =
      Stream.of(
              "ledger.noDeadline",
              "ledger.overdue",
              "ledger.notMended",
              "ledger.waiver.ready",
              "ledger.waiver.noReason")
          .flatMap(key -> Texts.all(key).stream())
          .collect(Collectors.toUnmodifiableSet());

  private TypedOver() {}

  /**
   * One problem for each cell of a row that holds another text than was written there; none where
   * the row does not remember, and none where it was emptied.
   */
  static List<DataProblem> in(Row row) {
    LedgerMark mark = LedgerMark.parse(row.text(Texts.get("ledger.mark"))).orElse(null);
    if (mark == null || row.text(id()).isEmpty()) {
      return List.of();
    }
    List<String> headings = LedgerTexts.headings();
    return IntStream.range(0, headings.size())
        .filter(at -> !mark.shows(at, row.text(headings.get(at))))
        .mapToObj(at -> problem(row, headings.get(at)))
        .filter(problem -> !problem.found().isEmpty())
        .toList();
  }

  private static DataProblem problem(Row row, String heading) {
    String text = row.text(heading).strip();
    String typed = heading.equals(remarks()) ? typed(text) : text;
    return DataProblem.at(row.source(), heading, typed, Texts.get("ledger.typedOver"));
  }

  /** Of remarks, the lines that the program does not write. */
  private static String typed(String remarks) {
    return remarks
        .lines()
        .filter(line -> !OWN_REMARKS.contains(line.strip()) && Conflict.in(line).isEmpty())
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
