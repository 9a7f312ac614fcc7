package zhaozhang.snapshot;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.UserError;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

class CsvTest {

  private static final String TEXT = "群号,群名,群主\r\n1,教务处群,zs\r\n2,人事处群,ls\r\n";

  @TempDir Path folder;
  private Export export;

  @BeforeEach
  void start() {
    export = new Export(folder);
  }

  private void readsAsGroups(Charset charset, String text) {
    Snapshot snapshot = export.encoded("群聊.csv", charset, text).read();
    assertEquals(List.of("教务处群", "人事处群"), Export.column(snapshot, "工作群", "群名"));
    assertEquals(List.of(), snapshot.problems());
  }

  @Test
  void utf_8_without_byte_order_mark() {
    readsAsGroups(UTF_8, TEXT);
  }

  @Test
  void a_text_written_as_a_formula_is_that_text() {
    Snapshot snapshot =
        export
            .csv("群聊.csv", "=\"群号\",群名,群主", "=\"007\",\"=\"\"甲\"\"\",=\" \"", "=1,=\",=\"\"")
            .read();
    assertEquals(List.of("007", "=1"), Export.column(snapshot, "工作群", "群号"));
    assertEquals(List.of("甲", "=\""), Export.column(snapshot, "工作群", "群名"));
    assertEquals(List.of("", ""), Export.column(snapshot, "工作群", "群主"));
  }

  @Test
  void utf_8_with_byte_order_mark() {
    readsAsGroups(UTF_8, "\ufeff" + TEXT);
  }

  @Test
  void gb18030_as_excel_writes_it_on_chinese_windows() {
    readsAsGroups(Charset.forName("GB18030"), TEXT);
  }

  @Test
  void utf_16_with_byte_order_mark() {
    readsAsGroups(UTF_16LE, "\ufeff" + TEXT.replace(',', '\t'));
    readsAsGroups(UTF_16BE, "\ufeff" + TEXT);
  }

  @Test
  void gb18030_is_detected_though_the_first_such_character_comes_late() {
    StringBuilder text = new StringBuilder("userid,name\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("u").append(i).append(",Name\n");
    }
    text.append("last,张三\n");
    Snapshot snapshot =
        export.encoded("成员.csv", Charset.forName("GB18030"), text.toString()).read();
    List<Row> rows = Export.rows(snapshot, "成员");
    assertEquals("张三", rows.get(rows.size() - 1).get("姓名"));
  }

  @Test
  void bytes_that_are_no_text_are_noted() {
    byte[] bytes = TEXT.getBytes(Charset.forName("GB18030"));
    bytes[bytes.length - 4] = (byte) 0xff;
    Snapshot snapshot = export.bytes("群聊.csv", bytes).read();
    assertEquals("群聊.csv", snapshot.problems().get(0).file());
    assertEquals(2, Export.rows(snapshot, "工作群").size());
  }

  @Test
  void tabs_between_cells() {
    readsAsGroups(UTF_8, TEXT.replace(',', '\t'));
  }

  @Test
  void semicolons_between_cells() {
    readsAsGroups(UTF_8, TEXT.replace(',', ';'));
  }

  @Test
  void semicolons_within_cells_part_items_not_cells() {
    Snapshot snapshot = export.csv("成员.csv", "说明;请用;分号;隔开;部门", "账号,姓名,部门", "zs,张三,甲;乙;丙;丁").read();
    assertEquals(List.of("甲", "乙", "丙", "丁"), Export.row(snapshot, "成员").get("部门"));
  }

  @Test
  void a_quoted_cell_may_hold_commas_quotes_and_line_breaks() {
    Snapshot snapshot =
        export.csv("成员.csv", "账号,姓名,部门", "zs,\"张\"\"三\"\",\",\"甲\n乙\"", "ls,李四,丙").read();
    Row first = Export.rows(snapshot, "成员").get(0);
    assertEquals("张\"三\",", first.get("姓名"));
    assertEquals(List.of("甲", "乙"), first.get("部门"));
  }

  @Test
  void rows_are_numbered_as_a_spreadsheet_shows_them() {
    Snapshot snapshot = export.csv("成员.csv", "账号,姓名,部门", "", "zs,张三,\"甲\n乙\"", "ls,李四,丙").read();
    assertEquals(
        List.of(3, 4),
        Export.rows(snapshot, "成员").stream().map(row -> row.source().row()).toList());
  }

  @Test
  void a_row_may_be_shorter_or_longer_than_the_heading() {
    Snapshot snapshot = export.csv("成员.csv", "账号,姓名,职务", "zs,张三", "ls,李四,处长,,,").read();
    assertEquals(List.of("", "处长"), Export.column(snapshot, "成员", "职务"));
  }

