package zhaozhang.report.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/**
 * What one person holds: whether the account may be closed and why, then the items to be handed
 * over. What stands above the items is short enough for their headings to be found again.
 */
public final class HandoverSheet {

  private static final int COLUMNS = HandoverTable.WIDTHS.size();

  /** How many types of items have a row of their own in the totals. */
  private static final int MOST_TYPES = 15;

  /** Columns that a name takes beside the figures, and those that the figures leave. */
  private static final int NAME = 3;

  private static final int LEFT = 6;

  private final Page page;
  private final Handover handover;
  private final Dossier dossier;

  public HandoverSheet(Book book, Handover handover, Dossier dossier) {
    this.page = book.page(Texts.get("handover.kind"));
    this.handover = handover;
    this.dossier = dossier;
  }

  /** A heading for all that is about a person. */
  public static String title(Handover handover, Person person) {
    String name = person.name().isEmpty() ? person.account() : person.name();
    return handover.run().regulation().title(Texts.get("handover.title", name));
  }

  public void add() {
    page.widen(HandoverTable.WIDTHS.stream().map(digits -> digits * 10).toList());
    page.line(Cell.of(title(handover, dossier.person()), Look.TITLE));
    page.line(Cell.of(origin(handover), Look.SUBTITLE));
    page.line(Cell.of(person(), Look.SECTION));
    addVerdict();
    page.skip(1);
    addTotalsAndGuide();
    page.skip(1);
    addSignatures();
    page.skip(1);
    new HandoverTable(page, dossier, handover.asOf()).add();
  }

  /** What was checked. */
  static String origin(Handover handover) {
    String of =
        Texts.get("handover.of", handover.snapshot(), handover.asOf(), handover.run().version());
    String origin = handover.run().regulation().subtitle(of);
    int problems = handover.problems().size();
    return problems == 0 ? origin : origin + Texts.get("handover.of.problems", problems);
  }

  private String person() {
    Person person = dossier.person();
    String unknown = Texts.get("handover.person.unknown");
    List<String> parts = new ArrayList<>();
    parts.add(part(Texts.get("handover.records.account"), person.account()));
    person.identifiers().forEach((heading, value) -> parts.add(part(heading, value)));
    parts.add(
        part(
            Texts.get("report.finding.department"),
            person.department().isEmpty() ? unknown : person.department()));
    parts.add(
        part(
            Texts.get("handover.leaves"),
            person.leavingDay().map(LocalDate::toString).orElse(unknown)));
    return String.join(Texts.get("handover.person.between"), parts);
  }

  private static String part(String heading, String value) {
    return Texts.get("handover.person.part", heading, value);
  }

  private void addVerdict() {
    Cell verdict = Cell.of(dossier.verdict()).as(Look.large(dossier.verdict()));
    String reasons = String.join("\n", HandoverReasons.of(dossier));
    page.line(verdict.over(LEFT - 1), Cell.text(reasons).over(COLUMNS - LEFT + 1));
  }

  private void addTotalsAndGuide() {
    List<List<Cell>> totals = totals();
    List<String> guide = Texts.get("handover.guide").lines().toList();
    for (int i = 0; i < Math.max(totals.size(), guide.size()); i++) {
      List<Cell> line = new ArrayList<>();
      line.addAll(i < totals.size() ? totals.get(i) : List.of(Cell.BLANK.over(LEFT)));
      line.add(Cell.BLANK);
      if (i < guide.size()) {
        Look look = i == 0 ? Look.SECTION : Look.PARAGRAPH;
        line.add(Cell.of(guide.get(i), look).over(COLUMNS - LEFT - 1));
      }
      page.line(line.toArray(Cell[]::new));
    }
  }

  private List<List<Cell>> totals() {
    Map<String, List<HeldItem>> byType = HandoverTable.byType(dossier);
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(
        List.of(
            Cell.of(Texts.get("handover.records.type"), Look.HEADING).over(NAME),
            Cell.of(Texts.get("handover.items"), Look.HEADING),
            Cell.of(Texts.get("handover.confirmed"), Look.HEADING),
            Cell.of(Texts.get("handover.open"), Look.HEADING)));
    byType.entrySet().stream()
        .limit(MOST_TYPES)
        .map(type -> figures(Cell.of(type.getKey(), Look.LINE), type.getValue(), Look.NUMBER))
        .forEach(lines::add);
    if (byType.size() > MOST_TYPES) {
      List<HeldItem> rest =
          byType.values().stream().skip(MOST_TYPES).flatMap(List::stream).toList();
      String others = Texts.get("handover.others", byType.size() - MOST_TYPES);
      lines.add(figures(Cell.of(others, Look.LINE), rest, Look.NUMBER));
    }
    Cell total = Cell.of(Texts.get("report.total"), Look.TOTAL);
    lines.add(figures(total, dossier.items(), Look.TOTAL_NUMBER));
    return lines;
  }

  private static List<Cell> figures(Cell label, List<HeldItem> items, Look look) {
    long confirmed = items.stream().filter(HeldItem::confirmed).count();
    List<Cell> line = new ArrayList<>(List.of(label.over(NAME)));
    Stream.of(items.size(), confirmed, items.size() - confirmed)
        .map(count -> Cell.number(count.longValue()).as(look))
        .forEach(line::add);
    return line;
  }

  /** Above the items: below them, it would be read as one. */
  private void addSignatures() {
    page.line(
        signature(Texts.get("handover.signature.leaver")).over(LEFT),
        signature(Texts.get("handover.signature.department")).over(4),
        signature(handover.signer()).over(COLUMNS - LEFT - 4));
  }

  private static Cell signature(String who) {
    return Cell.text(who.isEmpty() ? "" : Texts.get("handover.signature", who));
  }
}
