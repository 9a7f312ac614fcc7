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
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Unknown;

/** People in cells, as offices write them. */
class OfficePeopleTest {

  @TempDir Path folder;
  private Export export;

  @BeforeEach
  void start() {
    export =
        new Export(folder)
            .csv(
                "成员.csv",
                "账号,姓名,工号,激活状态",
                "zhangsan,张三,00123,已激活",
                "lisi,李四,T2,已激活",
                "wang1,王伟（教务处）,3,已激活",
                "wang2,王伟（科研处）,4,已禁用",
                "old5:new5,赵六,5,已激活");
  }

  private @Nullable Object owner(String cell) {
    export.csv("群聊.csv", "群号,群名,群主", "G1,群,\"" + cell + '"');
    return Export.row(OfficeTables.read(export), "工作群").get("群主");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张三",
        "张 三",
        "ZhangSan",
        "ｚｈａｎｇｓａｎ",
        "00123",
        "123",
        "0123",
        "123.0",
        "张三(zhangsan)",
        "张三（00123）",
        "张三（123）",
        "zhangsan（张三）",
        "张三/zhangsan",
        "123 / 张三",
        "张三（借调）",
        "张三、zhangsan",
        "张三【借调】"
      })
  void a_person_is_named_by_account_number_or_name(String cell) {
    assertEquals("zhangsan", owner(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Smith, John", "smith,john", "John Smith", "Smith，John"})
  void a_family_name_may_stand_first_with_a_comma(String cell) {
    export.csv("成员.csv", "账号,姓名,激活状态", "jsmith,John Smith,已激活", "lisi,李四,已激活");
    assertEquals("jsmith", owner(cell));
  }

  @Test
  void a_comma_between_two_people_is_none_within_a_name() {
    export.csv(
        "成员.csv", "账号,姓名,激活状态", "js,John Smith,已激活", "smith,Ann Smith,已激活", "john,John Lee,已激活");
    assertInstanceOf(Unknown.class, owner("smith, john"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"old5", "new5", "OLD5", "赵六（old5）", "赵六(new5)"})
  void a_former_account_names_the_same_person(String cell) {
    assertEquals("new5", owner(cell));
  }

  @Test
  void the_new_account_is_the_key_of_the_person() {
    assertEquals("new5", Export.rows(OfficeTables.read(export), "成员").get(4).get("账号"));
  }

  @Test
  void people_of_one_name_are_told_apart_by_the_note_in_the_contact_list() {
    assertEquals("wang2", owner("王伟（科研处）"));
    assertTrue(assertInstanceOf(Unknown.class, owner("王伟")).mayEqual("wang1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"张三(lisi)", "张三（ghost）", "王小明(zhangsan)", "张三/lisi", "lisi/张三", "张三/ghost"})
  void a_name_with_the_account_of_another_is_unknown(String cell) {
    assertInstanceOf(Unknown.class, owner(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"王小明", "ghost", "王小明(外聘)"})
  void who_is_nowhere_in_a_complete_list_stays_as_written_and_is_nobody(String cell) {
    assertEquals(cell, owner(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhangsan、lisi", "张三,李四", "张三 李四", "张三/李四", "zhangsan；00123；lisi"})
  void two_people_in_a_cell_that_holds_one_are_one_of_the_two(String cell) {
    Unknown two = assertInstanceOf(Unknown.class, owner(cell));
    assertTrue(two.mayEqual("zhangsan") && two.mayEqual("lisi"));
    assertFalse(two.mayEqual("new5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三、李四（T2）", "张三（借调） 李四(lisi)", "zhangsan/李四（lisi）", "张三 李四", "张 三 李 四"})
  void people_one_after_the_other_may_each_have_an_account_or_a_note(String cell) {
    Unknown two = assertInstanceOf(Unknown.class, owner(cell));
    assertTrue(two.mayEqual("zhangsan") && two.mayEqual("lisi"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhangsan/ghost", "张三 王小明"})
  void somebody_beside_nobody_may_be_meant(String cell) {
    assertTrue(assertInstanceOf(Unknown.class, owner(cell)).mayEqual("zhangsan"));
  }

  @Test
  void a_name_counts_only_while_every_file_of_people_was_read() {
    export.bytes("通讯录-2.xlsx", new byte[] {1, 2, 3});
    assertInstanceOf(Unknown.class, owner("张三"));
    assertEquals("zhangsan", owner("zhangsan"));
  }

  @Test
  void zeros_count_where_they_tell_two_people_apart() {
    export.csv("成员.csv", "账号,姓名,工号", "a,甲,00123", "b,乙,123");
    assertEquals("b", owner("123"));
    assertEquals("a", owner("00123"));
    assertEquals("0123", owner("0123"));
  }

  @Test
  void a_number_of_zeros_alone_is_zero() {
    export.csv("成员.csv", "账号,姓名,工号", "a,甲,000", "b,乙,12");
    assertEquals("a", owner("0"));
  }

  @Test
  void names_without_the_account_are_told_once_a_column() {
    export.csv("群聊.csv", "群号,群名,群主", "G1,群,张三", "G2,群,李四", "G3,群,zhangsan", "G4,群,张三（zhangsan）");
    Snapshot snapshot = OfficeTables.read(export);
    List<DataProblem> problems = Export.problems(snapshot, "群主");
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).found().startsWith("2 格"), problems.get(0)::found);
  }
}
