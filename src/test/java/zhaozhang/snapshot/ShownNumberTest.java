package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Unknown;

/** Numbers, as a spreadsheet shows them. */
class ShownNumberTest {

  @TempDir Path folder;

  private static void fill(Workbook workbook, String format, double number) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    Row heading = workbook.createSheet("成员").createRow(0);
    Row row = workbook.getSheetAt(0).createRow(1);
    List<String> headings = List.of("账号", "姓名", "职务");
    for (int at = 0; at < headings.size(); at++) {
      heading.createCell(at).setCellValue(headings.get(at));
    }
    row.createCell(0).setCellValue("zs");
    row.createCell(1).setCellValue("张三");
    row.createCell(2).setCellValue(number);
    row.getCell(2).setCellStyle(style);
  }

  private @Nullable Object number(Workbook workbook, String name) throws IOException {
    Export export = new Export(folder);
    try (workbook;
        var out = new java.io.ByteArrayOutputStream()) {
      workbook.write(out);
      export.bytes(name, out.toByteArray());
    }
    return Export.row(OfficeTables.read(export), "成员").get("职务");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "000000;1;000001",
        "000000;1234567;1234567",
        "0;1;1",
        "General;1;1",
        "00000_ ;7;7",
        "\"T\"0000;12;T0012",
        "\"T\"0;12;T12",
        "0000-0000;12345;0001-2345",
        "0000;0;0000",
        "0.00;20001;20001",
        "#,##0;20001;20001"
      })
  void a_format_gives_a_number_its_zeros_and_letters(String format, double number, String shown)
      throws IOException {
    XSSFWorkbook modern = new XSSFWorkbook();
    fill(modern, format, number);
    assertEquals(shown, number(modern, "成员.xlsx"));
  }

  @Test
  void a_format_of_zeros_does_so_in_an_old_workbook_too() throws IOException {
    HSSFWorkbook old = new HSSFWorkbook();
    fill(old, "000000", 1);
    assertEquals("000001", number(old, "成员.xls"));
  }

  @Test
  void a_number_stays_one_however_it_is_shown() throws IOException {
    Export export = new Export(folder);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("00\"级\""));
      Export.fill(
          workbook.createSheet("审批节点"), List.of("模板ID", "序号", "审批人"), List.of("t", 3, "zs"));
      workbook.getSheetAt(0).getRow(1).getCell(1).setCellStyle(style);
      export.bytes("审批节点.xlsx", Export.bytesOf(workbook));
    }
    Snapshot snapshot = OfficeTables.read(export);
    assertEquals(new BigDecimal("3"), Export.row(snapshot, "审批节点").get("序号"));
  }

  private Snapshot csv(String account, String number) {
    Export export =
        new Export(folder)
            .csv("成员.csv", "账号,姓名,工号,职务", account + ",张三," + number + ",处长")
            .csv("群聊.csv", "群号,群名,群主", "G1,群," + account);
    return OfficeTables.read(export);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20001.0", "20001.00", "'20001", "２０００１", "20001"})
  void a_whole_number_is_an_account_or_an_identity_number_without_a_fraction(String written) {
    Snapshot snapshot = csv(written, written);
    assertEquals("20001", Export.row(snapshot, "成员").get("账号"));
    assertEquals("20001", Export.row(snapshot, "成员").get("工号"));
    assertEquals("20001", Export.row(snapshot, "工作群").get("群主"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "########"})
  void an_error_value_that_was_saved_as_a_text_is_unknown(String error) {
    assertInstanceOf(Unknown.class, Export.row(csv("zs", error), "成员").get("工号"));
  }
}
