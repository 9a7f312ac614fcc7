package zhaozhang.audit.changes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of a workbook, the rest of which stays as it is. */
final class WorkbookSheet implements Sheet {

  private static final DataFormatter SHOWN = new DataFormatter(java.util.Locale.ROOT);

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;

  private WorkbookSheet(XSSFWorkbook workbook, XSSFSheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  static WorkbookSheet read(byte[] file, String sheet) throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
    return new WorkbookSheet(workbook, workbook.getSheet(sheet));
  }

  @Override
  public int width(int row) {
    Row cells = sheet.getRow(row - 1);
    return cells == null ? 0 : Math.max(0, cells.getLastCellNum());
  }

  @Override
  public String text(int row, int column) {
    return SHOWN.formatCellValue(cell(row, column));
  }

  private Cell cell(int row, int column) {
    return CellUtil.getCell(CellUtil.getRow(row - 1, sheet), column);
  }

  @Override
  public void put(int row, int column, String text) {
    Cell cell = cell(row, column);
    if (text.equals(ERROR)) {
      cell.setCellErrorValue(FormulaError.REF.getCode());
    } else if (text.isEmpty()) {
      cell.setBlank();
    } else {
      cell.setCellValue(text);
    }
  }

  @Override
  public void dropColumn(int column, int from) {
    for (Row row : sheet) {
      Cell cell = row.getRowNum() < from - 1 ? null : row.getCell(column);
      if (cell != null) {
        row.removeCell(cell);
      }
    }
  }

  @Override
  public void dropBelow(int row) {
    for (int last = sheet.getLastRowNum(); last >= row; last--) {
      Row cells = sheet.getRow(last);
      if (cells != null) {
        sheet.removeRow(cells);
      }
    }
  }

  @Override
  public void rename() {
    workbook.setSheetName(workbook.getSheetIndex(sheet), "Sheet1");
  }

  @Override
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    workbook.close();
    return bytes.toByteArray();
  }
}
