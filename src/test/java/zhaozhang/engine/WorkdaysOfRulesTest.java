package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;

/** Working days are counted by a list of the folder, in rules and in definitions alike. */
class WorkdaysOfRulesTest {

  private static final String WORDS =
      """
      package banfa
      declare 申请
        单号 : String
        收到 : LocalDate
        办结 : LocalDate
        用时 : BigDecimal @定义("工作日数(收到, 办结)")
      end
      declare 日历
        @清单 @日历(日期="日期", 工作日="工作日")
        日期 : LocalDate
        工作日 : Boolean
      end
      """;

  private static Bench bench(String... lines) {
    return new Bench(WORDS)
        .with("申请", lines)
        .with("日历", "2025-10-09|是", "2025-10-10|是", "2025-10-11|否", "2025-10-12|?", "2025-10-13|是");
  }

  @Test
  void a_rule_counts_working_days() {
    Bench bench = bench("a|2025-10-08|2025-10-09", "b|2025-10-08|2025-10-11", "c|2025-10-10|");
    String rule = Bench.rule("1-1", "$行 : 申请( 工作日数( 收到, 办结 ) > 1 )");
    assertEquals(List.of("b"), bench.keys(rule));
    assertEquals(List.of("b"), bench.keys(Bench.rule("1-1", "$行 : 申请( 用时 > 1 )")));
  }

  @Test
  void beyond_what_the_list_tells_nothing_is_judged() {
    Bench bench =
        bench("a|2025-10-10|2025-10-13", "b|2025-10-12|2025-10-13", "c|2025-10-13|2025-11-03");
    String rule = Bench.rule("1-1", "$行 : 申请( 工作日数( 收到, 办结 ) <= 1 )");
    Evaluation evaluation = bench.auditOne(rule);
    assertEquals(List.of("b"), evaluation.findings().stream().map(Finding::key).toList());
    assertEquals(
        List.of(
            "a 办结「2025-10-13」清单「日历」里没有写 2025-10-12 是不是工作日",
            "c 办结「2025-11-03」清单「日历」里没有写 2025-10-14 是不是工作日"),
        Reasons.of(evaluation));
    assertEquals(
        List.of("a 用时「」清单「日历」里没有写 2025-10-12 是不是工作日"),
        Reasons.of(
            bench("a|2025-10-10|2025-10-13").auditOne(Bench.rule("1-1", "$行 : 申请( 用时 > 1 )"))));
  }

  @Test
  void a_rule_may_count_between_days_of_two_rows() {
    Bench bench = bench("a|2025-10-08|2025-10-11", "b|2025-10-10|2025-10-13");
    String rule = Bench.rule("1-1", "$行 : 申请( $始 : 收到 )\n申请( 单号 != $行.单号, 工作日数( $始, 收到 ) == 2 )");
    assertEquals(List.of("a"), bench.keys(rule));
  }

  @Test
  void without_a_calendar_the_function_is_refused_with_what_to_declare() {
    String reason =
        "「工作日数」要按日历算：请在 词汇.drl 里声明一张清单，如" + " declare 工作日历 @清单 @日历(日期=\"日期\", 工作日=\"工作日\")。";
    assertEquals(
        List.of("6 " + reason),
        new Bench().problems(Bench.rule("1-1", "$行 : 员工( )\n员工( 工作日数( 入职, 入职 ) > 1 )")));
  }
}
