package zhaozhang.engine.vocabulary;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.engine.Bench;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Column.Content;
import zhaozhang.model.table.Column.Export;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Table.Kind;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.oracle.CatalogueVocabulary;

public class VocabularyParserTest {

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

  /** Tables that the catalogue does not describe column by column, and why they are there. */
  private static final Map<String, String> FURTHER =
      Map.ofEntries(
          Map.entry("部门别名", "a list of the catalogue that no condition speaks of"),
          Map.entry("条款", "a list of the catalogue that no condition speaks of"),
          Map.entry("豁免", "a list of the catalogue that no condition speaks of"),
          Map.entry("人工核验", "a list of the catalogue that no condition speaks of"),
          Map.entry("模块可见类别", "the items of a list column, a row each"),
          Map.entry("模块管理部门", "the items of a list column, a row each"),
          Map.entry("责任清单部门", "the items of a list column, a row each"),
          Map.entry("审计", "the day audited as of"),
          Map.entry("离任人", "whose leaving is checked"),
          Map.entry("规则确认", "who confirmed which state of the rules"),
          Map.entry("同义词", "a list of the catalogue that no condition speaks of"),
          Map.entry("列名", "a list of the catalogue that no condition speaks of"),
          Map.entry("制度", "a list of the catalogue that no condition speaks of"));

  @Test
  void every_table_is_of_the_catalogue_or_has_a_reason() throws IOException {
    String words = Files.readString(Path.of("rules/词汇.drl"));
    Set<String> names =
        RuleEngine.vocabulary(new RuleText("词汇.drl", words)).tables().stream()
            .map(Table::name)
            .collect(Collectors.toSet());
    CatalogueVocabulary.create().tables().forEach(table -> names.remove(table.name()));
    assertEquals(FURTHER.keySet(), names, "take it out of rules/词汇.drl, or give its reason here");
  }

  @Test
  void the_guide_explains_every_annotation() throws IOException {
    String guide = Files.readString(Path.of("rules/另一个制度.md"));
    assertEquals(
        List.of(),
        Stream.concat(Mark.words(true).stream(), Mark.words(false).stream())
            .filter(word -> !guide.matches("(?s).*`@" + word + "[`(].*"))
            .toList(),
        "add it to the tables of rules/另一个制度.md, with an example");
  }

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

  @ParameterizedTest
  @CsvSource({
    "String, TEXT",
    "String @账号, ACCOUNT",
    "String @部门, DEPARTMENT",
    "String @部门路径, DEPARTMENT_PATH",
    "List @部门路径, DEPARTMENT_PATH",
    "List, TEXT",
    "LocalDate, DATE",
    "LocalDateTime, DATE_TIME",
    "BigDecimal, NUMBER",
    "Boolean, BOOLEAN"
  })
  void a_column_has_the_type_written_after_its_name(String word, ColumnType type) {
    assertEquals(type, column(word).type());
  }

  @Test
  void a_column_without_annotations_asks_for_nothing() {
    Column plain =
        new Column(
            "列", 4, Content.TEXT, Export.OPTIONAL, Column.Cells.PLAIN, Column.Computed.NOTHING);
    assertEquals(plain, column("String"));
  }

  @Test
  void annotations_may_stand_on_a_line_of_their_own() {
    assertTrue(column("String\n    @必备\n    @隐私").masked());
  }

  @Test
  void a_column_may_be_required() {
    assertTrue(column("String @必备").required());
  }

  @Test
  void a_column_may_be_private() {
    assertTrue(column("String @隐私").masked());
  }

  @Test
  void a_column_leads_to_a_person_where_it_is_private_or_an_account_or_is_marked() {
    assertTrue(column("String @隐私").personal());
    assertTrue(column("String @账号").personal());
    assertTrue(column("String @个人").personal());
    assertFalse(column("String").personal());
  }

  @Test
  void a_column_may_hold_lists() {
    assertTrue(column("List @部门").list());
  }

  @Test
  void a_column_may_be_renaming() {
    assertTrue(column("String @账号 @改名").renaming());
  }

  @Test
  void aliases_are_separated_by_commas_of_any_form() {
    assertEquals(List.of("甲", "乙", "丙"), column("String @别名(\"甲, 乙，丙\")").aliases());
  }

  @Test
  void values_are_in_the_order_written() {
    assertEquals(List.of("乙", "甲"), column("String @取值(\"乙、甲\")").values());
  }

  @Test
  void codes_lead_to_values() {
    assertEquals(Map.of("1", "甲", "2", "乙"), column("String @代码(\"1=甲, 2 = 乙\")").codes());
  }

  @Test
  void a_blank_may_mean_a_value() {
    assertEquals("正常", column("String @空白(\"正常\")").blankMeans());
  }

  @Test
  void a_mark_tells_examples() {
    assertEquals("（示例）", column("String @示例(\"（示例）\")").exampleMark());
  }

  @Test
  void a_definition_makes_a_column_derived() {
    assertTrue(column("Boolean @定义(\"键 == '甲'\")").derived());
  }

  @Test
  void a_replacement_has_a_condition_and_a_value() {
    assertEquals(
        new Column.Replacement("键 == '甲'", "乙"),
        column("String @折算(当=\"键 == '甲'\", 为=\"乙\")").replacement());
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
    String words =
        """
        declare 表 @责任部门("部门") @责任人("账号")
          账号 : String @账号
          部门 : String @部门
        end
        """;
    Table table = new Bench(words).table("表");
    assertEquals(
        List.of(Optional.of("部门"), Optional.of("账号")),
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

  @Test
  void annotations_within_comments_and_quotes_are_no_annotations() {
    Column column = column("String @空白(\"@必备 // 甲\") // @隐私\n/* @个人 */");
    assertEquals(
        Set.of("@必备 // 甲", "false"),
        Set.of(
            String.valueOf(column.blankMeans()),
            String.valueOf(column.required() || column.personal())));
  }

  private static Column column(String column) {
    return new Bench(words("", column)).table("表").column("列").orElseThrow();
  }

  private static Table table(String annotations) {
    return new Bench(words(annotations, "String")).table("表");
  }

  public static String words(String annotations, String column) {
    return "package banfa\ndeclare 表 %s\n  键 : String\n  列 : %s\nend\n"
        .formatted(annotations, column);
  }
}
