package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Unknown;

/** Modules, departments and lists of them as offices write them. */
class OfficeListTest {

  @TempDir Path folder;
  private Export export;

  @BeforeEach
  void start() {
    export = new Export(folder);
  }

  private static String quoted(String cell) {
    return '"' + cell + '"';
  }

  private void tree() {
    export.csv(
        "组织架构.csv",
        "部门ID,部门名称,上级部门ID",
        "1,北京教育学院,0",
        "2,教务处,1",
        "3,人事处,1",
        "4,教务科,2",
        "5,\"安全、保卫处\",1",
        "6,Human Resources,1");
  }

  private String modules(String cell) {
    export.csv("管理员.csv", "账号,角色,管理模块", "zs,分级管理员," + quoted(cell));
    return Export.column(OfficeTables.read(export), "管理员", "管理模块").get(0);
  }

  private String module(String cell) {
    export.csv("模块.csv", "模块名称,启用", quoted(cell) + ",是");
    return Export.column(OfficeTables.read(export), "模块", "模块名称").get(0);
  }

  private Row member(String departments) {
    export.csv("成员.csv", "账号,姓名,部门", "zs,张三," + quoted(departments));
    return Export.row(OfficeTables.read(export), "成员");
  }

  private @Nullable Object duty(String department) {
    export.csv("应用.csv", "应用ID,应用名称,所属部门", "1,甲," + quoted(department));
    return Export.row(OfficeTables.read(export), "应用").get("所属部门");
  }

  @Test
  void the_number_of_a_department_says_nothing_where_its_path_cannot_be_read() {
    export.csv("组织架构.csv", "部门ID,部门名称,上级部门ID", "1,学院,0", "2,#REF!,1", "3,科,2", "4,室,#REF!");
    for (String number : List.of("2", "3", "4")) {
      assertTrue(Unknown.in(member(number).get("部门")), number);
    }
    assertEquals(List.of("学院"), member("1").get("部门"));
  }

  @Test
  void a_department_without_a_number_does_not_stand_above_those_that_are_below_none() {
    export.csv("组织架构.csv", "部门ID,部门名称,上级部门ID", "1,学院,", "2,教务处,1", ",财务处,1");
    assertEquals(List.of("学院/教务处"), member("2").get("部门"));
  }

  @Test
  void a_number_says_nothing_where_what_stands_above_it_may_be_a_department_without_one() {
    export.csv("组织架构.csv", "部门ID,部门名称,上级部门ID", "1,学院,0", "2,教务科,7", ",教务处,1");
    assertTrue(Unknown.in(member("2").get("部门")));
  }

  @Test
  void a_number_says_nothing_where_two_departments_have_it_or_one_above_it() {
    export.csv("组织架构.csv", "部门ID,部门名称,上级部门ID", "1,学院,0", "2,教务处,1", "2,财务处,1", "3,科,2");
    assertTrue(Unknown.in(member("2").get("部门")));
    assertTrue(Unknown.in(member("3").get("部门")));
  }

  @Test
  void a_number_that_two_rows_give_to_the_same_department_is_its_number() {
    export.csv("组织架构.csv", "部门ID,部门名称,上级部门ID", "1,学院,0", "2,教务处,1", "2,教务处,1");
    assertEquals(List.of("学院/教务处"), member("2").get("部门"));
  }

  @Test
  void the_root_is_left_out_where_its_name_cannot_be_read_but_all_paths_begin_with_it() {
    export.csv("组织架构.csv", "部门ID,部门名称,上级部门ID", "1,#REF!,0", "2,教务处,1");
    export.csv("成员.csv", "账号,姓名,部门", "zs,张三,学院/教务处", "ls,李四,学院/人事处");
    assertEquals("教务处", duty("学院/教务处"));
  }

  @Test
  void a_path_may_begin_with_the_root_where_nobody_can_read_what_that_is_called() {
    export.csv("组织架构.csv", "部门ID,部门名称,上级部门ID", "1,#REF!,0", "2,教务处,1");
    export.csv("成员.csv", "账号,姓名,部门", "zs,张三,学院/教务处", "ls,李四,教务处/学籍科");
    Unknown unknown = assertInstanceOf(Unknown.class, duty("学院/人事处"));
    assertTrue(unknown.mayEqual("人事处") && unknown.mayEqual("学院/人事处"));
    assertEquals("教务处/学籍科", duty("教务处/学籍科"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "审批/服务保障/会议室=审批/服务保障/会议室",
        "会议室=审批/服务保障/会议室",
        "审批/会议室=审批/服务保障/会议室",
        "审批／服务保障 / 会议室=审批/服务保障/会议室",
        "审批>信息化>桌面it运维=审批/信息化/桌面IT运维",
        "邮件(腾讯)=邮件（腾讯）",
        "审批=审批",
        "审批/服务保障=审批/服务保障",
        "服务保障=审批/服务保障",
        "申请合同编号、合同用章=审批/申请合同编号、合同用章",
        "用章审批=用章审批",
        "审批/请假=审批/请假",
        "直播=直播"
      })
  void a_module_is_the_only_entry_that_its_name_may_mean(String cell, String entry) {
    assertEquals(entry, module(cell));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "公告、会议室=公告；审批/服务保障/会议室",
        "公告，审批=公告；审批",
        "公告,审批=公告；审批",
        "公告 审批=公告；审批",
        "公告/日程=公告；日程",
        "日程;审批/服务保障/会议室=日程；审批/服务保障/会议室",
        "学院外网、学院内网=信息系统/学院外网；信息系统/学院内网",
        "申请合同编号、合同用章=审批/申请合同编号、合同用章",
        "日程、申请合同编号、合同用章、公告=日程；审批/申请合同编号、合同用章；公告",
        "邮件（腾讯）、公告=邮件（腾讯）；公告",
        "直播（教务、科研）、公告=直播（教务、科研）；公告",
        "公告、无=公告"
      })
  void a_list_of_modules_is_split_where_no_known_word_stands(String cell, String items) {
    assertEquals(items, modules(cell));
  }

