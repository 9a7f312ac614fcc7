package zhaozhang.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.model.Severity;
import zhaozhang.report.AuditReport;
import zhaozhang.report.Results;

/** What a department gets can be worked with on a usual screen, and read on paper. */
class DepartmentBooksTest {

  /** Of a screen that is 1366 pixels wide, what is left beside the row numbers and the bar. */
  private static final int SCREEN = 1300;

  /** What A4 is wide when it lies, less both margins, in points. */
  private static final double PAPER = 842 - 2 * 0.4 * 72;

  @TempDir private Path folder;

  private XSSFSheet ledger() throws IOException {
    Results results =
        new Results()
            .rule("13-1", Severity.HIGH, "群主须为有效成员", List.of())
            .rule("14-1", Severity.MEDIUM, "一人一号", List.of());
    for (int i = 0; i < 40; i++) {
      String message = "群「2025级新生家长联络群（第" + i + "组）」的群主「欧阳若虚（ouyangruoxu）」不是已激活的成员";
      results.finding(i % 2 == 0 ? "14-1" : "13-1", "wrkS7000000" + i, "教务处", message);
    }
    AuditReport.write(results.build(), folder.resolve("out"));
    byte[] book = Files.readAllBytes(folder.resolve("out/部门/教务处.xlsx"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(book))) {
      return workbook.getSheetAt(workbook.getActiveSheetIndex());
    }
  }

  private static Row headings(XSSFSheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals("整改状态")) {
          return row;
        }
      }
    }
    throw new AssertionError(
        "it opens on " + sheet.getSheetName() + ", not on what is to be filled in");
  }

  private static int lastYellow(XSSFSheet sheet) {
    for (Cell cell : headings(sheet)) {
      if (cell.toString().equals("说明")) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column 说明");
  }

  @Test
  void it_opens_on_what_is_to_be_filled_in_the_gravest_first() throws IOException {
    XSSFSheet sheet = ledger();
    Row first = sheet.getRow(headings(sheet).getRowNum() + 1);
    assertEquals("高", first.getCell(0).toString());
    assertTrue(first.getCell(1).toString().startsWith("群「2025级"), first.getCell(1)::toString);
  }

  @Test
  void all_that_is_to_be_filled_in_is_on_the_screen() throws IOException {
    XSSFSheet sheet = ledger();
    double pixels =
        IntStream.rangeClosed(0, lastYellow(sheet))
            .mapToDouble(sheet::getColumnWidthInPixels)
            .sum();
    assertTrue(pixels <= SCREEN, "make the columns narrower: they take " + pixels + " pixels");
  }

  @Test
  void the_headings_and_the_problem_stay_in_sight() throws IOException {
    XSSFSheet sheet = ledger();
    assertEquals(
        headings(sheet).getRowNum() + 1, sheet.getPaneInformation().getHorizontalSplitPosition());
    assertEquals(2, sheet.getPaneInformation().getVerticalSplitPosition());
  }

  @Test
  void it_can_be_read_on_paper() throws IOException {
    XSSFSheet sheet = ledger();
    String area = sheet.getWorkbook().getPrintArea(0);
    AreaReference printed = new AreaReference(area, SpreadsheetVersion.EXCEL2007);
    assertEquals(lastYellow(sheet), printed.getLastCell().getCol(), "what is printed");
    double points =
        IntStream.rangeClosed(0, lastYellow(sheet)).mapToDouble(sheet::getColumnWidthInPixels).sum()
            * 72
            / 96;
    double scale = Math.min(1, PAPER / points);
    short font =
        sheet
            .getWorkbook()
            .getFontAt(headings(sheet).getCell(0).getCellStyle().getFontIndex())
            .getFontHeightInPoints();
    assertTrue(scale >= 0.6 && font * scale >= 8, "print scale " + scale + ", font " + font);
  }
}
