package zhaozhang.report.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhaozhang.base.Texts;

/** A sheet in the making. Its rows are kept as what they come from and written when it is saved. */
public final class Page {

  private static final String NO_ROWS = "<sheetData/>";

  /**
   * Room for the indent of a cell and for what the estimate may lack, in tenths of a digit's width.
   */
  static final int PADDING = 35;

  private static final int USUAL_WIDTH = 80;

  /** Where a table stands; rows and columns count from 0. */
  public record Area(int headingRow, int lastRow, int columns) {}

  private interface Block {
    void write(RowWriter out) throws IOException;
  }

  private final XSSFSheet sheet;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private final Set<Integer> hidden = new TreeSet<>();
  private int rows;

  Page(XSSFSheet sheet) {
    this.sheet = sheet;
    sheet.getCTWorksheet().unsetDimension();
    sheet.setDisplayGridlines(false);
    printOnA4();
  }

  public XSSFSheet sheet() {
    return sheet;
  }

  /** The number of rows so far, which is the index of the next. */
  public int rows() {
    return rows;
  }

  /** Makes columns at least so wide, in tenths of a digit's width. */
  public void widen(List<Integer> atLeast) {
    for (int i = 0; i < atLeast.size(); i++) {
      if (i == widths.size()) {
        widths.add(0);
      }
      widths.set(i, Math.max(widths.get(i), atLeast.get(i)));
    }
  }

  public void line(Cell... cells) {
    List<Cell> line = List.of(cells);
    int column = 0;
    for (Cell cell : line) {
      int end = column + cell.span();
      if (cell.span() > 1) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(rows, rows, column, end - 1));
      }
      column = end;
    }
    while (widths.size() < column) {
      widths.add(0);
    }
    blocks.add(out -> out.row(line));
    rows++;
  }

  public void skip(int count) {
    blocks.add(out -> out.skip(count));
    rows += count;
  }

  public <T> Area table(Grid<T> grid, List<T> items) {
    widen(grid.widths(items));
    Area area = new Area(rows, rows + items.size(), grid.columns().size());
    line(grid.headings().toArray(Cell[]::new));
    blocks.add(
        out -> {
          for (T item : items) {
            out.row(grid.row(item));
          }
        });
    rows += items.size();
    return area;
  }

  /** Lets people filter a table; a sheet can have one such. */
  public void filter(Area area) {
    sheet.setAutoFilter(
        new CellRangeAddress(area.headingRow(), area.lastRow(), 0, area.columns() - 1));
  }

  /** Keeps what is above the rows of a table in sight, and repeats its headings on each page. */
  public void freeze(Area area) {
    freeze(area, 0);
  }

  /** The same, and so many columns on the left. */
  public void freeze(Area area, int columns) {
    sheet.createFreezePane(columns, area.headingRow() + 1);
    repeatHeadings(area);
  }

  /** Prints the headings of a table on each page. */
  private void repeatHeadings(Area area) {
    sheet.setRepeatingRows(new CellRangeAddress(area.headingRow(), area.headingRow(), -1, -1));
  }

  /** Prints everything down to the end of a table and nothing beyond, its headings repeated. */
  public void printUntil(Area area) {
    repeatHeadings(area);
    XSSFWorkbook workbook = sheet.getWorkbook();
    int index = workbook.getSheetIndex(sheet);
    workbook.setPrintArea(index, 0, area.columns() - 1, 0, area.lastRow());
  }

  /** Prints the first columns of the sheet only, down to the end of a table. */
  public void printColumns(Area area, int columns) {
    XSSFWorkbook workbook = sheet.getWorkbook();
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, area.lastRow());
  }

  /** What may be filled in a table. */
  public Choices choices(Area area) {
    return new Choices(sheet, area);
  }

  /** Keeps a column from sight, but in the sheet. */
  public void hide(int column) {
    hidden.add(column);
  }

  /** What follows begins a new page in print. */
  public void breakPage() {
    sheet.setRowBreak(rows - 1);
  }

  public void link(int row, int column, String sheetName, int targetRow) {
    String address = "'" + sheetName + "'!A" + (targetRow + 1);
    link(row, column, HyperlinkType.DOCUMENT, address);
  }

  /** Links a cell with a file of the same folder. */
  public void linkFile(int row, int column, String name) {
    String address = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    link(row, column, HyperlinkType.FILE, address);
  }

  private void link(int row, int column, HyperlinkType type, String address) {
    XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
    link.setAddress(address);
    link.setCellReference(new CellReference(row, column));
    sheet.addHyperlink(link);
  }

  /** To be called once, before the workbook is written. */
  void setWidths() {
    widths.replaceAll(width -> width == 0 ? USUAL_WIDTH : width);
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, (widths.get(i) + PADDING) * 256 / 10);
    }
    // Not before: Excel wants the columns in order, and POI writes them as they come.
    hidden.forEach(column -> sheet.setColumnHidden(column, true));
  }

  /** Writes the sheet, given as POI wrote it without rows. */
  void write(String frame, OutputStream out, Map<Look, Integer> styles) throws IOException {
    int cut = frame.indexOf(NO_ROWS);
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    writer.write(frame, 0, cut);
    writer.write("<sheetData>");
    RowWriter rowWriter = new RowWriter(writer, styles, widths);
    for (Block block : blocks) {
      block.write(rowWriter);
    }
    writer.write("</sheetData>");
    writer.write(frame, cut + NO_ROWS.length(), frame.length() - cut - NO_ROWS.length());
    writer.flush();
  }

  private void printOnA4() {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight(Texts.get("report.footer"));
  }
}