  @Test
  void modules_by_other_names_are_told_once_a_column() {
    module("会议室");
    List<DataProblem> problems = Export.problems(OfficeTables.read(export), "模块名称");
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).found().contains("责任清单"), problems.get(0)::found);
  }

  @Test
  void two_rows_of_one_module_are_a_contested_key() {
    export.csv("模块.csv", "模块名称,启用", "会议室,是", "审批/会议室,否");
    Snapshot snapshot = OfficeTables.read(export);
    assertEquals(
        "审批/服务保障/会议室", snapshot.table("模块").orElseThrow().completeness().contested().get(0).key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {"院内人员、院外服务人员=院内人员；院外服务人员", "院内人员 院外服务人员=院内人员；院外服务人员", "院内人员/代管单位人员=院内人员；代管单位人员"})
  void a_list_of_an_enumeration_is_split_between_its_values(String cell, String items) {
    export.csv("模块.csv", "模块名称,启用,可见类别", "公告,是," + quoted(cell));
    assertEquals(items, Export.column(OfficeTables.read(export), "模块", "可见类别").get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "北京教育学院/教务处、北京教育学院/人事处=北京教育学院/教务处；北京教育学院/人事处",
        "北京教育学院/人事处,北京教育学院/教务处=北京教育学院/人事处；北京教育学院/教务处",
        "人事处 教务处=人事处；教务处",
        "安全、保卫处、教务处=安全、保卫处；教务处",
        "Human Resources 教务处=Human Resources；教务处",
        "北京教育学院 / 教务处 / 教务科=北京教育学院/教务处/教务科",
        "北京教育学院>教务处=北京教育学院/教务处",
        "北京教育学院 - 教务处=北京教育学院/教务处",
        "4;3=北京教育学院/教务处/教务科；北京教育学院/人事处",
        "党政办、信息办=党政办公室；信息化办公室",
        "教 务 处=教务处",
        "章程（试行、修订）部=章程(试行、修订)部"
      })
  void a_list_of_departments_is_one_of_paths(String cell, String paths) {
    tree();
    assertEquals(paths, member(cell).text("部门"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "北京教育学院/教务处/教务科=教务处/教务科",
        "教务处/教务科=教务处/教务科",
        "教务处=教务处",
        "北京教育学院=北京教育学院",
        "4=教务处/教务科"
      })
  void a_department_is_its_path_below_the_root(String cell, String path) {
    tree();
    assertEquals(path, duty(cell));
  }

  @Test
  void a_number_that_no_department_has_is_unknown() {
    tree();
    List<?> departments = (List<?>) java.util.Objects.requireNonNull(member("2;77").get("部门"));
    assertEquals("北京教育学院/教务处", departments.get(0));
    assertInstanceOf(Unknown.class, departments.get(1));
  }

  @Test
  void without_a_tree_the_root_is_the_first_level_that_all_paths_share() {
    export.csv("成员.csv", "账号,姓名,部门", "a,甲,学院/教务处", "b,乙,学院/人事处/一科", "c,丙,校友");
    assertEquals("人事处/一科", duty("学院/人事处/一科"));
  }

  @Test
  void two_departments_in_a_cell_that_holds_one_are_one_of_the_two() {
    tree();
    Unknown two = assertInstanceOf(Unknown.class, duty("教务处、人事处"));
    assertTrue(two.mayEqual("教务处") && two.mayEqual("人事处"));
    assertFalse(two.mayEqual("党政办公室"));
  }

  @Test
  void two_departments_in_a_table_without_a_key_are_two_rows() {
    tree();
    export.csv("部门专人.csv", "部门,账号", "\"教务处、人事处\",zs");
    assertEquals(List.of("教务处", "人事处"), Export.column(OfficeTables.read(export), "部门专人", "部门"));
  }
}
