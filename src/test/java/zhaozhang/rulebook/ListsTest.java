package zhaozhang.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.Regulation;
import zhaozhang.model.finding.Verification;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.rule.Article;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.snapshot.SnapshotReader;

class ListsTest {

  private static final String WAIVER = "规则|对象|区分|理由|批准人|批准日期|有效期至";

  private static final Vocabulary VOCABULARY =
      RuleEngine.vocabulary(
          new RuleText(
              "词汇.drl",
              """
              package banfa
              declare 条款
                @清单
                条号 : String
                标题 : String
                要求 : String
                检查方式 : String
                归口部门 : String
                核验周期月 : BigDecimal
              end
              declare 参数
                @清单 @施行("施行日期") @整改期限(高="天数")
                名称 : String
                值 : String
                下限 : String
                上限 : String
                单位 : String
                说明 : String
              end
              declare 豁免
                @清单 @可重复 @可空
                规则 : String
                对象 : String
                区分 : String
                理由 : String
                批准人 : String
                批准日期 : LocalDate
                有效期至 : LocalDate @必备
              end
              declare 人工核验
                @清单 @可重复 @可空
                条号 : String
                结论 : String
                核验人 : String
                核验日期 : LocalDate
                依据 : String
              end
              declare 制度
                @清单
                名称 : String @必备
                值 : String @必备
              end
              declare 部门别名
                @清单
                简称 : String
                全称 : String
              end
              """));

  private final Map<String, List<List<String>>> cells = new LinkedHashMap<>();

  @BeforeEach
  void fillLists() {
    list("条款", "条号|标题|要求|检查方式|归口部门|核验周期月", "10|十||自动|办|", "2|二|要|自动+人工|处|6");
    list("参数", "名称|值|下限|上限|单位|说明", "施行日期|2025-01-17|||日期|第二十条", "天数|30|7|90|天|第六条：提前几天");
    list("豁免", WAIVER, "1-1|甲|*|试点|组长|2025-01-01|2025-12-31");
    list("人工核验", "条号|结论|核验人|核验日期|依据", "2|符合|张三|2025-09-15|纪要");
  }

  @Test
  void articles_are_in_the_order_of_their_list() {
    assertEquals(List.of("10", "2"), lists().articles().stream().map(Article::id).toList());
  }

  @Test
  void an_article_is_read_whole() {
    assertEquals(new Article("2", "二", "要", Article.Check.BOTH, "处", 6), lists().articles().get(1));
  }

  @Test
  void values_of_parameters_are_dates_and_numbers() {
    assertEquals(
        Map.of("施行日期", LocalDate.of(2025, 1, 17), "天数", new BigDecimal(30)), lists().values());
  }

  @Test
  void rules_are_in_force_since_a_parameter_says() {
    assertEquals(LocalDate.of(2025, 1, 17), lists().inForceSince());
  }

  @Test
  void a_waiver_is_read_whole() {
    Waiver waiver = lists().waivers().get(0);
    assertEquals(
        new Waiver("1-1", "甲", "*", "试点", "组长", LocalDate.of(2025, 12, 31), waiver.source()),
        waiver);
  }

  @Test
  void a_verification_is_read_whole() {
    Verification verification = lists().verifications().get(0);
    assertEquals(
        new Verification("2", true, "张三", LocalDate.of(2025, 9, 15), "纪要", verification.source()),
        verification);
  }

  @Test
  void a_verification_that_is_not_a_pass_is_a_failure() {
    list("人工核验", "条号|结论|核验人|核验日期|依据", "2|不符合|张三|2025-09-15|纪要");
    assertEquals(false, lists().verifications().get(0).passed());
  }

  @ParameterizedTest
  @CsvSource({
    "|甲|*|试点|组长|2025-01-01|2025-12-31, 规则",
    "1-1||*|试点|组长|2025-01-01|2025-12-31, 对象",
    "1-1|甲|*||组长|2025-01-01|2025-12-31, 理由",
    "1-1|甲|*|试点||2025-01-01|2025-12-31, 批准人",
    "1-1|甲|*|试点|组长||2025-12-31, 批准日期",
    "1-1|甲|*|试点|组长|2025-01-01|, 有效期至",
  })
  void a_waiver_that_lacks_something_counts_for_nothing_and_is_a_problem(
      String row, String column) {
    list("豁免", WAIVER, row);
    assertEquals(List.of(), lists().waivers());
    assertEquals(List.of(column), problemColumns());
  }

  @Test
  void a_waiver_need_not_tell_findings_of_one_subject_apart() {
    list("豁免", WAIVER, "1-1|甲||试点|组长|2025-01-01|2025-12-31");
    assertEquals(1, lists().waivers().size());
    assertEquals(List.of(), problemColumns());
  }

