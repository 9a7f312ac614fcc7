package zhaozhang.report.sheet;

import static zhaozhang.report.workbook.Grid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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

  private static List<String> statuses() {
    return LedgerStatus.labels();
  }

  /** For whom a ledger is. */
  public enum Reader {
    /** Those who see all. */
    ALL,
    /** One department, with what it is to mend. */
    DEPARTMENT;

    boolean one() {
      return this == DEPARTMENT;
    }
  }

  /**
   * A finding with what was filled in about it, if anything was, and what is proposed where not.
   */
  private record Item(AuditedFinding found, @Nullable LedgerEntry entry, Proposals proposals) {}

  private LedgerSheets() {}

  /**
   * Adds the sheets, one unless there are more findings than fit.
   *
   * @param open findings that no waiver covers
   * @param heading what stands above the table of the first
   */
  public static void add(
      Book book,
      AuditResult result,
      List<AuditedFinding> open,
      Reader reader,
      Consumer<Page> heading) {
    List<Item> items = open.stream().map(found -> item(result, found)).toList();
    for (int from = 0, number = 1; from < items.size() || number == 1; from += ROWS, number++) {
      List<Item> part = items.subList(from, Math.min(from + ROWS, items.size()));
      Page page = book.page(name(number));
      heading.accept(page);
      page.line(Cell.of(Texts.get("ledger.hint"), Look.SUBTITLE));
      addTable(page, part, result, reader);
    }
  }

  private static Item item(AuditResult result, AuditedFinding found) {
    LedgerEntry entry = result.filledIn(found.finding()).orElse(null);
    return new Item(found, entry, Proposals.of(result, found));
  }

  private static String name(int number) {
    return number == 1
        ? Texts.get("report.sheet.ledger")
        : Texts.get("report.sheet.ledger.further", number);
  }

  /** The problem first, then what is to be filled in; what only this program needs comes last. */
  private static void addTable(Page page, List<Item> items, AuditResult result, Reader reader) {
    List<Column<Item>> columns = new ArrayList<>(problem(result, items, reader));
    int first = columns.size();
    columns.addAll(fields());
    int last = columns.size();
    columns.addAll(about(reader, result));
    columns.add(mark(columns, result, reader));
    Page.Area area = page.table(new Grid<>(columns), items);
    page.freeze(area, reader.one() ? 2 : 3);
    page.filter(area);
    page.printColumns(area, last);
    guide(page, area, first);
    page.hide(columns.size() - 1);
    if (items.isEmpty()) {
      page.line(Cell.of(Texts.get("report.finding.none"), Look.SUBTITLE));
    }
  }

  private static List<Column<Item>> problem(AuditResult result, List<Item> items, Reader reader) {
    List<Column<Item>> columns = new ArrayList<>();
    columns.add(
        new Column<>(
            Texts.get("report.finding.severity"),
            5,
            item -> Cell.of(item.found().finding().rule().severity())));
    if (!reader.one()) {
      columns.add(
          text(Texts.get("report.finding.department"), 12, item -> department(item.found())));
    }
    columns.add(
        text(Texts.get("report.finding.message"), 40, item -> item.found().finding().message()));
    columns.add(
        text(
            Texts.get("report.finding.remedy"),
            24,
            item -> item.found().finding().rule().remedy()));
    boolean sections =
        items.stream()
            .map(item -> department(item.found()))
            .anyMatch(one -> !result.read().divisions().of(one).equals(one));
    if (reader.one() && sections) {
      columns.add(text(Texts.get("ledger.section"), 11, item -> department(item.found())));
    }
    return columns;
  }

  private static String department(AuditedFinding found) {
    return found.finding().department();
  }

  /** What is to be filled in, with what was filled in before or is proposed. */
  private static List<Column<Item>> fields() {
    return List.of(
        input(LedgerField.STATUS, 12, Item::entry),
        new Column<>(LedgerField.OWNER.label(), 10, LedgerSheets::owner),
        new Column<>(LedgerField.DUE.label(), 11, LedgerSheets::due),
        input(LedgerField.NOTE, 20, Item::entry));
  }

  private static List<Column<Item>> about(Reader reader, AuditResult result) {
    List<Column<Item>> columns = new ArrayList<>();
    columns.add(text(Texts.get("ledger.remarks"), 24, item -> remarks(item, result)));
    columns.add(
        new Column<>(
            Texts.get("report.finding.firstSeen"),
            12,
            item -> Cell.date(item.found().firstSeen()).muted()));
    columns.add(grey("report.finding.state", 8, item -> item.found().state().label()));
    columns.add(
        grey(
            "report.finding.actor",
            14,
            item -> item.found().finding().rule().actingDepartment().orElse("")));
    if (reader.one()) {
      columns.add(
          grey(
              "report.finding.evidence",
              30,
              item -> FindingSheets.evidence(item.found().finding())));
    }
    columns.add(grey("report.finding.rule", 24, item -> FindingSheets.rule(item.found())));
    columns.add(grey("report.finding.key", 20, item -> item.found().finding().key()));
    columns.add(grey("report.finding.id", 19, item -> item.found().finding().id()));
    return columns;
  }

  private static Column<Item> grey(String heading, int widest, Function<Item, String> text) {
    return new Column<>(Texts.get(heading), widest, item -> Cell.text(text.apply(item)).muted());
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

  /** The hidden column, which remembers what is written in the others. */
  private static Column<Item> mark(List<Column<Item>> columns, AuditResult result, Reader reader) {
    List<Integer> places = LedgerTexts.places(columns.stream().map(Column::heading).toList());
    return mark(
        (item, before) ->
            LedgerMark.of(result.asOf(), reader.one(), item.entry(), item.proposals().values())
                .of(result.run().regulation())
                .showing(LedgerTexts.at(places, before)));
  }

  /** The hidden column; its text shall not make the rows higher. */
  static <T> Column<T> mark(BiFunction<T, List<Cell>, LedgerMark> mark) {
    return new Column<>(
        Texts.get("ledger.mark"),
        8,
        (item, before) -> Cell.of(mark.apply(item, before).toString(), Look.NONE));
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

  private static String remarks(Item item, AuditResult result) {
    LedgerEntry entry = item.entry();
    Stream<String> attached = result.attached(item.found().finding()).stream();
    Stream<String> written = entry == null ? Stream.of() : entry.remarks().stream();
    Stream<String> own =
        item.found().violates() ? Stream.of() : Stream.of(Texts.get("ledger.noDeadline"));
    return Stream.of(own, attached, written)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static Cell owner(Item item) {
    String entered = value(LedgerField.OWNER, item.entry());
    return Cell.input(entered.isEmpty() ? item.proposals().value(LedgerField.OWNER) : entered);
  }

  /** What is only worth a look has no deadline, unless somebody sets one. */
  private static Cell due(Item item) {
    String entered = value(LedgerField.DUE, item.entry());
    Cell cell =
        Cell.inputDate(entered.isEmpty() ? item.proposals().value(LedgerField.DUE) : entered);
    return item.found().violates() || !entered.isEmpty() ? cell : cell.as(Look.MUTED);
  }

  /** Helps with the columns to fill in, given where the first of them is. */
  static void guide(Page page, Page.Area area, int first) {
    int status = first + LedgerField.all().indexOf(LedgerField.STATUS);
    int due = first + LedgerField.all().indexOf(LedgerField.DUE);
    page.choices(area).words(status, statuses(), Texts.get("ledger.hint.status"));
    page.choices(area).days(due, Texts.get("ledger.hint.date"));
  }
}
