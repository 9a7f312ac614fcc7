package zhaozhang.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;

/** Who belongs where, with and without a table that says which department stands below which. */
class DepartmentTreeTest {

  private static final Vocabulary VOCABULARY =
      RuleEngine.vocabulary(
          new RuleText(
              "词汇.drl",
              """
              declare 人
                @人员 @责任部门("部门")
                账号 : String @账号
                部门 : List @部门路径
              end
              declare 部
                @责任部门("名") @上级("上")
                号 : String
                名 : String @部门
                上 : String
              end
              """));

  /** A college of two departments, each with an office, and a school with offices of its own. */
  private static final DepartmentTree COLLEGE =
      tree(
          new String[][] {
            {"1", "学院", "0"},
            {"2", "教务处", "1"},
            {"21", "学籍科", "2"},
            {"22", "办公室", "2"},
            {"3", "科研处", "1"},
            {"31", "办公室", "3"},
            {"4", "附校", "1"},
            {"41", "科研处", "4"},
          });

  private static DepartmentTree tree(String @Nullable [][] departments, String... paths) {
    return tree(departments == null ? null : data("部", departments), paths);
  }

  private static DepartmentTree tree(@Nullable TableData departments, String... paths) {
    Map<String, TableData> tables = new LinkedHashMap<>();
    if (departments != null) {
      tables.put("部", departments);
    }
    Table people = VOCABULARY.table("人").orElseThrow();
    List<Row> rows =
        Stream.of(paths)
            .map(path -> Row.of(people, new Object[] {path, List.of(path)}, new Source("", "", 1)))
            .toList();
    tables.put("人", new TableData(people, rows, List.of(), Completeness.COMPLETE));
    return DepartmentTree.of(VOCABULARY, new Snapshot("", tables, List.of(), List.of()));
  }

  private static TableData data(String name, String[][] values) {
    Table table = VOCABULARY.table(name).orElseThrow();
    List<Row> rows = new ArrayList<>();
    for (String[] row : values) {
      Source source = new Source("", "", rows.size() + 2);
      Object[] cells = Arrays.copyOf(row, 3, Object[].class);
      Arrays.asList(cells).replaceAll(cell -> "?".equals(cell) ? Unknown.any("?", "看不清") : cell);
      rows.add(Row.of(table, cells, source));
    }
    return new TableData(table, rows, List.of(), Completeness.COMPLETE);
  }

  /** The same rows of a file that has some columns. */
  private static TableData with(TableData data, String... columns) {
    TableData.Part part = new TableData.Part("部.csv", "", 1, data.rows().size(), Set.of(columns));
    return new TableData(data.table(), data.rows(), List.of(part), Completeness.COMPLETE);
  }

  @Test
  void somebody_belongs_to_every_level_of_a_path_and_to_what_stands_below_it() {
    List<Object> placed = COLLEGE.belongings(List.of("学院/教务处"));
    assertTrue(placed.containsAll(List.of("教务处", "学籍科", "教务处/学籍科", "学院/教务处", "学院")));
    assertFalse(placed.contains("科研处"));
    List<Object> section = COLLEGE.belongings(List.of("教务处/学籍科"));
    assertTrue(section.contains("教务处"));
    assertFalse(section.contains("办公室"));
  }

  @Test
  void who_is_placed_at_the_root_belongs_to_the_root_only() {
    assertEquals(List.of("学院"), COLLEGE.belongings(List.of("学院")).stream().distinct().toList());
  }

  @Test
  void a_section_is_known_by_its_name_only_where_that_stands_once() {
    assertTrue(COLLEGE.within("学籍科").contains("教务处"));
    assertFalse(COLLEGE.within("办公室").contains("教务处"));
    assertTrue(COLLEGE.within("科研处/办公室").contains("科研处"));
  }

  @Test
  void the_first_level_is_the_one_below_the_root() {
    assertEquals(List.of("附校", "教务处"), COLLEGE.firstLevels(List.of("学院/附校/科研处", "教务处")));
  }

