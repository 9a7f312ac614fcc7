package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Unknown;

/** What the text of a cell is read as. */
class CellTest {

  @TempDir Path folder;

  private Snapshot member(String column, String cell) {
    String quoted = '"' + cell.replace("\"", "\"\"") + '"';
    String[] lines =
        column.equals("账号")
            ? new String[] {"账号,姓名", quoted + ",张三"}
            : new String[] {"账号,姓名x,姓名," + column, "zs,,张三," + quoted};
    return new Export(folder).csv("成员.csv", lines).read();
  }

  private @Nullable Object memberCell(String column, String cell) {
    return Export.row(member(column, cell), "成员").get(column);
  }

  private Row logged(String time) {
    return Export.row(
        new Export(folder).csv("操作日志.csv", "时间,操作人", '"' + time + "\",zs").read(), "操作日志");
  }

  private Snapshot staff(String hired) {
    return new Export(folder).csv("人事.csv", "工号,姓名,入职日期", "1,张三,\"" + hired + '"').read();
  }

  private @Nullable Object number(String cell) {
    return Export.row(
            new Export(folder).csv("审批节点.csv", "模板ID,序号", "t,\"" + cell + '"').read(), "审批节点")
        .get("序号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" 处长", "处长\t", "　处长　", "\u00a0处长", "\u200b处长\u200f", "\ufeff处长\u2060", "\r\n处长\n"})
  void blank_characters_at_both_ends_are_dropped(String cell) {
    assertEquals("处长", memberCell("职务", cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "\u00a0\u200b"})
  void a_blank_cell_is_null_and_no_problem(String cell) {
    Snapshot snapshot = member("职务", cell);
    assertNull(Export.row(snapshot, "成员").get("职务"));
    assertEquals(List.of(), Export.problems(snapshot, "职务"));
  }

  @Test
  void space_inside_a_text_stays() {
    assertEquals("副 处长", memberCell("职务", "副 处长"));
  }

  @Test
  void an_account_is_lower_case() {
    assertEquals("zhangsan", memberCell("账号", "ZhangSan"));
  }

  @Test
  void of_a_renamed_account_the_new_one_counts() {
    assertEquals("zs2", memberCell("账号", "zs1:ZS2"));
  }

  @Test
  void only_a_column_that_declares_it_is_renamed() {
    assertEquals("a:b", memberCell("职务", "a:b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲；乙", "甲;乙", "甲|乙", "甲\n乙", "甲\r\n乙", "；甲； ；乙；"})
  void a_list_is_split_at_every_separator_and_blank_items_dropped(String cell) {
    assertEquals(List.of("甲", "乙"), memberCell("部门", cell));
  }

  @Test
  void an_empty_list_is_null() {
    assertNull(memberCell("部门", "；；"));
  }

  @Test
  void a_list_cannot_be_changed() {
    List<?> departments = (List<?>) Objects.requireNonNull(memberCell("部门", "甲；乙"));
    assertThrows(UnsupportedOperationException.class, () -> departments.remove(0));
  }

  @Test
  void the_levels_of_a_path_are_trimmed_and_resolved() {
    assertEquals(List.of("学院/党政办公室", "学院/信息化办公室/网络科"), memberCell("部门", "学院 / 党政办；/学院//信息办/网络科"));
  }

  @Test
  void a_single_department_is_its_path_below_the_root() {
    Snapshot snapshot = new Export(folder).csv("部门专人.csv", "部门,账号", "学院/党政办,zs", "信息办,ls").read();
    assertEquals(List.of("党政办公室", "信息化办公室"), Export.column(snapshot, "部门专人", "部门"));
  }

  @Test
  void an_api_code_is_read_as_its_value() {
    Snapshot snapshot = member("激活状态", "4");
    assertEquals("未激活", Export.row(snapshot, "成员").get("激活状态"));
    assertEquals(List.of(), Export.problems(snapshot, "激活状态"));
  }

  @Test
  void a_value_outside_its_enumeration_is_unknown_and_a_problem() {
    Snapshot snapshot = member("激活状态", "休眠");
    Row row = Export.row(snapshot, "成员");
    DataProblem problem = Export.problems(snapshot, "激活状态").get(0);
    assertEquals("休眠", row.text("激活状态"));
    assertEquals(Set.of("激活状态"), row.unknown());
    assertEquals("休眠", problem.found());
    assertTrue(problem.expected().contains("已激活、未激活"));
  }

  @Test
  void a_blank_cell_reads_as_what_a_blank_stands_for() {
    Snapshot snapshot = new Export(folder).csv("群聊.csv", "群号,群名,群主,状态", "1,a,zs, ").read();
    assertEquals(List.of("正常"), Export.column(snapshot, "工作群", "状态"));
  }

  @Test
  void an_absent_column_reads_as_what_a_blank_stands_for() {
    Snapshot snapshot = new Export(folder).csv("群聊.csv", "群号,群名,群主", "1,a,zs").read();
    assertEquals(List.of("正常"), Export.column(snapshot, "工作群", "状态"));
    assertEquals(List.of(), snapshot.problems());
  }

  @Test
  void a_derived_column_is_null_even_where_the_export_has_its_heading() {
    assertNull(memberCell("派生", "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-17",
        "2025/1/17",
        "2025/01/17",
        "2025.1.17",
        "2025年1月17日",
        "2025 年 1 月 17 日",
        "20250117",
        "2025-01-17T09:30:00",
        "2025-01-17T09:30:00Z",
        "2025-01-17T23:30:00.123+08:00",
        "2025-01-17 09:30",
        "2025/1/17 9:30:15",
        "2025年1月17日 09:30",
        "2025年1月17日09:30",
        "20250117 09:30:15.5",
        "２０２５－０１－１７",
        "２０２５／１／１７　０９：３０",
      })
  void a_date_is_read_in_every_form_and_its_time_of_day_dropped(String cell) {
    assertEquals(LocalDate.of(2025, 1, 17), Export.row(staff(cell), "人事").get("入职日期"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.02.2025",
        "2025-02-30",
        "2025-13-01",
        "2025-01-17 25:00",
        "20250230",
        "2025-1/17",
        "9/1/2025",
        "1-Sep-25",
        "2025-09-11至2026-09-10",
        "10月30日",
        "2025-01-17x"
      })
  void what_is_no_date_is_unreadable(String cell) {
    Snapshot snapshot = staff(cell);
    Row row = Export.row(snapshot, "人事");
    assertEquals(cell, row.text("入职日期"));
    assertEquals(Set.of("入职日期"), row.unknown());
    assertEquals(
        List.of(new DataProblem("人事.csv", "", 2, "入职日期", cell, "读不出日期")),
        Export.problems(snapshot, "入职日期"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-01 09:30, 2025-03-01T09:30:00",
    "2025-03-01 09:30:15, 2025-03-01T09:30:15",
    "2025-03-01T09:30:15.250+08:00, 2025-03-01T09:30:15.250",
    "2025/3/1, 2025-03-01T00:00:00",
    "2025-03-01 下午 2:30, 2025-03-01T14:30:00",
    "2025/3/1 2:30:15 , 2025-03-01T02:30:15",
    "2025年3月1日 14时5分8秒, 2025-03-01T14:05:08",
    "2025年3月1日 14点, 2025-03-01T14:00:00",
    "2025-03-01 上午 9:30, 2025-03-01T09:30:00",
  })
  void a_date_time_keeps_its_time_of_day(String cell, LocalDateTime time) {
    assertEquals(time, logged(cell).get("时间"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"是", "有", "1", "true", "TRUE", "Y", "yes", "√", "✓", "✔", "１", "启用", "已开通"})
  void these_words_are_true(String cell) {
    assertEquals(true, memberCell("证件照", cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"否", "0", "False", "n", "NO", "×", "✗", "✘", "停用", "未上传", "已停用"})
  void these_words_are_false(String cell) {
    assertEquals(false, memberCell("证件照", cell));
  }

  @Test
  void not_stopped_is_a_word_of_two_meanings() {
    assertEquals(Set.of("证件照"), Export.row(member("证件照", "未停用"), "成员").unknown());
  }

  @Test
  void any_other_word_is_no_truth_value() {
    Snapshot snapshot = member("证件照", "照片");
    assertEquals(Set.of("证件照"), Export.row(snapshot, "成员").unknown());
    assertEquals("读不出是或否", Export.problems(snapshot, "证件照").get(0).expected());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"3;3", "3.50;3.5", "1,234,567;1234567", "-2;-2", "１２;12", "+7;7"})
  void numbers_are_read_plain_with_thousands_and_of_full_width(String cell, BigDecimal value) {
    assertEquals(value, number(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"三", "1,23", "1.2.3", "1E999999999"})
  void what_is_no_number_is_unreadable(String cell) {
    assertEquals(cell, ((Unknown) Objects.requireNonNull(number(cell))).found());
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "-", "/", "暂无", "N/A", "——", "－－", "没有", "待定"})
  void a_word_for_a_blank_is_blank_and_told_once_a_column(String cell) {
    Snapshot snapshot = member("职务", cell);
    assertNull(Export.row(snapshot, "成员").get("职务"));
    assertEquals(1, Export.problems(snapshot, "职务").size());
  }

  @ParameterizedTest
  @CsvSource({
    "45674, 2025-01-17",
    "25-01-17, 2025-01-17",
    "25年1月17日, 2025-01-17",
    "2025-01-17 星期五, 2025-01-17",
    "2025-01-17 17:30, 2025-01-17",
    "2025-01-17（周五）, 2025-01-17",
    "2025年1月17日(星期五) 17:30, 2025-01-17",
    "2025-01-17 星期五 17:30, 2025-01-17",
    "2025/1/17 上午 9:30, 2025-01-17",
    "2025年1月17日9时30分, 2025-01-17",
  })
  void more_forms_of_a_date_are_read(String cell, LocalDate day) {
    assertEquals(day, Export.row(staff(cell), "人事").get("入职日期"));
  }

  @Test
  void a_month_is_no_day() {
    Snapshot snapshot = staff("2025-01");
    assertEquals(Set.of("入职日期"), Export.row(snapshot, "人事").unknown());
    assertEquals("只有年月，不知道是哪一天", Export.problems(snapshot, "入职日期").get(0).expected());
  }

  @Test
  void a_private_value_is_masked_in_problems() {
    Snapshot snapshot =
        new SnapshotReader(List.of(PrivateTables.CARDS), Map.of())
            .read(
                new Export(folder)
                    .csv("证件.csv", "号码,姓名,生日", "13800138000,张三,19000230", "1234567,李四,1900")
                    .csv("证件二.csv", "号码,姓名", "13800138000,王五")
                    .folder());
    assertEquals(
        List.of("190*0230", "****"),
        Export.problems(snapshot, "生日").stream().map(DataProblem::found).toList());
    assertEquals("138****8000", Export.problems(snapshot, "号码").get(0).found());
  }

  @Test
  void equal_departments_are_one_object() {
    Snapshot snapshot = new Export(folder).csv("成员.csv", "账号,姓名,部门", "a,甲,教务处", "b,乙,教务处").read();
    List<Row> rows = Export.rows(snapshot, "成员");
    assertSame(rows.get(0).get("部门"), rows.get(1).get("部门"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})
  void an_error_value_that_excel_wrote_into_a_text_file_is_unknown(String error) {
    assertTrue(memberCell("职务", error) instanceof Unknown, error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#1", "#REF", "见#REF!", "#"})
  void a_text_with_a_number_sign_is_a_text(String text) {
    assertEquals(text, memberCell("职务", text));
  }
}
