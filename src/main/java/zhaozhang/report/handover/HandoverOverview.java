package zhaozhang.report.handover;

import static zhaozhang.report.workbook.Grid.number;
import static zhaozhang.report.workbook.Grid.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Gaps;
import zhaozhang.model.handover.Dossier.Receiver;
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

  private static final int SHOWN = 3;

  private static final int FROZEN = 1;

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
  public static String title() {
    return Texts.get("handover.file.overview");
  }

  public void add() {
    page.line(Cell.of(title(), Look.TITLE));
    page.line(Cell.of(HandoverSheet.origin(handover), Look.SUBTITLE));
    page.line(Cell.of(totals(), Look.SECTION));
    page.line(Cell.of(Texts.get("handover.order"), Look.SUBTITLE));
    addPeople();
    addWithoutAccount();
  }

  /** How many may go. */
  private String totals() {
    Map<Verdict, Integer> totals = handover.totals();
    String verdicts =
        Stream.of(Verdict.values())
            .map(one -> Texts.get("handover.total", one.label(), totals.getOrDefault(one, 0)))
            .collect(Collectors.joining(Texts.get("report.enumeration")));
    int days = handover.days().orElse(0);
    return Texts.get("handover.within", days, handover.dossiers().size(), verdicts);
  }

  private void addPeople() {
    List<Column<Dossier>> columns = columns();
    Page.Area area = page.table(new Grid<>(columns), handover.dossiers());
    page.filter(area);
    page.freeze(area, FROZEN);
    int row = area.headingRow();
    for (Dossier dossier : handover.dossiers()) {
      page.linkFile(++row, columns.size() - 1, file(dossier));
    }
  }

  /** No heading is that of an account: this is not to be taken for a list of those. */
  private List<Column<Dossier>> columns() {
    return List.of(
        text(Texts.get("handover.person"), 10, dossier -> dossier.person().name()),
        new Column<>(
            Texts.get("report.article.outcome"), 12, dossier -> Cell.of(dossier.verdict())),
        new Column<>(
            Texts.get("handover.leaves"),
            14,
            dossier -> dossier.person().leavingDay().map(Cell::date).orElse(Cell.text(""))),
        text(Texts.get("report.finding.department"), 22, dossier -> dossier.person().department()),
        number(Texts.get("handover.items"), dossier -> dossier.items().size()),
        number(Texts.get("handover.open"), dossier -> dossier.unconfirmed().size()),
        text(Texts.get("handover.left"), 34, dossier -> names(dossier.unconfirmed())),
        text(Texts.get("handover.proposed"), 16, HandoverOverview::proposed),
        number(Texts.get("handover.state.SIGNED"), dossier -> dossier.in(State.SIGNED).size()),
        text(
            Texts.get("report.rule.missing"),
            20,
            dossier -> String.join(Texts.get("report.enumeration"), lacking(dossier.gaps()))),
        number(Texts.get("report.rule.unjudged"), dossier -> dossier.gaps().unjudged().size()),
        text(Texts.get("handover.person.account"), 16, dossier -> dossier.person().account()),
        new Column<>(
            Texts.get("handover.kind"), 24, dossier -> Cell.of(file(dossier), Look.LINK_TEXT)));
  }

  /** What nobody else can look after comes first. */
  private static String names(List<HeldItem> items) {
    List<String> names =
        items.stream()
            .sorted(Comparator.comparing(item -> !item.only()))
            .map(item -> (item.only() ? Texts.get("handover.only") : "") + item.name())
            .toList();
    return HandoverReasons.first(names, SHOWN);
  }

  private static String proposed(Dossier dossier) {
    return dossier.unconfirmed().isEmpty()
        ? ""
        : dossier.proposed().map(Receiver::name).orElse(Texts.get("handover.proposed.none"));
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
