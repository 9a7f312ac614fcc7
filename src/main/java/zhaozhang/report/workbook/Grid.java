package zhaozhang.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The columns of a table in a report.
 *
 * @param muted which items are greyed out
 */
public record Grid<T>(List<Column<T>> columns, Predicate<T> muted) {

  /** Room for the button of a filter, in tenths of a digit's width. */
  private static final int BUTTON = 30;

  /** How many rows tell how wide the columns are; a longer text in another one is wrapped. */
  private static final int MEASURED = 1000;

  /** What a row shows of an item, given the cells before it. */
  public interface Content<T> {
    Cell of(T item, List<Cell> before);
  }

  /**
   * A column.
   *
   * @param widest in digits; longer text is wrapped
   */
  public record Column<T>(String heading, int widest, Content<T> content) {

    public Column(String heading, int widest, Function<T, Cell> cell) {
      this(heading, widest, (item, before) -> cell.apply(item));
    }
  }

  public Grid {
    columns = List.copyOf(columns);
  }

  public Grid(List<Column<T>> columns) {
    this(columns, item -> false);
  }

  public static <T> Column<T> text(String heading, int widest, Function<T, String> text) {
    return new Column<>(heading, widest, item -> Cell.text(text.apply(item)));
  }

  public static <T> Column<T> number(String heading, Function<T, Number> number) {
    return new Column<>(heading, 14, item -> Cell.number(number.apply(item).longValue()));
  }

  List<Cell> headings() {
    return columns.stream().map(column -> Cell.of(column.heading(), Look.HEADING)).toList();
  }

  List<Cell> row(T item) {
    List<Cell> cells = new ArrayList<>(columns.size());
    boolean grey = muted.test(item);
    for (Column<T> column : columns) {
      Cell cell = column.content().of(item, cells);
      cells.add(grey ? cell.muted() : cell);
    }
    return cells;
  }

  /** The width of each column that suits the items, in tenths of a digit's width. */
  List<Integer> widths(List<T> items) {
    List<T> measured = measured(items);
    return columns.stream().map(column -> width(column, measured)).toList();
  }

  /** All of a few items, of many some from everywhere among them. */
  private static <T> List<T> measured(List<T> items) {
    int step = 1 + items.size() / MEASURED;
    return IntStream.iterate(0, at -> at < items.size(), at -> at + step)
        .mapToObj(items::get)
        .toList();
  }

  private static <T> int width(Column<T> column, List<T> items) {
    int widest = column.widest() * 10;
    int width = TextSize.width(column.heading()) + BUTTON;
    for (T item : items) {
      Cell cell = column.content().of(item, List.of());
      if (cell.look().isInput()) {
        return widest; // room for what is still to be typed
      }
      if (width >= widest) {
        break;
      }
      width = Math.max(width, cell.width());
    }
    return Math.min(width, widest);
  }
}
