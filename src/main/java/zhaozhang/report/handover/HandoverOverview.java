package zhaozhang.report.handover;

import static zhaozhang.report.workbook.Grid.number;
import static zhaozhang.report.workbook.Grid.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Gaps;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.Handover.Verdict;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.handover.HeldItem.State;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Grid.Column;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/** All who leave: how many accounts may be closed, and what keeps the others open. */
public final class HandoverOverview {

  private static final List<Integer> WIDTHS = List.of(120, 160);

  private final Page page;
  private final Handover handover;
  private final Map<Dossier, String> files;

  /**
   * @param files the name of each person's workbook
   */
  public HandoverOverview(Book book, Handover handover, Map<Dossier, String> files) {
    this.page = book.page(Texts.get("report.sheet.overview"));
    this.handover = handover;
    this.files = files;
  }

  /** A heading for all who leave. */
  public static String title(Handover handover) {
    return handover.run().regulation().title(Texts.get("handover.file.overview"));
  }

  public void add() {
    page.widen(WIDTHS);
    page.line(Cell.of(title(handover), Look.TITLE));
    page.line(Cell.of(HandoverSheet.origin(handover), Look.SUBTITLE));
    page.skip(1);
    addTotals();
    page.skip(1);
    page.line(Cell.of(Texts.get("handover.order"), Look.SUBTITLE));
    addPeople();
    addWithoutAccount();
  }

  private void addTotals() {
    int days = handover.days().orElse(0);
    page.line(Cell.of(Texts.get("handover.within", days), Look.SECTION));
    Map<Verdict, Integer> totals = handover.totals();
    for (Verdict verdict : Verdict.values()) {
      page.line(Cell.of(verdict), Cell.number(totals.getOrDefault(verdict, 0)));
    }
    page.line(
        Cell.of(Texts.get("report.total"), Look.TOTAL),
        Cell.number(handover.dossiers().size()).as(Look.TOTAL_NUMBER));
  }

  private void addPeople() {
    List<Column<Dossier>> columns = columns();
    Page.Area area = page.table(new Grid<>(columns), handover.dossiers());
    page.filter(area);
    page.repeatHeadings(area);
    int row = area.headingRow();
    for (Dossier dossier : handover.dossiers()) {
      page.linkFile(++row, columns.size() - 1, file(dossier));
    }
  }

  /** No heading is that of an account: this is not to be taken for a list of those. */
  private List<Column<Dossier>> columns() {
    return List.of(
        text(Texts.get("handover.person"), 12, dossier -> dossier.person().name()),
        text(Texts.get("handover.person.account"), 20, dossier -> dossier.person().account()),
        text(Texts.get("report.finding.department"), 28, dossier -> dossier.person().department()),
        new Column<>(
            Texts.get("handover.leaves"),
            14,
            dossier -> dossier.person().leavingDay().map(Cell::date).orElse(Cell.text(""))),
        new Column<>(
            Texts.get("report.article.outcome"), 12, dossier -> Cell.of(dossier.verdict())),
        number(Texts.get("handover.items"), dossier -> dossier.items().size()),
        number(Texts.get("handover.state.SIGNED"), dossier -> dossier.in(State.SIGNED).size()),
        number(
            Texts.get("handover.confirmed"),
            dossier -> dossier.items().size() - dossier.unconfirmed().size()),
        number(Texts.get("handover.open"), dossier -> dossier.unconfirmed().size()),
        number(
            Texts.get("handover.openOnly"),
            dossier -> dossier.unconfirmed().stream().filter(HeldItem::only).count()),
        text(
            Texts.get("report.rule.missing"),
            30,
            dossier -> String.join(Texts.get("report.enumeration"), lacking(dossier.gaps()))),
        number(Texts.get("report.rule.unjudged"), dossier -> dossier.gaps().unjudged().size()),
        new Column<>(
            Texts.get("handover.kind"), 34, dossier -> Cell.of(file(dossier), Look.LINK_TEXT)));
  }

  private static List<String> lacking(Gaps gaps) {
    return Stream.concat(
            gaps.missing().stream(),
            gaps.incomplete().stream().map(name -> Texts.get("handover.incomplete", name)))
        .toList();
  }

  private String file(Dossier dossier) {
    return files.getOrDefault(dossier, "");
  }

  private void addWithoutAccount() {
    List<String> people = handover.withoutAccount();
    if (people.isEmpty()) {
      return;
    }
    page.skip(1);
    page.line(Cell.of(Texts.get("handover.withoutAccount", people.size()), Look.SECTION));
    for (String person : people) {
      page.line(Cell.of(person, Look.TEXT).over(4));
    }
  }
}
