package zhaozhang.snapshot.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.UserError;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Roles;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.snapshot.Export;
import zhaozhang.snapshot.SnapshotReader;

class RecognitionTest {

  private static final String[] MEMBERS = {"账号,姓名,部门,激活状态", "zs,张三,教务处,已激活"};
  private static final String[] GROUP = {"群号,群名,群主", "g1,一群,zs"};

  @TempDir Path folder;
  private Export export;

  @BeforeEach
  void start() {
    export = new Export(folder);
  }

  @Test
  void a_file_is_recognised_by_the_table_s_name_in_its_own() {
    assertEquals(Set.of("成员"), export.csv("2025年成员导出.csv", MEMBERS).read().tables().keySet());
  }

  @Test
  void a_file_is_recognised_by_an_alias_of_the_table() {
    assertEquals(Set.of("成员"), export.csv("通讯录-教务处.csv", MEMBERS).read().tables().keySet());
  }

  @Test
  void the_sheet_s_name_counts_before_the_file_s() {
    export.xlsx("群聊.xlsx", "部门专人", List.of("部门", "账号", "群号", "群名"), List.of("教务处", "zs", "1", "2"));
    assertEquals(Set.of("部门专人"), export.read().tables().keySet());
  }

  @Test
  void the_file_s_name_counts_where_the_sheet_s_tells_nothing() {
    export.xlsx("通讯录.xlsx", "Sheet1", List.of("姓名", "账号", "部门"), List.of("张三", "zs", "教务处"));
    assertEquals(List.of("zs"), Export.column(export.read(), "成员", "账号"));
  }

  @Test
  void of_two_tables_in_a_name_the_longer_wins() {
    Snapshot snapshot = export.csv("群成员.csv", "账号,群号,姓名,部门", "zs,g1,张三,教务处").read();
    assertEquals(Set.of("群成员"), snapshot.tables().keySet());
  }

  @Test
  void a_name_within_a_longer_one_speaks_of_no_table() {
    export.csv("群成员.csv", MEMBERS).csv("群聊.csv", GROUP);
    Snapshot snapshot = export.read();
    assertEquals(Set.of("工作群"), snapshot.tables().keySet());
    assertTrue(snapshot.problems().get(0).expected().contains("像是「群成员」，没有找到「群号」"));
  }

  @Test
  void of_two_tables_that_a_name_speaks_of_the_headings_tell_which() {
    Snapshot snapshot = export.csv("通讯录和群聊.csv", GROUP).read();
    assertEquals(Set.of("工作群"), snapshot.tables().keySet());
  }

  @Test
  void a_file_may_be_named_by_the_folder_that_it_lies_in() {
    export.csv("通讯录/科研处/1.csv", MEMBERS).csv("通讯录/教务处.csv", MEMBERS);
    assertEquals(2, export.read().table("成员").orElseThrow().parts().size());
  }

  @Test
  void of_two_names_that_fit_the_one_counts_of_which_all_columns_are_there() {
    String[] members = {"账号,姓名,部门,激活状态,工号", "zs,张三,人事处,已激活,1"};
    assertEquals(Set.of("成员"), export.csv("成员/人事处.csv", members).read().tables().keySet());
  }

  @Test
  void headings_alone_decide_if_they_fit_one_table_only() {
    assertEquals(Set.of("工作群"), export.csv("export.csv", GROUP).read().tables().keySet());
  }

  @Test
  void headings_that_fit_several_tables_decide_nothing_and_the_problem_names_them() {
    String[] both = {"账号,姓名,部门,激活状态,群号,群名,群主", "zs,张三,教务处,已激活,1,a,zs"};
    Snapshot snapshot = export.csv("export.csv", both).csv("群聊.csv", GROUP).read();
    assertEquals(1, Export.rows(snapshot, "工作群").size());
    assertTrue(snapshot.problems().get(0).found().contains("成员、工作群"));
  }

  @Test
  void headings_alone_decide_nothing_if_a_column_of_a_complete_export_is_missing() {
    String[] trainees = {"账号,姓名,部门", "zs,张三,教务处"};
    Snapshot snapshot = export.csv("10月签到.csv", trainees).csv("群聊.csv", GROUP).read();
    assertEquals(Set.of("工作群"), snapshot.tables().keySet());
  }

