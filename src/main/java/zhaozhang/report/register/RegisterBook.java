package zhaozhang.report.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Table;
import zhaozhang.report.place.SingleBook;
import zhaozhang.report.workbook.Cell;
import zhaozhang.report.workbook.Choices;
import zhaozhang.report.workbook.Grid;
import zhaozhang.report.workbook.HeadingNotes;
import zhaozhang.report.workbook.Look;
import zhaozhang.report.workbook.Page;

/**
 * The workbook of a table that people keep by hand. What they fill in is read as it stands: the
 * notes above the heading and the sample row below it are skipped, as in any export.
 */
public final class RegisterBook {

  /** Rows that are prepared below those that there are; more can be added below. */
  private static final int PREPARED = 500;

  /** How many of them are printed. */
  private static final int PRINTED = 20;

  private final Table table;
  private final List<Column> columns;
  private final Offers offers;
  private final RegisterNotes notes;
  private final Page page;

  private RegisterBook(Table table, Offers offers, Page page) {
    this.table = table;
    this.columns = table.exported();
    this.offers = offers;
    this.notes = new RegisterNotes(table, offers);
    this.page = page;
  }

  /**
   * Writes the workbook, in one move.
   *
   * @param table of which {@link Table#register()} says what it is for
   * @param rows that it holds already, each as long as the table has columns that are filled in
   * @param password to encrypt it with, null if everybody may read it
   * @throws UserError if it cannot be written
   */
  public static void write(
      Path file, Table table, Offers offers, List<List<String>> rows, @Nullable Password password) {
    SingleBook.write(
        file,
        password,
        table.name(),
        // No day: the same rows give the same bytes.
        LocalDate.EPOCH,
        book -> new RegisterBook(table, offers, book.page(table.name())).add(rows));
  }

  private void add(List<List<String>> rows) {
    page.widen(RegisterWidths.of(columns).stream().map(digits -> digits * 10).toList());
    page.line(Cell.of(guide(), Look.PARAGRAPH).over(columns.size()));
    List<List<String>> lines = new ArrayList<>(List.of(notes.sample()));
    lines.addAll(rows);
    lines.addAll(Collections.nCopies(PREPARED, Collections.nCopies(columns.size(), "")));
    List<String> sample = lines.get(0);
    Page.Area area = page.table(new Grid<>(grid(), line -> line == sample), lines);
    page.freeze(area);
    page.filter(area);
    int printed = area.headingRow() + 1 + rows.size() + PRINTED;
    page.printUntil(new Page.Area(area.headingRow(), printed, area.columns()));
    addNotes(area);
    addChoices(area);
  }

  private String guide() {
    String purpose = table.register().orElse("");
    String guide = Texts.get("register.guide", table.name(), purpose);
    return table.mayBeEmpty()
        ? Texts.sentences(List.of(guide, Texts.get("register.guide.none")))
        : guide;
  }

  private List<Grid.Column<List<String>>> grid() {
    List<Integer> widths = RegisterWidths.of(columns);
    return IntStream.range(0, columns.size())
        .mapToObj(
            at ->
                new Grid.Column<List<String>>(
                    heading(columns.get(at)),
                    widths.get(at),
                    line -> cell(columns.get(at), line.get(at))))
        .toList();
  }

  private static String heading(Column column) {
    return column.required() ? Texts.get("register.required", column.name()) : column.name();
  }

  private static Cell cell(Column column, String text) {
    return column.type() == ColumnType.DATE ? Cell.inputDate(text) : Cell.input(text);
  }

  private void addNotes(Page.Area area) {
    HeadingNotes headings = new HeadingNotes(page.sheet());
    IntStream.range(0, columns.size())
        .forEach(at -> headings.add(area.headingRow(), at, notes.note(columns.get(at))));
  }

  /**
   * The lists to choose from stand below and beside the rows, out of sight. Not on a sheet of their
   * own: what is handed in with a snapshot is read sheet by sheet.
   */
  private void addChoices(Page.Area area) {
    Map<List<String>, Integer> lists = new LinkedHashMap<>();
    Choices choices = page.choices(area);
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      List<String> words = offers.of(column);
      if (Offers.closed(column) && Choices.fit(words)) {
        choices.words(at, words, Texts.get("register.hint.values"));
      } else if (column.type() == ColumnType.DATE) {
        choices.days(at, Texts.get("register.hint.day"));
      } else if (!words.isEmpty()) {
        int list = lists.computeIfAbsent(words, any -> columns.size() + 1 + lists.size());
        choices.offer(at, range(page.rows(), words.size(), list));
      }
    }
    addLists(List.copyOf(lists.keySet()));
    lists.values().forEach(page::hide);
  }

  private static String range(int firstRow, int rows, int column) {
    return new CellRangeAddress(firstRow, firstRow + rows - 1, column, column)
        .formatAsString(null, true);
  }

  private void addLists(List<List<String>> lists) {
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < longest; row++) {
      int at = row;
      Stream<Cell> before = Collections.nCopies(columns.size() + 1, Cell.BLANK).stream();
      Stream<Cell> offered =
          lists.stream().map(list -> at < list.size() ? Cell.text(list.get(at)) : Cell.BLANK);
      page.line(Stream.concat(before, offered).toArray(Cell[]::new));
    }
  }
}