  @Test
  void a_waiver_may_last_for_a_year() {
    list("豁免", WAIVER, "1-1|甲|*|试点|组长|2024-02-29|2025-02-28");
    assertEquals(1, lists().waivers().size());
    assertEquals(List.of(), problemColumns());
  }

  @Test
  void a_waiver_that_lasts_longer_than_a_year_counts_for_nothing_and_is_a_problem() {
    list("豁免", WAIVER, "1-1|甲|*|试点|组长|2025-01-01|2026-01-02");
    assertEquals(List.of(), lists().waivers());
    assertEquals(
        List.of("豁免最长一年，2025-01-01 批准的最迟到 2026-01-01；请改短，到期再续批；现在这一行不算数"),
        Lists.problems(read()).stream().map(DataProblem::expected).toList());
  }

  @ParameterizedTest
  @CsvSource({"三月底", "2025-02-30"})
  void a_waiver_of_which_a_day_is_none_counts_for_nothing(String day) {
    list("豁免", WAIVER, "1-1|甲|*|试点|组长|" + day + "|2025-12-31");
    assertEquals(List.of(), lists().waivers());
    assertEquals(List.of("批准日期"), read().problems().stream().map(DataProblem::column).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "|符合|张三|2025-09-15|纪要, 条号",
    "2||张三|2025-09-15|纪要, 结论",
    "2|符合||2025-09-15|纪要, 核验人",
    "2|符合|张三||纪要, 核验日期",
    "2|符合|张三|2025-09-15|, 依据",
  })
  void a_verification_that_lacks_something_counts_for_nothing_and_is_a_problem(
      String row, String column) {
    list("人工核验", "条号|结论|核验人|核验日期|依据", row);
    assertEquals(List.of(), lists().verifications());
    assertEquals(List.of(column), problemColumns());
  }

  @Test
  void a_verification_of_an_article_that_there_is_not_is_a_problem() {
    list("人工核验", "条号|结论|核验人|核验日期|依据", "100|符合|张三|2025-09-15|纪要");
    assertEquals(
        List.of("条款清单里没有这一条，是否想写 10；现在这一行不算数"),
        Lists.problems(read()).stream().map(DataProblem::expected).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "1月1日, '没有这条规则，是 Excel 把 1-1 这样的编号当成了日期：请先把这一列设为「文本」格式，再重新填写 1-1；现在这一行不算数'",
    "1-11, 没有这条规则，是否想写 1-1；现在这一行不算数",
    "章程, 没有这条规则；现在这一行不算数",
  })
  void a_waiver_of_a_rule_that_there_is_not_is_a_problem(String rule, String expected) {
    list("豁免", WAIVER, rule + "|甲|*|试点|组长|2025-01-01|2025-12-31");
    assertEquals(
        List.of(expected),
        Lists.unknownRules(read(), List.of("1-1", "13-1")).stream()
            .map(DataProblem::expected)
            .toList());
  }

  @Test
  void a_waiver_of_a_rule_that_there_is_is_no_problem() {
    list("豁免", WAIVER, "１-1|甲|*|试点|组长|2025-01-01|2025-12-31");
    assertEquals(List.of(), Lists.unknownRules(read(), List.of("1-1")));
  }

  @ParameterizedTest
  @CsvSource({"1-1，甲，*，试点，组长，2025-01-01，2025-12-31||||||", "1-1，甲|*|试点|组长|2025-01-01|2025-12-31|"})
  void a_row_with_full_width_commas_is_told_once_and_not_read(String row) {
    list("豁免", WAIVER, row);
    assertEquals(List.of(), lists().waivers());
    assertEquals(List.of(), problemColumns());
    assertEquals(
        List.of("整行挤在一格里：里面是全角逗号，请改成半角的 , 再保存；现在这一行没有读取"),
        read().problems().stream().map(DataProblem::expected).toList());
  }

  @Test
  void where_a_sentence_stands_first_its_commas_are_none_between_cells() {
    list("豁免", "理由|规则|对象|批准人|批准日期|有效期至|区分", "试点，今年内，由信息化办公室负责|1-1|甲|组长|2025-01-01|2025-12-31|");
    assertEquals(1, lists().waivers().size());
    assertEquals(List.of(), read().problems());
  }

  @Test
  void a_full_width_comma_in_a_sentence_is_none_between_cells() {
    list("豁免", WAIVER, "1-1|甲||试点，今年内|组长|2025-01-01|2025-12-31");
    assertEquals(1, lists().waivers().size());
    assertEquals(List.of(), read().problems());
  }

