package zhaozhang.report.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.Handover;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/**
 * What one person holds, to work with: whose it is, whether the account may be closed, why and what
 * to do, then the items. How to hand over and where to sign stand on a sheet of their own: above
 * the items they would push the headings off the screen, below them they would be read as items.
 */
public final class HandoverSheet {

  private final Page page;
  private final HandoverGuide guide;
  private final Handover handover;
  private final Dossier dossier;

  public HandoverSheet(Book book, Handover handover, Dossier dossier) {
    this.page = book.page(handover.form().sheet());
    this.guide = new HandoverGuide(book.page(Texts.get("handover.sheet.guide")), handover, dossier);
    this.handover = handover;
    this.dossier = dossier;
  }

  /** A heading for all that is about a person. */
  public static String title(Person person) {
    String name = person.name().isEmpty() ? person.account() : person.name();
    return Texts.get("handover.title", name);
  }

  public void add() {
    page.widen(HandoverTable.WIDTHS.stream().map(digits -> digits * 10).toList());
    page.line(Cell.of(title(dossier.person()), Look.TITLE));
    page.line(Cell.of(origin(handover), Look.SUBTITLE));
    page.line(Cell.of(person(), Look.SECTION));
    addVerdict();
    page.line(Cell.of(Texts.get("handover.request"), Look.SECTION));
    new HandoverTable(page, handover, dossier).add();
    guide.add();
  }

  /** What was checked. */
  static String origin(Handover handover) {
    String of =
        Texts.get("handover.of", handover.snapshot(), handover.asOf(), handover.run().version());
    String origin = handover.run().regulation().subtitle(handover.run().regulation().title(of));
    int problems = handover.problems().size();
    return problems == 0 ? origin : origin + Texts.get("handover.of.problems", problems);
  }

  private String person() {
    Person person = dossier.person();
    String unknown = Texts.get("handover.person.unknown");
    List<String> parts = new ArrayList<>();
    parts.add(part(Lexicon.get("handover.records.account"), person.account()));
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
    String reasons = String.join("\n", HandoverReasons.of(dossier, handover.asOf()));
    page.line(
        verdict.over(HandoverTable.FROZEN),
        Cell.text(reasons).over(HandoverTable.PRINTED - HandoverTable.FROZEN));
  }
}
