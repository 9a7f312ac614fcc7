package zhaozhang.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet that people fill in or decide from, measured as they meet it: on a usual screen and on
 * paper.
 *
 * @param headings the row of the headings
 * @param last the last column that they need
 */
public record Form(XSSFSheet sheet, Row headings, int last) {

  /** A digit in the font that stands in for that of reports where it is missing: none is wider. */
  private static final double DIGIT = 7.8;

  /** Of a screen that is 1366 pixels wide, what is left beside the row numbers and the bar. */
  private static final int SCREEN = 1300;

  /** What A4 is wide when it lies, less both margins, in points. */
  private static final double PAPER = 842 - 2 * 0.4 * 72;

  /**
   * The sheet that a workbook opens on.
   *
   * @param last the heading of the last column that they need
   */
  public static Form openedBy(Path file, String last) throws IOException {
    try (XSSFWorkbook workbook = open(file)) {
      return of(workbook.getSheetAt(workbook.getActiveSheetIndex()), last);
    }
  }

  /** A sheet by its name. */
  public static Form named(Path file, String sheet, String last) throws IOException {
    try (XSSFWorkbook workbook = open(file)) {
      return of(workbook.getSheet(sheet), last);
    }
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static Form of(XSSFSheet sheet, String last) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals(last)) {
          return new Form(sheet, row, cell.getColumnIndex());
        }
      }
    }
    throw new AssertionError(
        "it opens on " + sheet.getSheetName() + ", not on what is to be filled in");
  }

  private double pixels() {
    return IntStream.rangeClosed(0, last)
        .filter(column -> !sheet.isColumnHidden(column))
        .mapToDouble(column -> sheet.getColumnWidth(column) / 256.0 * DIGIT)
        .sum();
  }

  /** What stands in a row below the headings, counted from 1, at a column. */
  public String text(int row, int column) {
    return sheet.getRow(headings.getRowNum() + row).getCell(column).toString();
  }

  /** All that is to be filled in is on the screen. */
  public void fitsTheScreen() {
    assertTrue(pixels() <= SCREEN, "make the columns narrower: they take " + pixels() + " pixels");
  }

  /** The headings and the first columns stay in sight. */
  public void keepsInSight(int columns) {
    assertEquals(headings.getRowNum() + 1, sheet.getPaneInformation().getHorizontalSplitPosition());
    assertEquals(columns, sheet.getPaneInformation().getVerticalSplitPosition());
  }

  /** It can be read on A4: what is printed ends with what is to be filled in. */
  public void fitsThePaper() {
    assertEquals(last, lastPrinted(), "what is printed");
    double scale = Math.min(1, PAPER / (pixels() * 72 / 96));
    short font =
        sheet
            .getWorkbook()
            .getFontAt(headings.getCell(0).getCellStyle().getFontIndex())
            .getFontHeightInPoints();
    assertTrue(scale >= 0.6 && font * scale >= 8, "print scale " + scale + ", font " + font);
  }

  private int lastPrinted() {
    String area = sheet.getWorkbook().getPrintArea(sheet.getWorkbook().getSheetIndex(sheet));
    if (area != null) {
      return new AreaReference(area, SpreadsheetVersion.EXCEL2007).getLastCell().getCol();
    }
    int cells = 0;
    for (Row row : sheet) {
      cells = Math.max(cells, row.getLastCellNum());
    }
    return cells - 1;
  }
}