  @Test
  void headings_alone_decide_nothing_of_a_table_with_two_columns() {
    Snapshot snapshot = export.csv("标签.csv", "id,name", "1,甲").csv("群聊.csv", GROUP).read();
    assertEquals(Set.of("工作群"), snapshot.tables().keySet());
  }

  @Test
  void what_only_headings_speak_for_is_left_out_where_a_name_speaks_for_another() {
    export.csv("a.csv", MEMBERS).csv("通讯录.csv", "账号,姓名", "ls,李四");
    Snapshot snapshot = export.read();
    assertEquals(List.of("ls"), Export.column(snapshot, "成员", "账号"));
    assertEquals("a.csv", snapshot.problems().get(0).file());
  }

  @Test
  void headings_never_speak_against_a_name() {
    export.csv("通讯录-外聘.csv", "姓名,手机,工号,在职状态", "张三,1,7,在职").csv("群聊.csv", GROUP);
    Snapshot snapshot = export.read();
    assertEquals(Set.of("工作群"), snapshot.tables().keySet());
    assertTrue(suspicion(snapshot).contains("「成员」"));
  }

  private static String suspicion(Snapshot snapshot) {
    return snapshot.problems().stream()
        .filter(problem -> problem.found().equals("未读取"))
        .map(DataProblem::expected)
        .findFirst()
        .orElseThrow();
  }

  private static Completeness completeness(Snapshot snapshot, String table) {
    return snapshot.table(table).orElseThrow().completeness();
  }

  @Test
  void a_file_that_a_name_speaks_for_but_that_lacks_the_key_makes_its_table_incomplete() {
    export.csv("人事名册.csv", "工号,姓名,在职状态", "1,甲,在职");
    Snapshot snapshot = export.csv("人事名册-二.csv", "员工编号,姓名,性别,在职状态", "2,乙,女,在职").read();
    assertEquals(List.of("1"), Export.column(snapshot, "人事", "工号"));
    assertEquals(Completeness.State.INCOMPLETE, completeness(snapshot, "人事").state());
    assertEquals("这个文件像是「人事」，没有找到「工号」这一列；有「员工编号」、「性别」，是不是它？是的话请加进 清单/列名", suspicion(snapshot));
  }

  @Test
  void the_heading_that_is_most_like_the_missing_one_is_asked_for() {
    export.csv("人事名册.csv", "性别,姓名,编号", "女,甲,1").csv("群聊.csv", GROUP);
    assertTrue(suspicion(export.read()).contains("有「编号」，是不是它"));
  }

  @Test
  void what_stands_where_headings_should_is_not_shown() {
    export.csv("人事名册.csv", "张三,13800000001", "李四,13800000002").csv("群聊.csv", GROUP);
    String said = export.read().problems().toString();
    assertFalse(said.contains("张三") || said.contains("13800000001"), said);
  }

  @Test
  void a_table_of_which_there_are_only_suspects_is_missing() {
    Snapshot snapshot = export.csv("人事名册.csv", "编号,姓名", "1,甲").csv("群聊.csv", GROUP).read();
    assertEquals(Set.of("工作群"), snapshot.tables().keySet());
  }