  @Test
  void lines_may_end_with_a_line_feed_alone_and_the_last_with_nothing() {
    readsAsGroups(UTF_8, TEXT.replace("\r\n", "\n").stripTrailing());
  }

  @Test
  void a_quote_without_its_end_is_an_error_and_no_loss_of_rows() {
    export.csv("成员.csv", "账号,姓名", "zs,\"张三", "ls,李四");
    String error = String.valueOf(assertThrows(UserError.class, export::read).getMessage());
    assertTrue(error.contains("成员.csv」第 2 行"), error);
  }

  @Test
  void a_csv_file_has_no_sheet_name() {
    Snapshot snapshot = export.encoded("子/群聊.csv", UTF_8, TEXT).read();
    assertEquals("子/群聊.csv!2", Export.rows(snapshot, "工作群").get(0).source().toString());
  }

  @Test
  void rows_and_problems_of_large_files_stand_where_they_stood_however_many_threads_read_them() {
    StringBuilder text = new StringBuilder("工号,姓名,在职状态,入职日期\n");
    for (int i = 0; i < 50_000; i++) {
      text.append(i).append(",张三,在职,").append(i % 10_000 == 0 ? "某日" : "2025-01-17").append('\n');
    }
    String more = "工号,姓名,在职状态\n0,李四,在职\nlast,王五,在职\n";
    export.encoded("人事1.csv", UTF_8, text.toString()).encoded("人事2.csv", UTF_8, more);
    Snapshot snapshot = export.read();
    List<String> ids = new ArrayList<>(Export.column(snapshot, "人事", "工号"));
    assertEquals("last", ids.remove(50_001));
    assertEquals("0", ids.remove(1));
    assertEquals(IntStream.range(0, 50_000).mapToObj(String::valueOf).toList(), ids);
    assertEquals(
        List.of(2, 10_002, 20_002, 30_002, 40_002),
        Export.problems(snapshot, "入职日期").stream().map(DataProblem::row).toList());
    assertEquals(
        List.of("人事1.csv"),
        Export.problems(snapshot, "工号").stream().map(DataProblem::file).toList());
  }

  @Test
  void numbers_that_excel_made_powers_of_ten_are_unreadable_and_not_equal() {
    export.csv("成员.csv", "账号,姓名,手机,工号", "a,甲,1.38E+10,1.20E+05", "b,乙,1.38E+10,E+05");
    Snapshot snapshot = export.read();
    List<Row> rows = Export.rows(snapshot, "成员");
    assertEquals(Set.of("手机", "工号"), rows.get(0).unknown());
    assertEquals(Set.of("手机"), rows.get(1).unknown());
    assertEquals("1.38E+10", Export.problems(snapshot, "手机").get(0).found());
    assertTrue(Export.problems(snapshot, "手机").get(0).expected().contains("科学计数"));
  }

  @Test
  void numbers_that_scripts_made_powers_of_ten_are_unreadable_and_ids_are_not() {
    export.csv("成员.csv", "账号,姓名,手机,工号", "a,甲,1.38e+10,1.38E10", "b,乙,1.3800138e10,3e10");
    List<Row> rows = Export.rows(export.read(), "成员");
    assertEquals(Set.of("手机", "工号"), rows.get(0).unknown());
    assertEquals(Set.of("手机"), rows.get(1).unknown());
    assertEquals("3e10", rows.get(1).get("工号"));
  }

  @Test
  void what_stands_in_the_wrong_column_is_masked_where_it_may_be_private() {
    export.csv("人事.csv", "工号,姓名,入职日期", "1,甲,13800001234", "2,乙,yi@example.com", "3,丙,31.02.2025");
    assertEquals(
        List.of("138****1234", "yi@*******.com", "31.02.2025"),
        Export.problems(export.read(), "入职日期").stream().map(DataProblem::found).toList());
  }

  @Test
  void long_whole_numbers_lose_the_fraction_that_scripts_gave_them() {
    export.csv(
        "成员.csv", "账号,姓名,手机,工号", "1300001.0,V2.0,13800138000.0,20250001.0", "b,2.0,0.0,1.50");
    List<Row> rows = Export.rows(export.read(), "成员");
    assertEquals("13800138000", rows.get(0).get("手机"));
    assertEquals("20250001", rows.get(0).get("工号"));
    assertEquals("1300001", rows.get(0).get("账号"));
    assertEquals("V2.0", rows.get(0).get("姓名"));
    assertEquals("2.0", rows.get(1).get("姓名"));
    assertEquals("1.50", rows.get(1).get("工号"));
  }

  @Test
  void a_row_of_more_cells_than_any_spreadsheet_has_is_an_error() {
    export.csv("成员.csv", "账号,姓名", "a,甲" + ",".repeat(20_000));
    assertThrows(UserError.class, export::read);
  }
}
