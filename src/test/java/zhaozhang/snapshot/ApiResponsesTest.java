package zhaozhang.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.UserError;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.table.ApiMapping;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.ApiMappingReader;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;

/** Responses of the API, saved as they came, read through the mapping that comes along. */
class ApiResponsesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/snapshot/api");
  private static final Rulebook RULES = RulebookReader.read(Path.of("rules"));
  private static final Vocabulary VOCABULARY = RuleEngine.vocabulary(RULES.vocabulary());
  private static final ApiMapping API = ApiMappingReader.read(RULES.api(), VOCABULARY);

  @TempDir Path folder;
  private Export export;

  @BeforeEach
  void start() {
    export = new Export(folder);
  }

  private void give(String... fixtures) {
    for (String fixture : fixtures) {
      export.bytes(fixture, fixture(fixture));
    }
  }

  private static byte[] fixture(String name) {
    try {
      return Files.readAllBytes(FIXTURES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Snapshot read() {
    return new SnapshotReader(VOCABULARY.tables(Table.Kind.SNAPSHOT), Map.of("信息办", "信息化办公室"))
        .withApi(API)
        .read(folder);
  }

  private Snapshot read(String... fixtures) {
    give(fixtures);
    return read();
  }

  private static Row first(Snapshot snapshot, String table) {
    return Export.rows(snapshot, table).get(0);
  }

  private static boolean has(Snapshot snapshot, String table, String column) {
    return snapshot.table(table).map(data -> data.has(column)).orElse(false);
  }

  private static List<String> files(Snapshot snapshot) {
    return snapshot.problems().stream().map(DataProblem::file).toList();
  }

  @Test
  void user_list_gives_accounts_with_their_states() {
    Snapshot snapshot = read("user-list.json", "department-list.json");
    assertEquals(List.of("lilei", "hanmm", "jim"), Export.column(snapshot, "成员", "账号"));
    assertEquals(List.of("已激活", "未激活", "已退出"), Export.column(snapshot, "成员", "激活状态"));
    assertEquals("13800000001", first(snapshot, "成员").get("手机"));
    assertEquals("主任", first(snapshot, "成员").get("职务"));
  }

  @Test
  void departments_are_paths_and_the_main_one_comes_first() {
    Snapshot snapshot = read("user-list.json", "department-list.json");
    assertEquals(List.of("示范学院/信息化办公室/网络科", "示范学院/信息化办公室"), first(snapshot, "成员").get("部门"));
  }

  @Test
  void departments_may_come_from_another_export() {
    export.csv("组织架构.csv", "部门名称,部门ID,父部门ID", "学院,1,0", "办公室,2,1", "网络科,3,2");
    assertEquals(List.of("学院/办公室/网络科", "学院/办公室"), first(read("user-list.json"), "成员").get("部门"));
  }

  @Test
  void a_department_that_is_not_in_the_table_is_unreadable() {
    Snapshot snapshot = read("user-list.json", "department-list.json");
    assertEquals(Set.of("部门"), Export.rows(snapshot, "成员").get(1).unknown());
    assertTrue(
        Export.problems(snapshot, "部门").stream().anyMatch(one -> one.found().contains("77")));
  }

  @Test
  void without_a_table_of_departments_the_column_is_missing() {
    assertFalse(has(read("user-list.json"), "成员", "部门"));
  }

  @Test
  void departments_in_a_circle_end() {
    export.csv("组织架构.csv", "部门名称,部门ID,父部门ID", "甲,1,2", "乙,2,1", "丙,3,2", "丁,77,77");
    assertEquals(3, Export.rows(read("user-list.json"), "成员").size());
  }

  @Test
  void custom_fields_are_columns() {
    Snapshot snapshot = read("user-list.json", "department-list.json");
    assertEquals("007", first(snapshot, "成员").get("工号"));
    assertEquals("院内人员", first(snapshot, "成员").get("人员类别"));
    assertEquals(true, first(snapshot, "成员").get("证件照"));
  }

  @Test
  void what_the_api_does_not_tell_is_missing_and_not_blank() {
    Snapshot snapshot = read("user-get.json", "department-list.json");
    assertEquals("10086", first(snapshot, "成员").get("账号"));
    assertEquals("已禁用", first(snapshot, "成员").get("激活状态"));
    assertFalse(has(snapshot, "成员", "手机"));
  }

  @Test
  void a_field_that_one_response_of_a_call_has_is_blank_in_the_others() {
    String other =
        text("user-get.json")
            .replace("10086", "\"b\"")
            .replace("\"avatar\"", "\"mobile\": \"13800000002\", \"avatar\"");
    export.bytes("other.json", other.getBytes(UTF_8));
    Snapshot snapshot = read("user-get.json", "department-list.json");
    assertTrue(has(snapshot, "成员", "手机"));
    assertEquals(List.of("13800000002", ""), Export.column(snapshot, "成员", "手机"));
  }

  @Test
  void user_list_id_gives_one_row_for_all_memberships_of_a_person() {
    Snapshot snapshot = read("user-list-id.json", "department-list.json");
    assertEquals(List.of("lilei", "hanmm"), Export.column(snapshot, "成员", "账号"));
    assertEquals(List.of("示范学院/信息化办公室", "示范学院/信息化办公室/网络科"), first(snapshot, "成员").get("部门"));
    assertFalse(has(snapshot, "成员", "姓名"));
  }

  @Test
  void department_list_gives_departments() {
    Snapshot snapshot = read("department-list.json");
    assertEquals(List.of("示范学院", "信息化办公室", "网络科", "孤岛"), Export.column(snapshot, "部门", "部门名称"));
    assertEquals(List.of("0", "1", "2", "9"), Export.column(snapshot, "部门", "上级部门ID"));
    assertEquals(List.of(), snapshot.problems());
  }

  @Test
  void agent_get_tells_what_is_closed_and_counts_before_agent_list() {
    export.bytes("1.json", fixture("agent-list.json"));
    Snapshot snapshot = read("agent-get.json");
    assertEquals(List.of("1000005", "1000006"), Export.column(snapshot, "应用", "应用ID"));
    assertEquals(List.of("停用", "启用"), Export.column(snapshot, "应用", "状态"));
    assertFalse(has(snapshot, "应用", "负责人"));
    assertFalse(has(snapshot, "应用", "应用类型"));
  }

  @Test
  void groupchat_get_gives_a_group_and_its_members_in_whatever_order_it_tells_them() {
    Snapshot snapshot = read("groupchat-get.json");
    Row group = Export.row(snapshot, "工作群");
    assertEquals("lilei", group.text("群主"));
    assertEquals("外部群", group.get("群类型"));
    assertEquals(LocalDate.of(2025, 1, 17), group.get("创建日期"));
    assertEquals(List.of("WROGQ", "WROGQ"), Export.column(snapshot, "群成员", "群号"));
    assertEquals(List.of("企业成员", "外部联系人"), Export.column(snapshot, "群成员", "成员类型"));
  }

  @Test
  void appchat_get_gives_a_group_whose_owner_may_be_nobody() {
    Snapshot snapshot = read("appchat-get.json");
    assertEquals("内部群", Export.row(snapshot, "工作群").get("群类型"));
    assertTrue(has(snapshot, "工作群", "群主"));
    assertEquals(List.of("lilei", "hanmm"), Export.column(snapshot, "群成员", "账号"));
  }

  @Test
  void the_creator_of_an_archived_group_is_not_its_owner() {
    Snapshot snapshot = read("msgaudit-groupchat-get.json");
    assertEquals("jim", Export.row(snapshot, "工作群").text("创建人"));
    assertFalse(has(snapshot, "工作群", "群主"));
    assertEquals(List.of("jim", "lilei"), Export.column(snapshot, "群成员", "账号"));
  }

  @Test
  void approvals_are_applications() {
    Snapshot snapshot = read("approval-detail.jsonl", "department-list.json");
    assertEquals(List.of("202501200001", "202501200002"), Export.column(snapshot, "申请单", "单号"));
    assertEquals(List.of("第三方应用", "分级权限"), Export.column(snapshot, "申请单", "事项"));
    assertEquals(List.of("已通过", "已撤销"), Export.column(snapshot, "申请单", "结果"));
    assertEquals(List.of("信息化办公室/网络科", "信息化办公室"), Export.column(snapshot, "申请单", "申请部门"));
    assertEquals(List.of("2025-01-19", ""), Export.column(snapshot, "申请单", "批准日期"));
    assertFalse(has(snapshot, "申请单", "批准机构"));
  }

  @Test
  void an_operation_of_an_administrator_that_is_a_code_is_unreadable() {
    List<Row> rows = Export.rows(read("admin-oper-log.json"), "操作日志");
    assertTrue(rows.get(0).unknown().contains("操作类型"));
    assertEquals("新增成员", rows.get(1).get("操作类型"));
    assertEquals(LocalDateTime.of(2025, 3, 1, 9, 30), rows.get(0).get("时间"));
  }

  @Test
  void operations_of_members_have_words() {
    List<Row> rows = Export.rows(read("member-oper-log.json"), "操作日志");
    assertEquals("修改姓名", rows.get(0).get("操作类型"));
    assertTrue(rows.get(1).unknown().contains("操作类型"));
  }

  @Test
  void an_error_is_told_and_is_no_empty_table() {
    Snapshot snapshot = read("error.json", "department-list.json");
    DataProblem problem = snapshot.problems().get(0);
    assertEquals("error.json", problem.file());
    assertTrue(problem.found().contains("48009") && problem.found().contains("api forbidden"));
    assertEquals(Set.of("部门"), snapshot.tables().keySet());
  }

  @Test
  void approvals_of_another_kind_are_left_out_without_a_word() {
    Snapshot snapshot = read("approval-detail.jsonl", "department-list.json");
    assertFalse(snapshot.problems().toString().contains("请假"));
  }

  private static final String NO_MEMBERS = "{\"errcode\":0,\"userlist\":[]}";

  @Test
  void a_response_without_records_is_no_table() {
    export.encoded("user.json", UTF_8, NO_MEMBERS);
    Snapshot snapshot = read("department-list.json");
    assertEquals(Set.of("部门"), snapshot.tables().keySet());
    assertEquals(List.of("user.json"), files(snapshot));
  }

  @Test
  void beside_others_of_its_call_a_response_without_records_is_nothing_to_note() {
    export.encoded("通讯录-甲.json", UTF_8, NO_MEMBERS);
    export.encoded("通讯录-乙.json", UTF_8, members("zs"));
    Snapshot snapshot = read("department-list.json");
    assertEquals(State.COMPLETE, state(snapshot, "成员"));
    assertFalse(files(snapshot).contains("通讯录-甲.json"));
  }

  private static State state(Snapshot snapshot, String table) {
    return snapshot.table(table).orElseThrow().completeness().state();
  }

  @Test
  void responses_of_other_calls_are_named_and_are_no_table() {
    String user = "{\"userid\":\"zs\",\"name\":\"甲\"}";
    export.encoded(
        "1.json", UTF_8, "{\"errcode\":0,\"tagname\":\"t\",\"userlist\":[" + user + "]}");
    export.encoded("2.json", UTF_8, "{\"errcode\":0,\"info\":{\"journal_uuid\":\"1\"}}");
    export.encoded("3.json", UTF_8, "{\"errcode\":0,\"chat_info\":{\"link_id\":\"1\"}}");
    export.encoded(
        "4.json", UTF_8, "{\"errcode\":0,\"record_list\":[{\"time\":1,\"userid\":\"a\"}]}");
    String linked = user.replace("}", ",\"corpid\":\"other\"}");
    export.encoded("5.json", UTF_8, "{\"errcode\":0,\"userlist\":[" + linked + "]}");
    Snapshot snapshot = read("department-list.json");
    assertEquals(Set.of("部门"), snapshot.tables().keySet());
    assertEquals(List.of("1.json", "2.json", "3.json", "4.json", "5.json"), files(snapshot));
  }

  @Test
  void messages_of_people_are_never_read() {
    String message =
        "{\"msgid\":\"1\",\"msgtype\":\"text\",\"群号\":\"g\",\"群名\":\"密\",\"群主\":\"zs\"}";
    export.encoded("群聊.json", UTF_8, message);
    Snapshot snapshot = read("department-list.json");
    assertEquals(Set.of("部门"), snapshot.tables().keySet());
    assertFalse(snapshot.problems().toString().contains("密"));
  }

  @Test
  void evidence_is_the_number_of_the_record_in_the_file() {
    Row row = Export.rows(read("user-list.json", "department-list.json"), "成员").get(1);
    assertEquals("user-list.json!成员!2", row.source().toString());
  }

  @Test
  void a_file_may_hold_a_list_of_responses_and_begin_with_a_mark() {
    String list = "\ufeff[" + text("user-get.json") + "," + text("department-list.json") + "]";
    export.bytes("a.json", list.getBytes(UTF_8));
    Snapshot snapshot = read();
    assertEquals(List.of("示范学院"), first(snapshot, "成员").get("部门"));
    assertEquals(4, Export.rows(snapshot, "部门").size());
  }

  @Test
  void a_file_may_be_in_gb18030() {
    export.encoded("a.json", Charset.forName("GB18030"), text("department-list.json"));
    assertEquals("示范学院", first(read(), "部门").get("部门名称"));
  }

  private static String text(String fixture) {
    return new String(fixture(fixture), UTF_8);
  }

  @Test
  void objects_whose_names_are_headings_are_rows() {
    export.bytes(
        "成员.json",
        "[{\"账号\":\"ZS\",\"姓名\":\"张三\",\"部门\":[\"甲/乙\",\"丙\"],\"手机\":13800000000,\"证件照\":true},{\"账号\":\"ls\",\"姓名\":null}]"
            .getBytes(UTF_8));
    Snapshot snapshot = read();
    assertEquals(List.of("甲/乙", "丙"), first(snapshot, "成员").get("部门"));
    assertEquals("13800000000", first(snapshot, "成员").get("手机"));
    assertEquals("成员.json!2", Export.rows(snapshot, "成员").get(1).source().toString());
  }

  @Test
  void headings_may_stand_among_the_names_of_the_api() {
    export.bytes(
        "a.json",
        "{\"userid\":\"zs\",\"name\":\"张三\",\"department\":\"甲/乙\",\"status\":1,\"工号\":\"07\"}"
            .getBytes(UTF_8));
    Row row = Export.row(read(), "成员");
    assertEquals(List.of("甲/乙"), row.get("部门"));
    assertEquals("07", row.get("工号"));
  }

  private static byte[] log(String page, int time) {
    String record = "{\"time\":" + time + ",\"userid\":\"a\",\"oper_type\":12}";
    return ("{\"errcode\":0," + page + ",\"record_list\":[" + record + "]}").getBytes(UTF_8);
  }

  @Test
  void a_table_of_which_the_last_page_is_missing_is_incomplete() {
    for (String page : List.of("\"has_more\":1", "\"has_more\":true", "\"next_cursor\":\"c\"")) {
      export.bytes("日志一.json", log(page, 1740792600));
      Snapshot snapshot = read("department-list.json");
      assertEquals(State.INCOMPLETE, state(snapshot, "操作日志"), page);
      assertEquals(1, Export.rows(snapshot, "操作日志").size());
      assertEquals(Set.of("日志一.json"), Set.copyOf(files(snapshot)));
      assertTrue(snapshot.problems().get(0).expected().contains("「操作日志」"));
    }
  }

  private static String members(String... accounts) {
    return Stream.of(accounts)
        .map("{\"userid\":\"%s\",\"name\":\"甲\",\"department\":[1],\"status\":1}"::formatted)
        .collect(Collectors.joining(",", "{\"errcode\":0,\"userlist\":[", "]}"));
  }

  private static final String FAILED = "{\"errcode\":60011,\"errmsg\":\"no privilege\"}";

  @Test
  void a_table_of_which_a_response_in_the_file_failed_is_incomplete() {
    export.encoded("一.jsonl", UTF_8, members("zs") + "\n" + FAILED);
    Snapshot snapshot = read("department-list.json");
    assertEquals(State.INCOMPLETE, state(snapshot, "成员"));
    assertTrue(snapshot.problems().get(0).expected().contains("「成员」"));
  }

  @Test
  void a_table_of_which_a_file_named_after_the_call_failed_is_incomplete() {
    export.encoded("一.json", UTF_8, members("zs"));
    export.encoded("User-List 2.json", UTF_8, FAILED);
    assertEquals(State.INCOMPLETE, state(read("department-list.json"), "成员"));
  }

  @Test
  void a_table_of_which_a_file_named_after_it_failed_is_incomplete() {
    export.encoded("通讯录-甲.json", UTF_8, members("zs"));
    export.encoded("通讯录-乙.json", UTF_8, FAILED);
    assertEquals(State.INCOMPLETE, state(read("department-list.json"), "成员"));
  }

  @Test
  void a_table_of_which_a_file_named_like_the_others_failed_is_incomplete() {
    export.encoded("d1.json", UTF_8, members("zs"));
    export.encoded("d2.json", UTF_8, FAILED);
    assertEquals(State.INCOMPLETE, state(read("department-list.json"), "成员"));
  }

  @Test
  void a_response_that_failed_and_is_named_after_nothing_costs_no_table() {
    export.encoded("一.json", UTF_8, members("zs"));
    export.encoded("agent_list.json", UTF_8, FAILED);
    export.encoded("x.json", UTF_8, FAILED);
    Snapshot snapshot = read("department-list.json");
    assertEquals(State.COMPLETE, state(snapshot, "成员"));
    assertTrue(files(snapshot).contains("x.json"));
  }

  @Test
  void what_is_no_record_makes_a_table_incomplete() {
    String mixed = members("zs").replace("[{", "[\"ls\",{");
    export.encoded("一.json", UTF_8, mixed);
    Snapshot snapshot = read("department-list.json");
    assertEquals(State.INCOMPLETE, state(snapshot, "成员"));
    assertTrue(snapshot.problems().toString().contains("user/list"), snapshot::toString);
  }

  @Test
  void rows_beside_a_failed_response_are_an_incomplete_table() {
    export.encoded("成员.json", UTF_8, "[{\"账号\":\"zs\",\"姓名\":\"甲\"}," + FAILED + "]");
    assertEquals(State.INCOMPLETE, state(read("department-list.json"), "成员"));
  }

  @Test
  void a_table_of_which_the_last_page_is_there_is_whole() {
    for (String page :
        List.of(
            "\"has_more\":0", "\"has_more\":false,\"next_cursor\":\"c\"", "\"next_cursor\":\"\"")) {
      export.bytes("日志一.json", log("\"has_more\":1", 1740792600));
      export.bytes("日志二.json", log(page, 1740792700));
      Snapshot snapshot = read("department-list.json");
      assertEquals(2, Export.rows(snapshot, "操作日志").size(), page);
      assertEquals(State.COMPLETE, state(snapshot, "操作日志"), page);
    }
  }

  @Test
  void what_fits_nothing_is_noted() {
    export.bytes("天气.json", "{\"weather\":\"晴\"}".getBytes(UTF_8));
    export.bytes("数.json", "[1,2]".getBytes(UTF_8));
    export.bytes("空.json", new byte[0]);
    export.bytes("坏.json", "{\"userlist\":[{\"userid\":".getBytes(UTF_8));
    Snapshot snapshot = read("department-list.json");
    assertEquals(List.of("坏.json", "天气.json", "数.json", "数.json", "空.json"), files(snapshot));
    assertEquals(Set.of("部门"), snapshot.tables().keySet());
  }

  @Test
  void without_a_mapping_rows_are_read_all_the_same() {
    export.bytes("成员.json", "[{\"账号\":\"zs\",\"姓名\":\"张三\"}]".getBytes(UTF_8));
    assertEquals("张三", Export.row(export.read(), "成员").get("姓名"));
  }

  @Test
  void responses_demand_no_more_than_is_honest() {
    for (String hostile :
        List.of(
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "{\"userlist\":[{\"userid\":" + "9".repeat(100_000) + "}]}",
            "{\"userlist\":[{\"userid\":\"" + "x".repeat(2_000_000) + "\"}]}",
            "{\"userlist\":[" + "0,".repeat(5_000_000) + "0]}")) {
      export.bytes("坏.json", hostile.getBytes(UTF_8));
      String said = String.valueOf(assertThrows(UserError.class, this::read).getMessage());
      assertTrue(said.contains("坏.json"), said);
    }
  }

  @Test
  void a_number_that_would_fill_the_memory_is_unreadable() {
    export.bytes("成员.json", "[{\"账号\":\"zs\",\"姓名\":1e999999999}]".getBytes(UTF_8));
    assertEquals(Set.of("姓名"), Export.row(read(), "成员").unknown());
  }
}
