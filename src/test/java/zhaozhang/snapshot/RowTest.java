package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;

/** Which rows are kept. */
class RowTest {

  @TempDir Path folder;
  private Export export;

  @BeforeEach
  void start() {
    export = new Export(folder);
  }

  @Test
  void a_blank_row_is_skipped_and_rows_keep_their_numbers() {
    Snapshot snapshot = export.csv("群聊.csv", "群号,群名,群主", "1,a,x", "", ",　,", "2,b,y", "").read();
    assertEquals(
        List.of(2, 5),
        Export.rows(snapshot, "工作群").stream().map(row -> row.source().row()).toList());
    assertEquals(List.of(), snapshot.problems());
  }

  @Test
  void a_row_with_nothing_in_known_columns_is_skipped() {
    Snapshot snapshot = export.csv("群聊.csv", "群号,群名,群主,备注", "1,a,x,", ",,,无").read();
    assertEquals(1, Export.rows(snapshot, "工作群").size());
  }

  @Test
  void a_row_of_words_for_nothing_is_skipped() {
    Snapshot snapshot = export.csv("群聊.csv", "群号,群名,群主", "无,,", "/,—,暂无", "1,a,无").read();
    assertEquals(1, Export.rows(snapshot, "工作群").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计,2,", "小计,-,25.5", "填表人：张三,审核人：李四,日期：2025-10-31", "总计,总计,/"})
  void a_sum_and_signatures_below_a_register_are_no_rows(String line) {
    Snapshot snapshot = export.csv("群聊.csv", "群号,群名,群主", "1,a,x", line).read();
    assertEquals(1, Export.rows(snapshot, "工作群").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计,总计群,x", "日期：,群,x", "2,合计,x"})
  void a_row_with_more_than_a_sum_is_a_row(String line) {
    Snapshot snapshot = export.csv("群聊.csv", "群号,群名,群主", "1,a,x", line).read();
    assertEquals(2, Export.rows(snapshot, "工作群").size());
  }

  @Test
  void a_row_without_its_key_is_kept_and_may_be_anybodys() {
    Snapshot snapshot = export.csv("群聊.csv", "群号,群名,群主", " ,a,x", "2,b,y").read();
    List<Row> rows = Export.rows(snapshot, "工作群");
    assertEquals(List.of(false, true), rows.stream().map(Row::identified).toList());
    assertTrue(((Unknown) Objects.requireNonNull(rows.get(0).value(0))).mayEqual("2"));
    DataProblem problem = Export.problems(snapshot, "群号").get(0);
    assertEquals(2, problem.row());
    assertEquals("", problem.found());
  }

  @Test
  void of_two_rows_with_one_key_that_differ_neither_is_surely_its_row() {
    Snapshot snapshot = export.csv("成员.csv", "账号,姓名", "zs,甲", "ls,乙", "ZS,丙").read();
    assertEquals(
        List.of(false, false, true),
        Export.rows(snapshot, "成员").stream().map(Row::identified).toList());
    TableData members = snapshot.table("成员").orElseThrow();
    assertEquals("zs", members.completeness().contested().get(0).key());
    DataProblem problem = Export.problems(snapshot, "账号").get(0);
    assertTrue(problem.expected().contains("成员.csv!2、成员.csv!4"), problem::expected);
  }

  @Test
  void rows_that_are_equal_are_one() {
    Snapshot snapshot = export.csv("成员.csv", "账号,姓名", "zs,甲", "ZS,甲").read();
    assertEquals(List.of("甲"), Export.column(snapshot, "成员", "姓名"));
    assertEquals(List.of(), Export.problems(snapshot, "账号"));
  }

  @Test
  void rows_that_differ_in_lists_alone_are_merged() {
    Snapshot snapshot = export.csv("成员.csv", "账号,姓名,部门", "zs,甲,一处", "zs,甲,二处").read();
    assertEquals(List.of("一处；二处"), Export.column(snapshot, "成员", "部门"));
  }

  @Test
  void a_row_whose_key_another_has_too_is_told_from_one_without_a_key() {
    Snapshot snapshot = export.csv("成员.csv", "账号,姓名", "zs,甲", "ZS,丙", ",丁").read();
    assertEquals(
        List.of(true, true, false),
        Export.rows(snapshot, "成员").stream().map(Row::contested).toList());
  }

  @Test
  void two_versions_of_one_export_contest_the_table() {
    export.csv("成员.csv", "账号,姓名", "a,甲", "b,乙", "c,丙");
    export.csv("成员(旧).csv", "账号,姓名", "a,甲", "b,丁", "c,戊");
    TableData members = export.read().table("成员").orElseThrow();
    assertEquals(State.CONTESTED, members.completeness().state());
    assertEquals(2, members.completeness().because().size());
  }

  @Test
  void a_key_is_unique_across_files() {
    export.csv("成员1.csv", "账号,姓名", "zs,甲", "b,乙", "c,丙", "d,丁");
    export.csv("成员2.csv", "账号,姓名", "a:zs,戊", "e,己", "f,庚", "g,辛");
    TableData members = export.read().table("成员").orElseThrow();
    assertEquals(State.COMPLETE, members.completeness().state());
    assertEquals(1, members.completeness().contested().size());
  }

  @Test
  void a_heading_among_the_rows_is_no_row() {
    Snapshot snapshot =
        export.csv("群成员.csv", "群号,账号,备注", "g1,zs,", "\ufeff群号,账号,另", "g1,群号,", "g1,ls,").read();
    assertEquals(List.of("zs", "群号", "ls"), Export.column(snapshot, "群成员", "账号"));
    DataProblem problem = Export.problems(snapshot, "").get(0);
    assertEquals(3, problem.row());
    assertEquals("又是一行表头", problem.found());
  }

  @Test
  void a_copy_of_a_file_is_named_as_one() {
    export.csv("成员.csv", "账号,姓名", "a,甲", "b,乙", "c,丙");
    export.csv("成员副本.csv", "账号,姓名", "a,甲", "b,乙", "d,丁");
    DataProblem problem = Export.problems(export.read(), "").get(0);
    assertEquals("成员副本.csv", problem.file());
    assertEquals("这一份「成员」与 成员.csv 一样，只算一次", problem.found());
  }

  @Test
  void few_rows_that_stand_in_two_files_make_no_copy() {
    export.csv("成员1.csv", "账号,姓名", "a,甲", "a,乙", "a,丙");
    export.csv("成员2.csv", "账号,姓名", "a,甲", "b,乙");
    assertEquals(List.of(), Export.problems(export.read(), ""));
  }

  @Test
  void a_table_without_key_keeps_all_rows_even_with_a_blank_account() {
    Snapshot snapshot = export.csv("群成员.csv", "群号,账号", "g1,zs", "g1,zs", "g1,", ",zs").read();
    assertEquals(4, Export.rows(snapshot, "群成员").size());
    assertEquals(List.of(), snapshot.problems());
  }

  @Test
  void a_part_counts_the_rows_it_gave() {
    export.csv("成员1.csv", "账号,姓名", "a,甲", "b,乙").csv("成员2.csv", "账号,姓名", "a,丙");
    var parts = export.read().table("成员").orElseThrow().parts();
    assertEquals(List.of(2, 1), parts.stream().map(part -> part.rows()).toList());
  }

  @Test
  void problems_stand_at_the_cell_with_the_heading_as_declared() {
    Snapshot snapshot = export.csv("x/成员.csv", "USERID,name,status", "zs,张三,9").read();
    DataProblem problem = Export.problems(snapshot, "激活状态").get(0);
    assertEquals("x/成员.csv 2 9", problem.file() + " " + problem.row() + " " + problem.found());
  }
}
