package zhaozhang.audit.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhaozhang.base.FileNames;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.followup.EarlierAudit;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.model.followup.LedgerMark;
import zhaozhang.model.rule.RuleIds;
import zhaozhang.report.sheet.DecidedBook;
import zhaozhang.report.sheet.DecidedBook.Line;

/**
 * What somebody decided about findings who saw what all workbooks say of them. It stands in a
 * workbook of its own below the report, so that none of a department is touched, and is read with
 * all others: a row for each text that was known then, which therefore decides nothing any more,
 * and one for what was decided.
 */
public final class Decisions {

  private static final Source NOWHERE = new Source("", "", 0);

  private final Path file;
  private final EarlierAudit report;
  private final String name;
  private final List<FilledRow> rows;

  /**
   * @param folder of the report
   * @param filledIn all that is filled in in it
   */
  public Decisions(Path folder, EarlierAudit report, FilledIn filledIn) {
    this.file =
        folder
            .resolve(Texts.get("report.file.departments"))
            .resolve(Texts.get("report.file.returned"))
            .resolve(Texts.get("ledger.decided.file"));
    this.report = report;
    this.name = FileNames.below(folder, file);
    this.rows = filledIn.ledger();
  }

  /** Stands for all that is said of a finding now. */
  public String seen(String finding) {
    return about(finding).seen();
  }

  private FindingRows about(String finding) {
    return new FindingRows(rows.stream().filter(row -> row.finding().equals(finding)).toList());
  }

  /**
   * Writes down what is decided about one finding; what was decided about others stays.
   *
   * @param typed what is to stand in each field
   * @throws zhaozhang.base.UserError if it cannot be written
   */
  public void write(EarlierFinding finding, Map<LedgerField, String> typed) {
    List<Line> lines = new ArrayList<>();
    rows.stream()
        .filter(row -> row.source().file().equals(name))
        .filter(row -> !row.finding().equals(finding.id()) && row.mark() != null)
        .forEach(row -> lines.add(line(row.finding(), Ledger.texts(row), row.mark())));
    FindingRows said = about(finding.id());
    said.texts().stream()
        .filter(values -> values.values().stream().anyMatch(text -> !text.isEmpty()))
        .forEach(values -> lines.add(line(finding.id(), values, known(values))));
    lines.add(line(finding.id(), typed, LedgerMark.decided(report.asOf(), standing(said))));
    lines.sort(Comparator.comparing((Line line) -> line.entry().finding(), RuleIds.ORDER));
    DecidedBook.write(file, report.asOf(), lines);
  }

  private static Map<LedgerField, String> standing(FindingRows said) {
    Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
    said.merged()
        .ifPresent(entry -> LedgerField.all().forEach(field -> values.put(field, field.of(entry))));
    return values;
  }

  private LedgerMark known(Map<LedgerField, String> values) {
    return LedgerMark.of(report.asOf(), false, entry("", values));
  }

  private Line line(String finding, Map<LedgerField, String> values, LedgerMark mark) {
    String message =
        report.findings().stream()
            .filter(one -> one.id().equals(finding))
            .map(EarlierFinding::message)
            .findFirst()
            .orElse("");
    return new Line(entry(finding, values), message, mark);
  }

  private static LedgerEntry entry(String finding, Map<LedgerField, String> values) {
    return Ledger.entry(finding, values, List.of(), NOWHERE);
  }
}
