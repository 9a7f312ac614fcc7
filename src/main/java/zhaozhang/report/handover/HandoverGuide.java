package zhaozhang.report.handover;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhaozhang.base.Texts;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/**
 * How to fill in the list of items, how each kind of item is handed over, and where to sign. What
 * holds for all items of a kind is said once, here.
 */
final class HandoverGuide {

  /** In tenths of a digit: the kind, three figures, how it is handed over, what comes after. */
  private static final List<Integer> WIDTHS = List.of(140, 100, 100, 100, 560, 560);

  private static final int COLUMNS = WIDTHS.size();

  /** The columns that the figures take, and the first two signatures share with them. */
  private static final int FIGURES = 4;

  /** What tells how to hand over items, and what they have in common. */
  private record Kind(String type, String remedy, String afterwards) {

    static Kind of(HeldItem item) {
      return new Kind(item.type(), item.remedy(), item.afterwards());
    }
  }

  private final Page page;
  private final Handover handover;
  private final Dossier dossier;

  HandoverGuide(Page page, Handover handover, Dossier dossier) {
    this.page = page;
    this.handover = handover;
    this.dossier = dossier;
  }

  void add() {
    page.widen(WIDTHS);
    page.line(Cell.of(HandoverSheet.title(dossier.person()), Look.TITLE));
    page.line(Cell.of(Texts.get("handover.guide.title"), Look.SECTION));
    Texts.get("handover.guide")
        .lines()
        .forEach(line -> page.line(Cell.of(line, Look.PARAGRAPH).over(COLUMNS)));
    page.skip(1);
    addKinds();
    page.skip(1);
    addSignatures();
  }

  private void addKinds() {
    page.line(
        Cell.of(Texts.get("handover.kinds"), Look.HEADING),
        Cell.of(Texts.get("handover.items"), Look.HEADING),
        Cell.of(Texts.get("handover.confirmed"), Look.HEADING),
        Cell.of(Texts.get("handover.open"), Look.HEADING),
        Cell.of(Texts.get("handover.remedy"), Look.HEADING),
        Cell.of(Texts.get("handover.afterwards"), Look.HEADING));
    Map<Kind, List<HeldItem>> kinds =
        HandoverTable.byType(dossier).values().stream()
            .flatMap(List::stream)
            .collect(groupingBy(Kind::of, LinkedHashMap::new, toList()));
    kinds.forEach(
        (kind, items) ->
            page.line(
                Cell.of(kind.type(), Look.KIND),
                Cell.number(items.size()),
                Cell.number(confirmed(items)),
                Cell.number(items.size() - confirmed(items)),
                Cell.text(kind.remedy()),
                Cell.text(kind.afterwards())));
    List<HeldItem> all = dossier.items();
    page.line(
        Cell.of(Texts.get("report.total"), Look.TOTAL),
        Cell.number(all.size()).as(Look.TOTAL_NUMBER),
        Cell.number(confirmed(all)).as(Look.TOTAL_NUMBER),
        Cell.number(all.size() - confirmed(all)).as(Look.TOTAL_NUMBER),
        Cell.of("", Look.TOTAL).over(COLUMNS - FIGURES));
  }

  private static long confirmed(List<HeldItem> items) {
    return items.stream().filter(HeldItem::confirmed).count();
  }

  private void addSignatures() {
    page.line(
        signature(Texts.get("handover.signature.leaver")).over(FIGURES),
        signature(Texts.get("handover.signature.department")),
        signature(handover.form().signer()));
  }

  private static Cell signature(String who) {
    return Cell.text(who.isEmpty() ? "" : Texts.get("handover.signature", who));
  }
}