  @Test
  void without_the_day_that_rules_are_in_force_nothing_can_be_judged() {
    list("参数", "名称|值|下限|上限|单位|说明", "天数|30|7|90|天|第六条");
    assertEquals(List.of("清单：参数清单里没有日期「施行日期」，词汇.drl 的 @施行 写的是它，请补上。"), problems());
  }

  @ParameterizedTest
  @CsvSource({"6", "91", "三十", "2025-01-17", "''", "'1,000'", "-7"})
  void a_value_out_of_bounds_or_of_another_kind_names_the_range_and_the_article(String value) {
    list("参数", "名称|值|下限|上限|单位|说明", "施行日期|2025-01-17|||日期|第二十条", "天数|" + value + "|7|90|天|第六条：提前几天");
    assertEquals(
        List.of(" 工作表「参数」第3行：参数「天数」的值「" + value + "」不在允许的范围 7 至 90（天）之内，请改正。依据：第六条：提前几天"),
        problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "90", "30.5", "90.0"})
  void a_value_at_its_bounds_is_allowed(String value) {
    list("参数", "名称|值|下限|上限|单位|说明", "施行日期|2025-01-17|||日期|二十", "天数|" + value + "|7|90|天|六");
    assertEquals(new BigDecimal(value), lists().values().get("天数"));
  }

  @Test
  void a_bound_that_is_neither_number_nor_date_is_kept_by_no_value() {
    list("参数", "名称|值|下限|上限|单位|说明", "施行日期|2025-01-17|||日期|二十", "天数|30|七|90|天|六");
    assertEquals(1, problems().size());
  }

  @Test
  void a_date_out_of_bounds_is_refused() {
    list("参数", "名称|值|下限|上限|单位|说明", "施行日期|2025-01-16|2025-01-17|2025-01-17|日期|二十");
    assertEquals(1, problems().size());
  }

  @Test
  void an_unknown_way_of_checking_is_named() {
    list("条款", "条号|标题|要求|检查方式|归口部门|核验周期月", "2|二|要|半自动|处|6");
    assertEquals(List.of(" 工作表「条款」第2行：检查方式「半自动」不认识，只能是 自动、自动+人工、人工、宣示。"), problems());
  }

  @Test
  void a_list_says_whose_rules_these_are() {
    list("制度", "名称|值", "单位名称|甲学院", "制度名称|乙办法", "报告目录|报告/乙", "文号|");
    assertEquals(new Regulation("甲学院", "乙办法", "", "", "", "报告/乙"), lists().regulation());
  }

  @ParameterizedTest
  @CsvSource({
    "单位名称|甲学院, 制度清单里「制度名称」要写，报告要说明是谁的。",
    "制度名称|乙办法, 制度清单里「单位名称」要写，报告要说明是谁的。",
    "单位|甲学院, 制度清单里没有「单位」这一项，是否想写「单位名称」？",
    "报告目录|/etc, '「报告目录」写的是「/etc」，只能是当前文件夹下面的文件夹，例如 reports，请改正。'",
    "报告目录|../x, '「报告目录」写的是「../x」，只能是当前文件夹下面的文件夹，例如 reports，请改正。'",
    "报告目录|a/../../x, '「报告目录」写的是「a/../../x」，只能是当前文件夹下面的文件夹，例如 reports，请改正。'",
  })
  void what_it_does_not_say_or_may_not_say_is_refused(String line, String problem) {
    list("制度", "名称|值", line);
    assertTrue(problems().stream().anyMatch(said -> said.endsWith(problem)), problems()::toString);
  }

  @Test
  void departments_have_short_names() {
    list("部门别名", "简称|全称", "信息办|信息化办公室");
    assertEquals(Map.of("信息办", "信息化办公室"), Lists.departmentAliases(read()));
  }

  @Test
  void without_short_names_departments_have_none() {
    assertEquals(Map.of(), Lists.departmentAliases(read()));
  }

  @Test
  void a_case_may_give_parameters_other_values() {
    Snapshot changed = Lists.with(Map.of("天数", "45"), read());
    assertEquals(new BigDecimal(45), Lists.of(changed).values().get("天数"));
  }

  private List<String> problemColumns() {
    return Lists.problems(read()).stream().map(DataProblem::column).toList();
  }

  private Lists lists() {
    return Lists.of(read());
  }

  private Snapshot read() {
    return new SnapshotReader(VOCABULARY.tables(), Map.of()).read("清单", cells);
  }

  private List<String> problems() {
    return assertThrows(RulebookException.class, this::lists).problems().stream()
        .map(Object::toString)
        .toList();
  }

  private void list(String name, String... lines) {
    cells.put(
        name, Arrays.stream(lines).map(line -> Arrays.asList(line.split("\\|", -1))).toList());
  }
}
