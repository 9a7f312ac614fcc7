package zhaozhang.report.register;

import java.util.List;
import zhaozhang.model.table.Column;

/** How wide the columns of a register are, so that a usual screen shows all of them. */
final class RegisterWidths {

  /**
   * Digits that a screen of 1366 pixels shows beside the row numbers and the bar, also where a
   * wider font stands in for that of reports.
   */
  private static final int SCREEN = 164;

  /** What a column takes beside its text. */
  private static final int PADDING = 4;

  private static final int NARROWEST = 8;

  private RegisterWidths() {}

  /** In digits; where they do not fit, each gives up its share. */
  static List<Integer> of(List<Column> columns) {
    int room = SCREEN - PADDING * columns.size();
    int wanted = columns.stream().mapToInt(RegisterWidths::wanted).sum();
    return columns.stream()
        .map(column -> wanted > room ? wanted(column) * room / wanted : wanted(column))
        .map(width -> Math.max(NARROWEST, width))
        .toList();
  }

  private static int wanted(Column column) {
    int usual =
        switch (column.type()) {
          case BOOLEAN, NUMBER -> 8;
          case DATE -> 12;
          case PHONE -> 14;
          case NAME -> 12;
          case IDENTIFIER -> 16;
          case DATE_TIME, DEPARTMENT -> 20;
          case ACCOUNT -> 24;
          case TEXT -> column.values().isEmpty() ? 28 : 12;
          case DEPARTMENT_PATH -> 28;
        };
    return column.list() ? 28 : usual;
  }
}
