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
 * A sheet that people fill in, measured as they meet it: on a usual screen and on paper.
 *
 * @param headings the row of the headings
 * @param last the column of the last cell to fill in
 */
public record Form(XSSFSheet sheet, Row headings, int last) {

  /** Of a screen that is 1366 pixels wide, what is left beside the row numbers and the bar. */
  private static final int SCREEN = 1300;

  /** What A4 is wide when it lies, less both margins, in points. */
  private static final double PAPER = 842 - 2 * 0.4 * 72;

  /**
   * The sheet that a workbook opens on.
   *
   * @param lastYellow the heading of the last column to fill in
   */
  public static Form openedBy(Path file, String lastYellow) throws IOException {
    try (XSSFWorkbook workbook = open(file)) {
      return of(workbook.getSheetAt(workbook.getActiveSheetIndex()), lastYellow);
    }
  }

  /** A sheet by its name. */
  public static Form named(Path file, String sheet, String lastYellow) throws IOException {
    try (XSSFWorkbook workbook = open(file)) {
      return of(workbook.getSheet(sheet), lastYellow);
    }
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static Form of(XSSFSheet sheet, String lastYellow) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals(lastYellow)) {
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
        .mapToDouble(sheet::getColumnWidthInPixels)
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
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    AreaReference printed =
        new AreaReference(sheet.getWorkbook().getPrintArea(index), SpreadsheetVersion.EXCEL2007);
    assertEquals(last, printed.getLastCell().getCol(), "what is printed");
    double scale = Math.min(1, PAPER / (pixels() * 72 / 96));
    short font =
        sheet
            .getWorkbook()
            .getFontAt(headings.getCell(0).getCellStyle().getFontIndex())
            .getFontHeightInPoints();
    assertTrue(scale >= 0.6 && font * scale >= 8, "print scale " + scale + ", font " + font);
  }
}
