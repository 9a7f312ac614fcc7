package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.Column;
import zhaozhang.model.ColumnType;
import zhaozhang.model.RuleText;
import zhaozhang.model.RulebookException;
import zhaozhang.model.Table;
import zhaozhang.model.Table.Kind;
import zhaozhang.model.Vocabulary;
import zhaozhang.oracle.CatalogueVocabulary;

class VocabularyParserTest {

  /**
   * Where 词汇.drl is known to say more than the catalogue of its lists: nothing else may differ, and
   * what no longer differs is to be taken off.
   */
  private static final List<String> STRICTER =
      List.of(
          "类别可见.人员类别: values",
          "参数.下限: required",
          "参数.上限: required",
          "参数.单位: required",
          "参数.说明: required");

  @Test
  void the_vocabulary_of_the_rules_agrees_with_the_catalogue() throws IOException {
    String words = Files.readString(Path.of("rules/词汇.drl"));
    List<String> contradictions =
        CatalogueVocabulary.contradictions(RuleEngine.vocabulary(new RuleText("词汇.drl", words)));
    assertEquals(
        STRICTER,
        contradictions.stream().map(found -> found.replaceAll(" should be .*", "")).toList(),
        "mend rules/词汇.drl, or the catalogue if it is the one that errs: " + contradictions);
  }

  @Test
  void every_definition_in_the_vocabulary_of_the_rules_means_something() throws IOException {
    assertEquals(List.of(), problems(Files.readString(Path.of("rules/词汇.drl"))));
  }

  @ParameterizedTest
  @CsvSource({
    "文本, TEXT",
    "账号, ACCOUNT",
    "部门名, DEPARTMENT",
    "部门路径, DEPARTMENT_PATH",
    "日期, DATE",
    "时间, DATE_TIME",
    "数字, NUMBER",
    "是否, BOOLEAN"
  })
  void a_column_has_the_type_written_after_its_name(String word, ColumnType type) {
    assertEquals(type, column(word).type());
  }

  @Test
  void a_column_without_annotations_asks_for_nothing() {
    assertEquals(
        new Column(
            "列",
            ColumnType.TEXT,
            false,
            false,
            false,
            List.of(),
            List.of(),
            Map.of(),
            null,
            null,
            false,
            null,
            null),
        column("文本"));
  }

  @Test
  void annotations_may_stand_on_a_line_of_their_own() {
    assertTrue(column("文本\n    @必备\n    @隐私").masked());
  }

  @Test
  void a_column_may_be_required() {
    assertTrue(column("文本 @必备").required());
  }

  @Test
  void a_column_may_be_private() {
    assertTrue(column("文本 @隐私").masked());
  }

  @Test
  void a_column_may_hold_lists() {
    assertTrue(column("部门名 @列表").list());
  }

  @Test
  void a_column_may_be_renaming() {
    assertTrue(column("账号 @改名").renaming());
  }

  @Test
  void aliases_are_separated_by_commas_of_any_form() {
    assertEquals(List.of("甲", "乙", "丙"), column("文本 @别名(\"甲, 乙，丙\")").aliases());
  }

  @Test
  void values_are_in_the_order_written() {
    assertEquals(List.of("乙", "甲"), column("文本 @取值(\"乙、甲\")").values());
  }

  @Test
  void codes_lead_to_values() {
    assertEquals(Map.of("1", "甲", "2", "乙"), column("文本 @代码(\"1=甲, 2 = 乙\")").codes());
  }

  @Test
  void a_blank_may_mean_a_value() {
    assertEquals("正常", column("文本 @空白(\"正常\")").blankMeans());
  }

  @Test
  void a_mark_tells_examples() {
    assertEquals("（示例）", column("文本 @示例(\"（示例）\")").exampleMark());
  }

  @Test
  void a_definition_makes_a_column_derived() {
    assertTrue(column("是否 @定义(\"键 == '甲'\")").derived());
  }

  @Test
  void a_replacement_has_a_condition_and_a_value() {
    assertEquals(
        new Column.Replacement("键 == '甲'", "乙"),
        column("文本 @折算(当=\"键 == '甲'\", 为=\"乙\")").replacement());
  }

  @Test
  void a_table_comes_from_the_snapshot() {
    assertEquals(Kind.SNAPSHOT, table("").kind());
  }

  @Test
  void a_table_may_be_a_list() {
    assertEquals(Kind.LIST, table("@清单").kind());
  }

  @Test
  void a_table_may_be_the_audit_itself() {
    assertEquals(Kind.CONTEXT, table("@背景").kind());
  }

  @Test
  void a_table_may_be_anothers_list_taken_apart() {
    Table table = new Bench().table("群标签");
    assertEquals(Optional.of(new Table.Origin("群", "标签")), table.origin());
  }

  @Test
  void a_list_taken_apart_has_no_unique_key() {
    assertFalse(new Bench().table("群标签").unique());
  }

  @Test
  void a_table_may_have_other_names() {
    assertEquals(List.of("甲", "乙"), table("@别名(\"甲, 乙\")").aliases());
  }

  @Test
  void the_first_column_is_the_identity() {
    assertEquals(List.of("键"), table("").identity());
  }

  @Test
  void other_columns_may_be_the_identity() {
    assertEquals(List.of("列", "键"), table("@标识(\"列, 键\")").identity());
  }

  @Test
  void the_key_is_unique_unless_rows_are_repeatable() {
    assertEquals(List.of(true, false), List.of(table("").unique(), table("@可重复").unique()));
  }