  @Test
  void a_department_that_is_not_shown_may_stand_anywhere_without_the_table() {
    DepartmentTree tree = tree((TableData) null, "学院/教务处", "学院/科研处");
    assertFalse(tree.certain());
    assertEquals("学院", tree.root());
    List<Object> placed = tree.belongings(List.of("学院/教务处"));
    Object unknown = placed.get(placed.size() - 1);
    assertTrue(((Unknown) unknown).mayEqual("学籍科"));
    assertFalse(((Unknown) unknown).mayEqual("科研处"));
  }

  @Test
  void the_one_department_with_sections_is_not_taken_for_the_root() {
    DepartmentTree tree = tree((TableData) null, "信息处/网络科", "教务处");
    assertTrue(tree.firstLevels(List.of("信息处/网络科")).contains("信息处"));
  }

  @Test
  void a_row_below_one_that_is_not_there_may_be_called_as_the_root() {
    String[][] rows = {{"1", "?", "0"}, {"2", "学院", "99"}};
    assertEquals("学院", tree(rows, "学院/教务处", "学院/科研处").root());
  }

  @Test
  void without_a_root_nobody_knows_what_stands_right_below_it() {
    DepartmentTree tree = tree(new String[][] {{"2", "教务处", "1"}, {"21", "学籍科", "2"}});
    assertNull(tree.root());
    assertFalse(tree.certain());
    assertInstanceOf(Unknown.class, tree.belowRoot("1"));
    assertEquals(false, tree.belowRoot("2"));
    assertEquals(true, COLLEGE.belowRoot("1"));
  }

  @Test
  void a_root_without_a_name_is_called_as_all_paths_begin() {
    String[][] nameless = {{"1", null, "0"}, {"2", null, "1"}};
    DepartmentTree tree = tree(nameless, "学院/教务处", "学院/科研处/办公室");
    assertEquals("学院", tree.root());
    assertTrue(tree.firstLevels(List.of("学院/教务处")).contains("教务处"));
  }

  @Test
  void without_its_name_nobody_knows_whether_a_path_begins_with_the_root() {
    DepartmentTree tree = tree(new String[][] {{"1", null, "0"}}, "学院/教务处", "附校/科研处");
    assertInstanceOf(Unknown.class, tree.root());
    List<Object> first = tree.firstLevels(List.of("学院/教务处"));
    assertInstanceOf(Unknown.class, first.get(first.size() - 1));
  }

  @Test
  void what_the_table_has_below_a_department_is_known_where_the_root_has_no_name() {
    String[][] nameless = {{"1", null, "0"}, {"2", "教务处", "1"}, {"21", "学籍科", "2"}};
    DepartmentTree tree = tree(nameless, "学院/教务处", "学院/科研处");
    assertTrue(tree.belongings(List.of("学院/教务处")).contains("学籍科"));
    assertTrue(tree.within("学籍科").contains("教务处"));
    assertEquals("教务处", tree.division("学籍科"));
  }

  @Test
  void a_department_below_another_does_not_lend_its_name_to_the_root() {
    String[][] nameless = {{"1", null, "0"}, {"2", "信息处", "1"}, {"21", "网络科", "2"}};
    DepartmentTree tree = tree(nameless, "信息处/网络科", "信息处");
    assertInstanceOf(Unknown.class, tree.root());
    assertTrue(tree.belongings(List.of("信息处")).contains("网络科"));
  }

  @Test
  void where_the_name_of_the_root_is_lost_a_path_may_begin_with_it_or_not() {
    String[][] nameless = {{"1", null, "0"}, {"2", "教务处", "1"}, {"21", "学籍科", "2"}};
    DepartmentTree tree = tree(nameless, "学院/教务处", "附校/科研处", "教务处");
    assertTrue(perhaps("学籍科", tree.belongings(List.of("学院/教务处"))));
    assertTrue(perhaps("学院/教务处", tree.belongings(List.of("教务处"))));
    assertTrue(perhaps("学院", tree.belongings(List.of("教务处"))));
    assertFalse(perhaps("科研处", tree.belongings(List.of("教务处"))));
  }

  @Test
  void where_the_name_of_the_root_is_lost_each_department_may_be_part_of_one_that_is_not_shown() {
    String[][] nameless = {{"1", "?", "0"}, {"2", "教务处", "1"}, {"21", "学籍科", "2"}};
    DepartmentTree tree = tree(nameless, "教务处/学籍科");
    assertTrue(perhaps("学院", tree.within("学籍科")));
    assertFalse(perhaps("学籍科", tree.within("教务处")));
  }

