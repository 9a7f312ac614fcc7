package zhaozhang.report.sheet;

import static zhaozhang.report.workbook.Grid.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.GoneFinding;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Grid.Column;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** What earlier audits found and this one does not: mended, or out of sight. */
public final class GoneSheet {

  private final Map<String, RuleResult> rules;
  private final FollowUp followUp;

  /** Rule, table and key of what could not be judged. */
  private final Set<List<String>> unjudged;

  private GoneSheet(AuditResult result) {
    this.followUp = result.followUp();
    this.unjudged =
        result.unjudged().stream()
            .map(AuditedUnjudged::unjudged)
            .map(one -> List.of(one.rule().id(), one.table(), one.key()))
            .collect(Collectors.toSet());
    this.rules =
        result.rules().stream()
            .collect(Collectors.toMap(rule -> rule.rule().id(), Function.identity()));
  }

  /** Adds the sheet, unless there is nothing to compare with. */
  public static void add(Book book, AuditResult result) {
    if (result.followUp().previous() == null) {
      return;
    }
    Page page = book.page(Texts.get("report.sheet.gone"));
    List<GoneFinding> gone = result.followUp().gone();
    Page.Area area = page.table(new GoneSheet(result).grid(), gone);
    page.freeze(area);
    page.filter(area);
    if (gone.isEmpty()) {
      page.line(Cell.of(Texts.get("report.gone.none"), Look.SUBTITLE));
    }
  }

  private Grid<GoneFinding> grid() {
    return new Grid<>(
        List.of(
            text(Texts.get("report.finding.id"), 19, GoneFinding::id),
            text(
                Texts.get("report.finding.article"),
                10,
                found -> FindingSheets.article(found.article())),
            text(Texts.get("report.finding.rule"), 24, found -> found.rule() + " " + found.title()),
            new Column<>(
                Texts.get("report.finding.severity"), 8, found -> Cell.of(found.severity())),
            text(Texts.get("report.finding.department"), 16, GoneFinding::department),
            text(Texts.get("report.finding.table"), 12, GoneFinding::table),
            text(Texts.get("report.finding.key"), 24, GoneFinding::key),
            text(Texts.get("report.finding.discriminator"), 16, GoneFinding::discriminator),
            text(Texts.get("report.finding.message"), 48, GoneFinding::message),
            new Column<>(
                Texts.get("report.finding.firstSeen"), 14, found -> Cell.date(found.firstSeen())),
            new Column<>(
                Texts.get("report.gone.lastSeen"), 14, found -> Cell.date(found.lastSeen())),
            new Column<>(Texts.get("report.gone.result"), 14, GoneSheet::result),
            text(Texts.get("report.gone.note"), 48, this::note),
            text(Texts.get("report.gone.ledger"), 36, this::filledIn)));
  }

  private static Cell result(GoneFinding found) {
    return found.reviewed()
        ? Cell.of(Texts.get("report.gone.mended"), Look.GOOD)
        : Cell.of(Texts.get("report.gone.unreviewed"), Look.WARNING);
  }

  /** What people had filled in about it, which no ledger will hold any more. */
  private String filledIn(GoneFinding found) {
    Stream<String> attached = followUp.attached(found.id()).stream();
    LedgerEntry entry = followUp.ledger().get(found.id());
    if (entry == null) {
      return attached.collect(Collectors.joining());
    }
    Stream<String> fields =
        LedgerField.all().stream()
            .filter(field -> !field.of(entry).isEmpty())
            .map(field -> Texts.get("report.gone.filledIn", field.label(), field.of(entry)));
    return Stream.of(fields, attached, entry.remarks().stream())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private String note(GoneFinding found) {
    if (found.reviewed()) {
      return "";
    }
    RuleResult rule = rules.get(found.rule());
    if (rule == null) {
      return Texts.get("report.gone.noRule");
    }
    if (!rule.missing().isEmpty()) {
      String missing = String.join(Texts.get("report.enumeration"), rule.missing());
      return Texts.get("report.gone.missing", missing);
    }
    if (rule.incomplete().contains(found.table())) {
      return Texts.get("report.gone.incomplete", found.table());
    }
    if (unjudged.contains(List.of(found.rule(), found.table(), found.key()))) {
      return Texts.get("report.gone.unjudged");
    }
    return rule.outcome().judges() || rule.outcome() == Outcome.NOT_JUDGED
        ? Texts.get("report.gone.nameless", found.table())
        : Texts.get("report.gone.notJudged", rule.outcome().label());
  }
}