  @Test
  void columns_may_name_who_answers() {
    Table table = table("@责任部门(\"列\") @责任人(\"键\")");
    assertEquals(
        List.of(Optional.of("列"), Optional.of("键")),
        List.of(table.departmentColumn(), table.personColumn()));
  }

  @Test
  void people_are_looked_up_in_a_table() {
    assertTrue(table("@人员").people());
  }

  @Test
  void tables_are_in_the_order_declared() {
    Vocabulary vocabulary = RuleEngine.vocabulary(new RuleText("词汇.drl", Bench.WORDS));
    assertEquals(
        List.of("员工", "群", "事项", "群标签", "限额", "审计"),
        vocabulary.tables().stream().map(Table::name).collect(Collectors.toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "字符 → 4 列「列」的类型「字符」不认识，只能是 文本、账号、部门名、部门路径、日期、时间、数字、是否。",
        "String → 4 列「列」的类型「String」不认识，只能是 文本、账号、部门名、部门路径、日期、时间、数字、是否。",
        "文本 @代码(\"1=甲, 乙\") → 4 @代码 应写成 \"代码=值\"，现在是「乙」。",
        "是否 @定义(\"没有 == '甲'\") → 0 表.列 的定义不对：表 没有「没有」这一列，请对照 词汇.drl。",
        "是否 @定义(\"键 = '甲'\") → 0 表.列 的定义不对：「=」不该出现在这里。",
        "是否 @定义(\"键\") → 0 表.列 的定义不对：这里应是一个成立或不成立的条件，或与列的类型相符。",
        "数字 @定义(\"键 == '甲'\") → 0 表.列 的定义不对：这里应是一个成立或不成立的条件，或与列的类型相符。",
        "是否 @定义(\"键 == 3\") → 0 表.列 的定义不对：文本不能与数字比较。",
        "是否 @定义(\"列 == true\") → 0 表.列 的定义不对：「列」也是算出来的列，要写在用到它的列前面",
        "文本 @折算(当=\"键\", 为=\"甲\") → 0 表.列 的定义不对：这里应是一个成立或不成立的条件，或与列的类型相符。",
      })
  void a_column_that_means_nothing_is_refused(String column, String problem) {
    assertEquals(List.of(problem), problems(words("", column)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "@标识(\"没有\") → 2 表 没有「没有」这一列，请对照 词汇.drl。",
        "@责任部门(\"没有\") → 2 表 没有「没有」这一列，请对照 词汇.drl。",
        "@责任人(\"没有\") → 2 表 没有「没有」这一列，请对照 词汇.drl。",
        "@逐项(\"没有.列\") → 2 @逐项 应写成 \"表.列\"，而且是那张表里有的列表列，现在是「没有.列」。",
        "@逐项(\"表.列\") → 2 @逐项 应写成 \"表.列\"，而且是那张表里有的列表列，现在是「表.列」。",
        "@逐项(\"表\") → 2 @逐项 应写成 \"表.列\"，而且是那张表里有的列表列，现在是「表」。",
      })
  void a_table_that_names_what_is_not_there_is_refused(String annotation, String problem) {
    assertEquals(List.of(problem), problems(words(annotation, "文本")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "declare 空 end → 7 表「空」没有一列。",
        "declare 表 列 : 文本 end → 7 表「表」写了两次，请合并或改名。",
        "function void 做() {} → 7 词汇.drl 里只能写 declare。",
        "import java.io.File → 7 词汇.drl 里只能写 declare。",
        "global java.util.List 单 → 7 词汇.drl 里只能写 declare。",
        "rule 甲 when then end → 7 词汇.drl 里只能写 declare。",
      })
  void what_else_a_vocabulary_says_is_refused_at_its_line(String text, String problem) {
    assertEquals(List.of(problem), problems(words("", "文本") + "\n" + text));
  }

  @Test
  void what_cannot_be_read_is_refused_at_its_line() {
    List<String> problems = problems("package banfa\ndeclare 表\n  列 文本\nend\n");
    assertTrue(problems.get(0).startsWith("3 写法不对"), problems.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@对应(\"表\")",
        "@对应(\"没有.键\")",
        "@对应(\"表.没有\")",
        "@对应(列=\"表.键\", 仅=\"键\")",
        "@对应(列=\"表.键\", 对方=\"没有\")"
      })
  void a_correspondence_with_what_is_not_there_is_refused(String annotation) {
    List<String> problems = problems(words("", "文本 " + annotation));
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("4 @对应 应写成"), problems.toString());
  }

  @Test
  void annotations_within_comments_and_quotes_are_no_annotations() {
    Column column = column("文本 @空白(\"@必备 // 甲\") // @隐私\n/* @列表 */");
    assertEquals(
        Set.of("@必备 // 甲", "false"),
        Set.of(
            String.valueOf(column.blankMeans()),
            String.valueOf(column.required() || column.masked() || column.list())));
  }

  private static Column column(String column) {
    return new Bench(words("", column)).table("表").column("列").orElseThrow();
  }

  private static Table table(String annotations) {
    return new Bench(words(annotations, "文本")).table("表");
  }

  private static String words(String annotations, String column) {
    return "package banfa\ndeclare 表 %s\n  键 : 文本\n  列 : %s\nend\n".formatted(annotations, column);
  }

  private static List<String> problems(String words) {
    try {
      new Bench(words).compile("");
      return List.of();
    } catch (RulebookException e) {
      return e.problems().stream()
          .map(problem -> problem.source().row() + " " + problem.message())
          .toList();
    }
  }
}