  @Test
  void a_sheet_of_notes_beside_a_table_is_no_suspect() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Export.fill(workbook.createSheet("在职"), List.of("工号", "姓名"), List.of("1", "甲"));
      Export.fill(workbook.createSheet("填写说明"), List.of("工号要填满"), List.of("姓名与证件一致"));
      export.bytes("花名册.xlsx", Export.bytesOf(workbook));
    }
    assertEquals(Completeness.State.COMPLETE, completeness(export.read(), "人事").state());
  }

  @Test
  void a_sheet_beside_a_table_that_lacks_the_key_only_is_a_suspect() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Export.fill(workbook.createSheet("在职"), List.of("工号", "姓名"), List.of("1", "甲"));
      Export.fill(workbook.createSheet("离职"), List.of("编号", "姓名"), List.of("2", "乙"));
      export.bytes("花名册.xlsx", Export.bytesOf(workbook));
    }
    assertEquals("离职", completeness(export.read(), "人事").because().get(0).source().sheet());
  }

  @Test
  void a_damaged_file_makes_the_table_that_it_is_named_after_incomplete() {
    export.csv("通讯录/教务处.csv", MEMBERS).bytes("通讯录/科研处.csv", new byte[0]);
    export.bytes("通讯录/人事处.xlsx", new byte[] {'P', 'K', 3, 4, 0});
    List<String> files =
        completeness(export.read(), "成员").because().stream()
            .map(because -> because.source().file())
            .toList();
    assertEquals(List.of("通讯录/人事处.xlsx", "通讯录/科研处.csv"), files);
  }

  @Test
  void the_name_of_a_sheet_tells_what_it_has_no_column_for() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (String sheet : List.of("在职人员", "离职", "名单")) {
        Export.fill(workbook.createSheet(sheet), List.of("工号", "姓名"), List.of(sheet, "甲"));
      }
      export.bytes("花名册.xlsx", Export.bytesOf(workbook));
    }
    List<Row> rows = Export.rows(export.read(), "人事");
    assertEquals("在职", rows.get(0).get("在职状态"));
    assertEquals("离职", rows.get(1).get("在职状态"));
    assertTrue(rows.get(2).get("在职状态") instanceof Unknown);
  }

  @Test
  void levels_in_columns_of_their_own_are_a_path() {
    export.csv("人事.csv", "工号,姓名,二级部门,一级部门", "1,甲,办公室,科研处", "2,乙,,人事处", "3,丙,无,人事处", "4,丁,/,-");
    Snapshot snapshot = export.read();
    assertEquals(List.of("办公室", "人事处", "人事处", ""), Export.column(snapshot, "人事", "部门"));
    assertEquals(List.of(), Export.problems(snapshot, "一级部门"));
  }

  @Test
  void an_unknown_sheet_is_noted() {
    Snapshot snapshot = export.csv("群聊.csv", GROUP).csv("会议.csv", "甲,乙", "1,2").read();
    assertEquals(List.of("会议.csv"), snapshot.problems().stream().map(DataProblem::file).toList());
  }

  @Test
  void an_empty_sheet_is_nothing_to_note() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Export.fill(workbook.createSheet("群聊"), List.of("群号", "群名", "群主"), List.of("1", "2", "3"));
      workbook.createSheet("Sheet2");
      export.bytes("群聊.xlsx", Export.bytesOf(workbook));
    }
    assertEquals(List.of(), export.read().problems());
  }

  @Test
  void the_heading_may_stand_in_the_tenth_row() {
    List<List<?>> rows = new ArrayList<>();
    rows.add(List.of("填写须知："));
    for (int i = 1; i <= 8; i++) {
      rows.add(List.of(i + "、账号：成员的唯一标识"));
    }
    rows.add(List.of("姓名", "账号", "部门", "激活状态"));
    rows.add(List.of("张三", "zs", "教务处", "已激活"));
    export.xlsx("通讯录.xlsx", "成员列表", rows.toArray(List<?>[]::new));
    TableData members = export.read().table("成员").orElseThrow();
    assertEquals(10, members.parts().get(0).headingRow());
    assertEquals(11, members.rows().get(0).source().row());
  }

  @Test
  void a_heading_below_the_thirtieth_row_is_none() {
    String[] late = new String[32];
    Arrays.fill(late, "");
    late[30] = GROUP[0];
    late[31] = GROUP[1];
    assertThrows(UserError.class, () -> export.csv("群聊.csv", late).read());
  }

  @Test
  void a_heading_in_the_thirtieth_row_is_found() {
    String[] late = new String[31];
    Arrays.fill(late, "");
    late[29] = GROUP[0];
    late[30] = GROUP[1];
    assertEquals(31, Export.row(export.csv("群聊.csv", late).read(), "工作群").source().row());
  }

  @Test
  void the_real_template_holds_no_members_and_its_sample_row_is_skipped() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/snapshot/contact-template.xlsx")) {
      export.bytes("通讯录批量导入模板.xlsx", Objects.requireNonNull(in).readAllBytes());
    }
    TableData members = export.read().table("成员").orElseThrow();
    assertEquals(0, members.rows().size());
    assertEquals(9, members.parts().get(0).headingRow());
    assertEquals(Set.of("姓名", "账号", "部门", "职务", "手机"), members.parts().get(0).columns());
  }

  @Test
  void a_sample_row_is_known_by_brackets_of_either_width() {
    export.csv("成员.csv", "姓名,账号", "张三(示例),a", "李四（示例）,b", "王五,c");
    assertEquals(List.of("c"), Export.column(export.read(), "成员", "账号"));
  }

  @Test
  void a_form_that_nobody_has_filled_in_does_not_say_that_there_are_no_rows() {
    export.csv("公告.csv", "公告ID,标题", "1（示例）,某标题");
    assertEquals(Completeness.State.INCOMPLETE, notices().completeness().state());
    export.csv("公告.csv", "公告ID,标题");
    assertEquals(Completeness.State.COMPLETE, notices().completeness().state());
  }

  /** Of which there may honestly be none. */
  private TableData notices() {
    Column id =
        new Column(
            "公告ID",
            0,
            Column.Content.TEXT,
            Column.Export.OPTIONAL,
            new Column.Cells(Map.of(), null, false, "（示例）", false),
            Column.Computed.NOTHING);
    Table table =
        new Table(
            "公告",
            0,
            Table.Kind.SNAPSHOT,
            List.of(),
            List.of(id, Column.text("标题")),
            true,
            true,
            List.of("公告ID"),
            Roles.NONE,
            null);
    return new SnapshotReader(List.of(table), Map.of())
        .read(export.folder())
        .table("公告")
        .orElseThrow();
  }

  @Test
  void a_table_whose_only_row_may_be_an_example_is_empty() {
    TableData members = export.csv("成员.csv", "账号,部门", "a,教务处").read().table("成员").orElseThrow();
    assertEquals(Completeness.State.EMPTY, members.completeness().state());
  }

  @Test
  void without_the_column_that_tells_examples_the_first_row_may_be_one() {
    Snapshot snapshot = export.csv("成员.csv", "账号,部门", "a,教务处", "b,教务处").read();
    List<Row> rows = Export.rows(snapshot, "成员");
    assertEquals(List.of(false, true), rows.stream().map(Row::identified).toList());
    assertEquals("a", Export.problems(snapshot, "账号").get(0).found());
  }

  @Test
  void headings_compare_without_marks_notes_inner_space_and_letter_case() {
    export.csv("成员.csv", "*姓 名：, ＵＳＥＲＩＤ（必填）* ,部　门【选填】", "张三,zs,教务处");
    assertEquals("zs|张三|教务处", shown(export.read()));
  }

  private static String shown(Snapshot snapshot) {
    var row = Export.row(snapshot, "成员");
    return row.text("账号") + "|" + row.text("姓名") + "|" + row.text("部门");
  }

  @Test
  void an_unknown_column_is_noted_once_at_the_heading() {
    Snapshot snapshot = export.csv("群聊.csv", "群号,群名,群主,热度", "1,a,x,5", "2,b,y,6").read();
    DataProblem problem = snapshot.problems().get(0);
    assertEquals(1, snapshot.problems().size());
    assertEquals("热度", problem.column());
    assertEquals(1, problem.row());
  }

  @Test
  void a_missing_column_of_a_complete_export_is_noted_and_not_present() {
    Snapshot snapshot = export.csv("群聊.csv", "群号,群名", "1,a").read();
    assertTrue(snapshot.problems().get(0).expected().contains("无法判定"));
    assertEquals("群主", snapshot.problems().get(0).column());
    assertEquals(false, snapshot.table("工作群").orElseThrow().has("群主"));
  }

  @Test
  void of_two_columns_with_one_heading_the_first_counts() {
    Snapshot snapshot = export.csv("群聊.csv", "群号,群名,群ID,群主", "1,a,2,zs").read();
    assertEquals(List.of("1"), Export.column(snapshot, "工作群", "群号"));
    assertEquals(1, Export.problems(snapshot, "群ID").size());
  }

  @Test
  void a_table_without_rows_is_present_and_noted() {
    Snapshot snapshot = export.csv("群聊.csv", "群号,群名,群主").read();
    assertEquals(0, Export.rows(snapshot, "工作群").size());
    assertEquals(1, snapshot.problems().get(0).row());
  }

  @Test
  void two_files_of_one_table_are_one_table_in_the_order_of_their_names() {
    export.csv("通讯录-乙.csv", "账号,姓名", "b,乙").csv("通讯录-丙.csv", "账号,姓名", "c,丙");
    TableData members = export.read().table("成员").orElseThrow();
    assertEquals(List.of("c", "b"), members.rows().stream().map(r -> r.text("账号")).toList());
    assertEquals(2, members.parts().size());
  }
}
