package zhaozhang.report.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import zhaozhang.base.Texts;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Receiver;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HandoverForm;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.report.sheet.FindingSheets;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Grid.Column;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;
import zhaozhang.report.workbook.TableMarks;

/**
 * The items that somebody holds, one to a row, with room to fill in who takes over. It is read back
 * as a table of a snapshot.
 */
final class HandoverTable {

  /** In digits. */
  static final List<Integer> WIDTHS = List.of(5, 9, 32, 25, 18, 10, 12, 23, 20, 28, 20, 12);

  /** The columns on the left that say which item it is. */
  static final int FROZEN = 3;

  /** The columns up to the last one to fill in; what only this program needs comes after. */
  static final int PRINTED = 8;

  private static final int TYPE = 1;
  private static final int RECEIVER = 4;
  private static final int CONFIRMED = 6;
  private static final int ACCOUNT = 11;

  /** The days on offer, from the day checked. */
  private static final int DAYS = 60;

  private static final int SOURCES_SHOWN = 2;

  /**
   * A row of the table.
   *
   * @param number from 1
   * @param row of the sheet, as a spreadsheet numbers it
   */
  private record Line(int number, int row, HeldItem item) {}

  private final Page page;
  private final HandoverForm form;
  private final Dossier dossier;
  private final LocalDate asOf;
  private final List<HeldItem> items;
  private final Map<String, String> names;

  /** The row of the sheet, from 0, where the lists to choose from begin. */
  private final int listsRow;

  HandoverTable(Page page, Handover handover, Dossier dossier) {
    this.page = page;
    this.form = handover.form();
    this.dossier = dossier;
    this.asOf = handover.asOf();
    this.items = byType(dossier).values().stream().flatMap(Collection::stream).toList();
    this.names =
        dossier.receivers().stream()
            .collect(Collectors.toMap(Receiver::account, Receiver::name, (first, other) -> first));
    this.listsRow = page.rows() + 1 + items.size();
  }

  /** The items of each type, in the order in which the types first come. */
  static Map<String, List<HeldItem>> byType(Dossier dossier) {
    return dossier.items().stream()
        .collect(Collectors.groupingBy(HeldItem::type, LinkedHashMap::new, Collectors.toList()));
  }

  void add() {
    int first = page.rows() + 2;
    List<Line> lines =
        IntStream.range(0, items.size())
            .mapToObj(i -> new Line(i + 1, first + i, items.get(i)))
            .toList();
    Page.Area area = page.table(new Grid<>(columns()), lines);
    page.filter(area);
    page.freeze(area, FROZEN);
    page.printColumns(area, PRINTED);
    page.hide(ACCOUNT);
    if (!items.isEmpty()) {
      addHelp(area);
    }
  }

  /** What helps to fill in the rows, of which there are some. */
  private void addHelp(Page.Area area) {
    page.choices(area).suggest(RECEIVER, receivers(0), Texts.get("handover.hint.receiver"));
    page.choices(area).suggest(CONFIRMED, range(2, 2, DAYS), Texts.get("handover.hint.confirmed"));
    TableMarks marks = new TableMarks(page, area);
    marks.doneWhereFilled(CONFIRMED);
    marks.lineWhereChanged(TYPE);
    addLists();
  }

  private List<Column<Line>> columns() {
    List<Function<Line, Cell>> cells =
        List.of(
            line -> Cell.number(line.number()),
            line -> Cell.of(line.item().type(), Look.KIND),
            line -> Cell.text(line.item().name()),
            line -> state(line.item()),
            line -> Cell.input(line.item().receiver()),
            this::name,
            line -> Cell.inputDate(line.item().confirmedOn().map(LocalDate::toString).orElse("")),
            line -> Cell.input(""),
            line -> grey(String.join("\n", line.item().reasons())),
            line -> grey(FindingSheets.evidence(line.item().sources(), SOURCES_SHOWN)),
            line -> grey(line.item().id()),
            line -> grey(dossier.person().account()));
    return IntStream.range(0, cells.size())
        .mapToObj(i -> new Column<>(headings().get(i), WIDTHS.get(i), cells.get(i)))
        .toList();
  }

  private List<String> headings() {
    return List.of(
        Texts.get("handover.number"),
        form.columns().type(),
        Texts.get("handover.name"),
        Texts.get("handover.state"),
        form.receiver(),
        Texts.get("handover.receiver.name"),
        form.columns().confirmed(),
        Texts.get("handover.note"),
        Texts.get("handover.why"),
        Texts.get("handover.found"),
        form.columns().item(),
        form.columns().holder());
  }

  private static Cell grey(String text) {
    return Cell.text(text).muted();
  }

  /** How far it is, and why no further; whatever nobody else can look after stands out. */
  private static Cell state(HeldItem item) {
    List<String> parts =
        new ArrayList<>(item.only() ? List.of(Texts.get("handover.only")) : List.of());
    parts.add(item.state().label());
    parts.addAll(item.progress().reasons());
    String text = String.join("\n", parts);
    return item.only() ? Cell.of(text, Look.ALARM) : Cell.text(text);
  }

  /** What people call somebody who may take over. */
  static String called(Receiver receiver) {
    return Texts.get("handover.receiver", receiver.name(), receiver.account());
  }

  /** The name that belongs to the account filled in. */
  private Cell name(Line line) {
    String filledIn = CellReference.convertNumToColString(RECEIVER) + line.row();
    String lookup = "IFERROR(VLOOKUP(" + filledIn + "," + receivers(1) + ",2,FALSE),\"\")";
    String now = names.getOrDefault(line.item().receiver(), "");
    return new Cell(new Cell.Formula(lookup, now), Look.TEXT, 1);
  }

  /** Who may take over, with so many columns beside their accounts. */
  private String receivers(int beside) {
    return range(0, beside, Math.max(1, dossier.receivers().size()));
  }

  private String range(int firstList, int lastList, int rows) {
    int left = WIDTHS.size() + firstList;
    int right = WIDTHS.size() + lastList;
    return new CellRangeAddress(listsRow, listsRow + rows - 1, left, right)
        .formatAsString(null, true);
  }

  /**
   * The lists to choose from, out of sight. Not on a sheet of their own: what is handed in with a
   * snapshot is read sheet by sheet.
   */
  private void addLists() {
    List<Receiver> receivers = dossier.receivers();
    for (int i = 0; i < Math.max(receivers.size(), DAYS); i++) {
      List<Cell> line = new ArrayList<>(Collections.nCopies(WIDTHS.size(), Cell.BLANK));
      line.add(Cell.text(i < receivers.size() ? receivers.get(i).account() : ""));
      line.add(Cell.text(i < receivers.size() ? receivers.get(i).name() : ""));
      line.add(i < DAYS ? Cell.date(asOf.plusDays(i)) : Cell.BLANK);
      page.line(line.toArray(Cell[]::new));
    }
    IntStream.range(WIDTHS.size(), WIDTHS.size() + 3).forEach(page::hide);
  }
}
