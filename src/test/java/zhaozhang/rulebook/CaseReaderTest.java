package zhaozhang.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Vocabulary;

class CaseReaderTest {

  private static final Vocabulary VOCABULARY =
      RuleEngine.vocabulary(
          new RuleText(
              "词汇.drl",
              """
              package banfa
              declare 员工
                账号 : String @账号
                工号 : String
                无号 : Boolean @定义("工号 == null")
              end
              """));

  private static final String CASE =
      """
      审计日: 2025-10-31
      用例:
        - 名称: 有一个
          给定:
            员工:
              - {账号: 甲, 工号: 007}
              - {账号: 乙}
          参数: {上限: 2}
          违规:
            1-1: [甲, 乙 → 丙]
          通过: [1-2, 1-3]
          无法判定: [1-4]
      """;

  private static final String LEAVING =
      """
          离任人: [%s]
          事项:
            1-1: [丙]
          接收人:
            1-2: [丁 → 财务处]
      """;

  @Test
  void a_case_is_read_whole() {
    RuleCase expected =
        new RuleCase(
            "条款/甲.cases.yaml",
            "有一个",
            LocalDate.of(2025, 10, 31),
            new TreeSet<>(),
            Map.of("员工", List.of(List.of("账号", "工号"), List.of("甲", "007"), List.of("乙", ""))),
            Map.of("上限", "2"),
            Map.of("1-1", Set.of("甲", "乙 → 丙")),
            Set.of("1-2", "1-3"),
            Set.of("1-4"));
    assertEquals(List.of(expected), read(CASE));
  }

  @Test
  void a_case_stands_beside_its_rules() {
    RuleCase one = read(CASE).get(0);
    assertTrue(one.of("条款/甲.drl") && one.of("条款/甲.xlsx") && !one.of("条款/乙.drl"));
  }

  @Test
  void of_one_leaver_a_case_need_not_say_who_holds_an_item() {
    String given = CASE.replace("    违规:\n      1-1: [甲, 乙 → 丙]\n", LEAVING);
    assertEquals(Set.of("甲", "wang"), read(given.formatted("甲, Wang")).get(0).leavers());
    assertEquals(
        Map.of("1-2", Set.of("丁 → 财务处"), "1-1", Set.of("丙")),
        read(given.formatted("甲, 乙")).get(0).found());
    assertEquals(
        Map.of("1-2", Set.of("丁 → 财务处"), "1-1", Set.of("丙 → wang")),
        read(given.formatted("Wang")).get(0).found());
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() {
    assertEquals(read(CASE), read("\uFEFF" + CASE));
  }

  @Test
  void a_case_may_be_of_another_day() {
    String other = CASE.replace("    参数:", "    审计日: 2024-02-29\n    参数:");
    assertEquals(LocalDate.of(2024, 2, 29), read(other).get(0).asOf());
  }

  @Test
  void cells_are_the_text_they_are_written_as() {
    String given = CASE.replace("007", "2025-01-17").replace("乙}", "乙, 工号: true}");
    assertEquals(
        List.of(List.of("账号", "工号"), List.of("甲", "2025-01-17"), List.of("乙", "true")),
        read(given).get(0).given().get("员工"));
  }

  @Test
  void a_table_given_without_rows_has_all_its_columns() {
    String given = CASE.replaceAll("员工:\n.*\n.*\n", "员工: []\n");
    assertEquals(List.of(List.of("账号", "工号")), read(given).get(0).given().get("员工"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "员工: → 职工: → 没有「职工」这张表，是否想写「员工」？",
        "工号: 007 → 编号: 007 → 员工 没有「编号」这一列，是否想写「账号」？",
        "工号: 007 → 无号: 是 → 员工 没有「无号」这一列，是否想写「账号」？",
        "[1-2, 1-3] → 1-2 → 「通过」下面应是以 - 开头的各项",
        "[1-4] → {1-4: 甲} → 「无法判定」下面应是以 - 开头的各项",
        "[甲, 乙 ⇒ 丙] → 甲 → 「违规」下面应是以 - 开头的各项",
        "{上限: 2} → [上限] → 「参数」下面应是 名称: 内容",
        "- {账号: 乙} → - 乙 → 「给定」下面应是 名称: 内容",
        "名称: 有一个 → 名称: [有] → 这里应是一段文字",
        "2025-10-31 → 2025-02-30 → 「2025-02-30」不是日期，应写成 2025-10-31",
        "2025-10-31 → 十月底 → 「十月底」不是日期，应写成 2025-10-31",
        "通过: → 通 过: → 「通 过」不认识，这里只能写 名称 审计日 离任人 给定 参数 违规 事项 接收人 确认 不认 通过 无法判定",
        "用例: → 案例: → 「案例」不认识，这里只能写 审计日 用例",
      })
  void what_is_not_as_cases_are_written_is_named(String part, String instead, String problem) {
    String text = CASE.replace(part.replace("⇒", "→"), instead);
    String shown = problem(text);
    assertTrue(shown.matches("条款/甲.cases.yaml 第\\d+行：用例写得不对（.*），请对照其他 .cases.yaml 文件。"), shown);
    assertTrue(shown.contains("（" + problem), shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "\tx", "a: b: c", "'", "{{", "!!java.io.File [x]", "&a [*a]"})
  void what_is_no_yaml_of_cases_is_refused(String text) {
    assertTrue(problem(text).matches("条款/甲.cases.yaml 第\\d+行：用例写得不对（.*"), problem(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# 甲", "甲", "[]", "审计日: 2025-10-31"})
  void a_file_without_cases_is_refused(String text) {
    assertTrue(problem(text).contains("下面应是"), problem(text));
  }

  private static List<RuleCase> read(String text) {
    return CaseReader.read(new RuleText("条款/甲.cases.yaml", text), VOCABULARY);
  }

  private static String problem(String text) {
    return assertThrows(RulebookException.class, () -> read(text)).problems().get(0).toString();
  }
}
