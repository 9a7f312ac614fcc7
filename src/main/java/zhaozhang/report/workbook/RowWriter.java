package zhaozhang.report.workbook;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import zhaozhang.base.XmlTexts;

/**
 * Writes rows of a sheet as SpreadsheetML. Not POI's streaming workbook: that loads AWT for every
 * sheet, and keeps the rows, names and telephone numbers among them, in the temporary folder of the
 * machine.
 */
final class RowWriter {

  /** The highest that Excel allows, in points. */
  private static final double HIGHEST = 409.5;

  private static final double POINTS_PER_LINE = 1.5;
  private static final double MARGIN = 4;

  // Excel reads _x0041_ as a character's number.
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final Writer out;
  private final Map<Look, Integer> styles;
  private final List<Integer> widths;
  private int row;

  /**
   * @param styles index of the style of each look
   * @param widths of the columns, in tenths of a digit's width
   */
  RowWriter(Writer out, Map<Look, Integer> styles, List<Integer> widths) {
    this.out = out;
    this.styles = styles;
    this.widths = widths;
  }

  /** Writes the next row, just high enough for its cells. */
  void row(List<Cell> cells) throws IOException {
    row++;
    out.write("<row r=\"" + row + "\" ht=\"" + height(cells) + "\" customHeight=\"1\">");
    int column = 0;
    for (Cell cell : cells) {
      for (int i = 0; i < cell.span(); i++) {
        cell(column++, i == 0 ? cell : Cell.BLANK.as(cell.look()));
      }
    }
    out.write("</row>");
  }

  /** Leaves rows empty. */
  void skip(int rows) {
    row += rows;
  }

  private double height(List<Cell> cells) {
    double height = 0;
    int column = 0;
    for (Cell cell : cells) {
      int end = column + cell.span();
      int width = width(column, end);
      double lines = cell.lines(width) * cell.look().points() * POINTS_PER_LINE;
      height = Math.max(height, lines + MARGIN);
      column = end;
    }
    return Math.min(height, HIGHEST);
  }

  /** What a text has in so many columns; of those that are joined only one keeps its padding. */
  private int width(int column, int end) {
    int sum = widths.subList(column, end).stream().mapToInt(Integer::intValue).sum();
    return sum + (end - column - 1) * Page.PADDING;
  }

  private void cell(int column, Cell cell) throws IOException {
    if (cell.equals(Cell.BLANK)) {
      return;
    }
    out.write("<c r=\"" + CellReference.convertNumToColString(column) + row);
    out.write("\" s=\"" + styles.get(cell.look()) + "\"");
    if (cell.value() instanceof Number number) {
      out.write("><v>" + number + "</v></c>");
    } else if (cell.value() instanceof Cell.Formula formula) {
      out.write(" t=\"str\"><f>");
      text(formula.text());
      out.write("</f><v>");
      text(formula.shown());
      out.write("</v></c>");
    } else if (cell.value().equals("")) {
      out.write("/>");
    } else {
      out.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      text(cell.value().toString());
      out.write("</t></is></c>");
    }
  }

  private void text(String text) throws IOException {
    String safe = text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
    for (int i = 0; i < safe.length(); i++) {
      char letter = safe.charAt(i);
      switch (letter) {
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '&' -> out.write("&amp;");
        default -> out.write(XmlTexts.allowed(letter) ? letter : '\uFFFD');
      }
    }
  }
}