  @Test
  void who_is_placed_at_what_may_be_the_root_perhaps_belongs_to_the_root_only() {
    String[][] nameless = {{"1", "?", "0"}, {"2", "?", "1"}};
    DepartmentTree tree = tree(nameless, "学院/教务处", "附校/科研处", "学院");
    assertTrue(perhaps("教务处", tree.belongings(List.of("学院"))));
    assertFalse(tree.belongings(List.of("学院")).contains("教务处"));
    assertFalse(perhaps("科研处", tree.belongings(List.of("学院"))));
  }

  @Test
  void nobody_knows_who_has_what_stands_below_a_department_whose_name_was_not_read() {
    String[][] nameless = {
      {"1", "学院", "0"}, {"2", "?", "1"}, {"21", "学籍科", "2"}, {"3", "人事处", "1"}, {"31", "?", "3"}
    };
    DepartmentTree tree = tree(nameless, "学院/教务处", "学院/人事处");
    assertTrue(perhaps("学籍科", tree.belongings(List.of("学院/教务处"))));
    assertTrue(perhaps("教务处", tree.within("学籍科")));
    assertEquals("学籍科", tree.division("学籍科"));
    // The row without a name below 人事处 may be a department that only a path shows.
    assertTrue(perhaps("教务处", tree.belongings(List.of("学院/人事处"))));
    assertFalse(perhaps("人事处", tree.belongings(List.of("学院/教务处"))));
  }

  @Test
  void a_department_of_which_neither_name_nor_place_was_read_may_be_any_that_only_a_path_shows() {
    String[][] rows = {{"1", "学院", "0"}, {"2", "?", "?"}, {"3", "人事处", "1"}};
    DepartmentTree tree = tree(rows, "学院/人事处", "学院/教务处");
    assertTrue(perhaps("教务处", tree.belongings(List.of("学院/人事处"))));
    assertFalse(perhaps("人事处", tree.belongings(List.of("学院/教务处"))));
  }

  @Test
  void what_stands_below_a_known_department_is_known_whatever_stands_between() {
    for (String between : Arrays.asList(null, "?")) {
      String[][] rows = {
        {"1", "学院", "0"}, {"2", "人事处", "1"}, {"21", between, "2"}, {"3", "宣传部", "21"}
      };
      assertTrue(tree(rows).belongings(List.of("人事处")).contains("宣传部"));
    }
  }

  @Test
  void without_the_column_that_tells_nobody_knows_what_stands_below_what() {
    String[][] rows = {{"1", "学院", null}, {"2", "教务处", null}, {"21", "学籍科", null}};
    DepartmentTree tree = tree(with(data("部", rows), "号", "名"), "学院/教务处", "学院/人事处");
    assertFalse(tree.certain());
    assertEquals("学院", tree.root());
    assertTrue(perhaps("学籍科", tree.belongings(List.of("学院/教务处"))));
    assertTrue(perhaps("教务处", tree.within("学籍科")));
  }

  @Test
  void a_row_of_which_nobody_can_read_what_stands_above_it_may_be_the_root() {
    String[][] rows = {{"1", "学院", "?"}, {"2", "教务处", "1"}, {"21", "学籍科", "2"}};
    DepartmentTree tree = tree(rows, "学院/教务处", "信息处/网络科");
    assertInstanceOf(Unknown.class, tree.root());
    assertTrue(perhaps("教务处", tree.firstLevels(List.of("学院/教务处"))));
    assertEquals(List.of("信息处"), tree.firstLevels(List.of("信息处/网络科")));
    assertTrue(perhaps("学籍科", tree.belongings(List.of("学院/教务处"))));
  }

  private static boolean perhaps(String department, List<Object> all) {
    return all.stream().anyMatch(one -> one instanceof Unknown open && open.mayEqual(department));
  }

  @Test
  void departments_below_each_other_end_somewhere() {
    DepartmentTree tree = tree(new String[][] {{"1", "甲", "2"}, {"2", "乙", "1"}});
    assertTrue(tree.belongings(List.of("甲")).contains("甲"));
  }
}
