package zhaozhang.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.Password;
import zhaozhang.base.UserError;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

/** Files named .xls: old workbooks, and what else goes by that name. */
class OldWorkbookTest {

  @TempDir Path folder;

  private static byte[] workbook(@Nullable String password) throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      HSSFSheet sheet = workbook.createSheet("人事");
      fill(sheet.createRow(2), "工号", "姓名", "入职日期", "在职状态");
      HSSFRow row = sheet.createRow(4);
      row.createCell(0).setCellValue(13800000000.0);
      row.createCell(1).setCellValue("张三");
      HSSFCellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      row.createCell(2).setCellStyle(date);
      row.getCell(2).setCellValue(LocalDateTime.of(2025, 1, 17, 0, 0));
      row.createCell(3).setCellFormula("\"在\"&\"职\"");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
      return out.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static void fill(HSSFRow row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  @Test
  void cells_merged_downwards_hold_their_value_in_each_row() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      HSSFSheet sheet = workbook.createSheet("部门专人");
      fill(sheet.createRow(0), "部门", "账号");
      fill(sheet.createRow(1), "党政办", "zs");
      sheet.createRow(2).createCell(1).setCellValue("ls");
      sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
      workbook.write(out);
      new Export(folder).bytes("部门专人.xls", out.toByteArray());
    }
    assertEquals(List.of("党政办公室", "党政办公室"), Export.column(read(null), "部门专人", "部门"));
  }

  private Snapshot read(@Nullable String secret) {
    SnapshotReader reader = new SnapshotReader(Tables.ALL, Tables.ALIASES);
    if (secret == null) {
      return reader.read(folder);
    }
    try (Password password = new Password(secret.toCharArray())) {
      return reader.withPassword(password).read(folder);
    }
  }

  private String refusal(@Nullable String secret) {
    return String.valueOf(assertThrows(UserError.class, () -> read(secret)).getMessage());
  }

  @Test
  void an_old_workbook_is_read_like_a_new_one() throws IOException {
    new Export(folder).bytes("花名册.xls", workbook(null));
    Row row = Export.row(read(null), "人事");
    assertEquals("13800000000", row.get("工号"));
    assertEquals(LocalDate.of(2025, 1, 17), row.get("入职日期"));
    assertEquals("在职", row.get("在职状态"));
    assertEquals("花名册.xls!人事!5", row.source().toString());
  }

  @Test
  void an_old_workbook_may_have_the_name_of_a_new_one_and_the_other_way_round() throws IOException {
    new Export(folder)
        .bytes("花名册.xlsx", workbook(null))
        .bytes(
            "成员.xls",
            Export.workbook("成员", java.util.List.of("账号", "姓名"), java.util.List.of("a", "甲")));
    assertEquals(2, read(null).tables().size());
  }

  @Test
  void an_encrypted_old_workbook_is_read_with_its_password() throws IOException {
    new Export(folder).bytes("花名册.xls", workbook("pw"));
    assertEquals("张三", Export.row(read("pw"), "人事").get("姓名"));
    assertTrue(refusal("wp").contains("「花名册.xls」的密码不对"), () -> refusal("wp"));
    assertTrue(refusal(null).contains("--password"), () -> refusal(null));
  }

  @Test
  void a_text_with_delimiters_is_read_by_whatever_name() {
    new Export(folder)
        .encoded("群聊.xls", Charset.forName("GB18030"), "群号\t群名\t群主\n1\t值班\tzs\n")
        .bytes("成员.xlsx", "账号,姓名\na,甲\n".getBytes(UTF_8));
    Snapshot snapshot = read(null);
    assertEquals("值班", Export.row(snapshot, "工作群").get("群名"));
    assertEquals("甲", Export.row(snapshot, "成员").get("姓名"));
  }

  @Test
  void a_page_by_the_name_of_a_workbook_is_refused_with_what_to_do() {
    new Export(folder)
        .bytes("成员.xls", "\ufeff\n <html><table><tr><td>账号</td></tr></table>".getBytes(UTF_8));
    assertTrue(refusal(null).contains("另存为「Excel 工作簿(.xlsx)」"), () -> refusal(null));
  }

  @Test
  void a_damaged_old_workbook_is_named() throws IOException {
    new Export(folder).bytes("成员.xls", java.util.Arrays.copyOf(workbook(null), 2000));
    assertTrue(refusal(null).contains("成员.xls"), () -> refusal(null));
  }
}
