package zhaozhang.report.sheet;

import static zhaozhang.report.workbook.Grid.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerField;
import zhaozhang.model.followup.LedgerMark;
import zhaozhang.model.followup.LedgerStatus;
import zhaozhang.report.workbook.Book;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.Grid.Column;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/**
 * The findings to be mended, with room to fill in who mends them and until when. What was filled in
 * last time stands there already.
 */
public final class LedgerSheets {

  /** How many rows a sheet has below the hint and the headings. */
  private static final int ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - 2;

  private static final List<String> STATUSES =
      Arrays.stream(LedgerStatus.values()).map(LedgerStatus::label).toList();

  /** A finding with what was filled in about it, if anything was. */
  private record Item(AuditedFinding found, @Nullable LedgerEntry entry, LedgerMark mark) {}

  private LedgerSheets() {}

  /**
   * Adds the sheets, one unless there are more findings than fit.
   *
   * @param open findings that no waiver covers
   * @param department whether it is the workbook of one department
   */
  public static void add(
      Book book, AuditResult result, List<AuditedFinding> open, boolean department) {
    List<Item> items = open.stream().map(found -> item(result, found, department)).toList();
    for (int from = 0, number = 1; from < items.size() || number == 1; from += ROWS, number++) {
      List<Item> part = items.subList(from, Math.min(from + ROWS, items.size()));
      addSheet(book.page(name(number)), part);
    }
  }

  private static Item item(AuditResult result, AuditedFinding found, boolean department) {
    LedgerEntry entry = result.followUp().ledger().get(found.finding().id());
    LedgerMark mark =
        entry == null
            ? LedgerMark.blank(result.asOf(), department)
            : LedgerMark.of(result.asOf(), department, entry);
    return new Item(found, entry, mark);
  }

  private static String name(int number) {
    return number == 1
        ? Texts.get("report.sheet.ledger")
        : Texts.get("report.sheet.ledger.further", number);
  }

  private static void addSheet(Page page, List<Item> items) {
    page.line(Cell.of(Texts.get("ledger.hint"), Look.SUBTITLE));
    List<Column<Item>> columns = new ArrayList<>(about());
    int first = columns.size();
    columns.addAll(toFillIn(Item::entry));
    columns.set(
        first + LedgerField.all().indexOf(LedgerField.DUE),
        new Column<>(LedgerField.DUE.label(), 14, LedgerSheets::due));
    columns.add(text(Texts.get("ledger.remarks"), 30, LedgerSheets::remarks));
    columns.add(mark(Item::mark));
    Page.Area area = page.table(new Grid<>(columns), items);
    page.freeze(area);
    page.filter(area);
    guide(page, area, first);
    page.hide(columns.size() - 1);
    if (items.isEmpty()) {
      page.line(Cell.of(Texts.get("report.finding.none"), Look.SUBTITLE));
    }
  }

  private static List<Column<Item>> about() {
    return List.of(
        text(Texts.get("report.finding.id"), 19, item -> item.found().finding().id()),
        text(
            Texts.get("report.finding.article"),
            10,
            item -> FindingSheets.article(item.found().finding().rule().article())),
        new Column<>(
            Texts.get("report.finding.severity"),
            8,
            item -> Cell.of(item.found().finding().rule().severity())),
        text(
            Texts.get("report.finding.department"),
            16,
            item -> item.found().finding().department()),
        text(Texts.get("report.finding.key"), 22, item -> item.found().finding().key()),
        text(Texts.get("report.finding.message"), 44, item -> item.found().finding().message()),
        new Column<>(
            Texts.get("report.finding.firstSeen"), 14, item -> Cell.date(item.found().firstSeen())),
        text(Texts.get("report.finding.state"), 8, item -> item.found().state().label()));
  }

  /** The columns to fill in, of anything that an entry belongs to. */
  static <T> List<Column<T>> toFillIn(Entered<T> entered) {
    return List.of(
        input(LedgerField.STATUS, 16, entered),
        input(LedgerField.OWNER, 14, entered),
        new Column<>(
            LedgerField.DUE.label(),
            14,
            item -> Cell.inputDate(value(LedgerField.DUE, entered.of(item)))),
        input(LedgerField.NOTE, 30, entered));
  }

  /** The hidden column; its text shall not make the rows higher. */
  static <T> Column<T> mark(Function<T, LedgerMark> mark) {
    return new Column<>(
        Texts.get("ledger.mark"), 8, item -> Cell.of(mark.apply(item).toString(), Look.NONE));
  }

  /** What was filled in about an item, null if nothing was. */
  interface Entered<T> {
    @Nullable LedgerEntry of(T item);
  }

  private static <T> Column<T> input(LedgerField field, int widest, Entered<T> entered) {
    return new Column<>(field.label(), widest, item -> Cell.input(value(field, entered.of(item))));
  }

  private static String value(LedgerField field, @Nullable LedgerEntry entry) {
    return entry == null ? "" : field.of(entry);
  }

  private static String remarks(Item item) {
    LedgerEntry entry = item.entry();
    Stream<String> written = entry == null ? Stream.of() : entry.remarks().stream();
    Stream<String> own =
        item.found().violates() ? Stream.of() : Stream.of(Texts.get("ledger.noDeadline"));
    return Stream.concat(own, written).collect(Collectors.joining("\n"));
  }

  /** What is only worth a look has no deadline, unless somebody sets one. */
  private static Cell due(Item item) {
    String due = value(LedgerField.DUE, item.entry());
    Cell cell = Cell.inputDate(due);
    return item.found().violates() || !due.isEmpty() ? cell : cell.as(Look.MUTED);
  }

  /** Helps with the columns to fill in, given where the first of them is. */
  static void guide(Page page, Page.Area area, int first) {
    int status = first + LedgerField.all().indexOf(LedgerField.STATUS);
    int due = first + LedgerField.all().indexOf(LedgerField.DUE);
    page.choices(area).words(status, STATUSES, Texts.get("ledger.hint.status"));
    page.choices(area).days(due, Texts.get("ledger.hint.date"));
  }
}
