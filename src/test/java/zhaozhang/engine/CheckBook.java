package zhaozhang.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhaozhang.model.rule.RuleWorkbook;

/** A workbook of checks, typed in by a policy owner. */
public final class CheckBook {

  public static final String FILE = "自定义/检查.xlsx";

  static final List<String> HEADINGS =
      List.of("启用", "编号", "名称", "条款", "级别", "整改", "表", "列1", "比较1", "值1", "列2", "比较2", "值2", "说明");

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Sheet sheet;
  private int rows;

  public CheckBook() {
    this("检查");
  }

  public CheckBook(String name) {
    sheet = workbook.createSheet(name);
    row((Object[]) HEADINGS.toArray(String[]::new));
  }

  public XSSFWorkbook workbook() {
    return workbook;
  }

  public Sheet sheet() {
    return sheet;
  }

  /** The next row, from the first column on. */
  public CheckBook row(Object... cells) {
    Row row = sheet.createRow(rows++);
    for (int at = 0; at < cells.length; at++) {
      put(row.createCell(at), cells[at]);
    }
    return this;
  }

  /** A check of one condition about 员工. */
  public CheckBook check(Object column, Object comparison, Object value) {
    return check(column, comparison, value, "员工「{姓名}」不对");
  }

  public CheckBook check(Object column, Object comparison, Object value, Object message) {
    return row(
        "是", "自-" + rows, "试", "1", "高", "改", "员工", column, comparison, value, "", "", "", message);
  }

  /** Types over a cell of the last row. */
  public CheckBook over(String heading, Object value) {
    put(sheet.getRow(rows - 1).createCell(HEADINGS.indexOf(heading)), value);
    return this;
  }

  private void put(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value instanceof LocalDate day) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      cell.setCellStyle(style);
      cell.setCellValue(day);
    } else if (value.toString().startsWith("=")) {
      cell.setCellFormula(value.toString().substring(1));
    } else if (!value.toString().isEmpty()) {
      cell.setCellValue(value.toString());
    }
  }

  public RuleWorkbook file() {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return new RuleWorkbook(FILE, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
