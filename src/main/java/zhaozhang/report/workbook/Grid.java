package zhaozhang.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The columns of a table in a report.
 *
 * @param muted which items are greyed out
 */
public record Grid<T>(List<Column<T>> columns, Predicate<T> muted) {

  /** Room for the button of a filter, in tenths of a digit's width. */
  private static final int BUTTON = 30;

  /**
   * A column.
   *
   * @param widest in digits; longer text is wrapped
   */
  public record Column<T>(String heading, int widest, Function<T, Cell> cell) {}

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
      Cell cell = column.cell().apply(item);
      cells.add(grey ? cell.muted() : cell);
    }
    return cells;
  }

  /** The width of each column that suits the items, in tenths of a digit's width. */
  List<Integer> widths(List<T> items) {
    return columns.stream().map(column -> width(column, items)).toList();
  }

  private static <T> int width(Column<T> column, List<T> items) {
    int widest = column.widest() * 10;
    int width = TextSize.width(column.heading()) + BUTTON;
    for (T item : items) {
      if (column.cell().apply(item).look().isInput()) {
        return widest; // room for what is still to be typed
      }
      if (width >= widest) {
        break;
      }
      width = Math.max(width, column.cell().apply(item).width());
    }
    return Math.min(width, widest);
  }
}
