package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.table.Column;

/** What a rule needs, as it shows in what is missing from a snapshot that has nothing. */
class NeedsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "$行 : 员工( ) → ``",
        "$行 : 员工( $名 : 姓名 ) → ``",
        "$行 : 员工( 姓名 != null ) → 员工.姓名",
        "$行 : 员工( 姓名 == \"甲\" || 级数 > 3 ) → 员工.姓名 员工.级数",
        "$行 : 员工( 状态 == \"正常\" ) → ``",
        "$行 : 员工( $号 : 账号 ) 群( 群主 == $号 ) → 员工.账号 群.群主",
        "$行 : 员工( ) 群( 群主 == $行.账号 ) → 员工.账号 群.群主",
        "$行 : 员工( $名 : 姓名 ) 群( 含( 群名, $名 ) ) → 员工.姓名 群.群名",
        "$行 : 员工( ) not 群( 群主 == \"甲\" ) → 群.群主",
        "$行 : 员工( ) exists 群( 群名 == null ) → 群.群名",
        "$行 : 员工( ) forall( $群 : 群( ) 群( 群主 != null ) ) → 群.群主",
        "$行 : 员工( ) ( 群( 群名 == \"甲\" ) or 事项( 天数 > 3 ) ) → 事项.天数 群.群名",
        "$行 : 员工( 部门各级 contains \"甲\" ) → 员工.部门",
        "$行 : 员工( 老员工 == true ) → 员工.入职",
        "$行 : 员工( 骨干 == true ) → 员工.入职 员工.级数",
        "$行 : 员工( $干 : 骨干 ) → ``",
        "$行 : 员工( ) 群标签( 标签 == \"甲\" ) → 群.标签",
        "$行 : 员工( ) 群标签( 群号 == \"甲\" ) → 群.群号",
        "$行 : 员工( ) 群标签( ) → ``",
        "$行 : 员工( ) 限额( 值 > 3 ) → ``",
        "审计( $今 : 今日 ) $行 : 员工( 入职 < $今 ) → 员工.入职",
        "$行 : 员工( ) accumulate( 事项( ); $数 : count( ) ) → ``",
        "$行 : 员工( ) accumulate( 事项( 名称 != null ); $数 : count( ) ) → 事项.名称",
        "$行 : 员工( ) accumulate( 事项( $天 : 天数 ); $和 : sum( $天 ) ) → 事项.天数",
        "$行 : 员工( ) accumulate( $事 : 事项( ); $和 : sum( $事.天数 ) ) → 事项.天数",
        "$行 : 员工( $级 : 级数 ) accumulate( 事项( ); $数 : count( ); $数 > $级 ) → 员工.级数",
      })
  void a_rule_needs_the_columns_that_decide(String conditions, String needed) {
    List<String> expected = needed.isEmpty() ? List.of() : List.of(needed.split(" ", -1));
    assertEquals(expected.stream().sorted().toList(), missing(Bench.rule("1-1", conditions)));
  }

  @Test
  void what_a_message_shows_is_not_needed() {
    String rule = Bench.rule("1-1", "$行 : 员工( $名 : 姓名 )", "报告.违规( $行, $行.类别, $名 + $行.级数 );");
    assertEquals(List.of(), missing(rule));
  }

  @Test
  void a_table_that_is_not_there_is_missing_itself() {
    String rule = Bench.rule("1-1", "$行 : 员工( 姓名 != null )\nnot 群( 群主 == \"甲\" )");
    assertEquals(List.of("员工", "群"), new Bench().auditOne(rule).missing());
  }

  @Test
  void of_a_list_taken_apart_the_table_that_holds_it_is_missing() {
    String rule = Bench.rule("1-1", "$行 : 群标签( )");
    assertEquals(List.of("群"), new Bench().auditOne(rule).missing());
  }

  @Test
  void a_rule_that_lacks_something_finds_nothing() {
    Bench bench = new Bench().with("员工", "a|甲");
    String rule = Bench.rule("1-1", "$行 : 员工( )\nnot 群( )");
    assertEquals(List.of(), bench.findings(rule));
  }

  @Test
  void a_table_without_rows_is_there() {
    Bench bench = new Bench().with("员工", "a|甲").with("群");
    assertEquals(List.of("a"), bench.keys(Bench.rule("1-1", "$行 : 员工( )\nnot 群( )")));
  }

  @Test
  void of_a_rule_in_two_parts_one_is_judged_though_the_other_lacks_something() {
    String parts =
        Bench.rule("1-1", "$行 : 员工( )") + Bench.rule("1-1", "$行 : 群( )").replace("试", "试（群）");
    Evaluation evaluation = new Bench().with("员工", "a|甲").auditOne(parts);
    assertEquals("1 [群]", evaluation.findings().size() + " " + evaluation.missing());
  }

  private static List<String> missing(String rule) {
    Bench bench = new Bench();
    for (String table : List.of("员工", "群", "事项")) {
      bench.lacking(
          table, bench.table(table).columns().stream().map(Column::name).toArray(String[]::new));
    }
    return bench.with("限额").auditOne(rule).missing();
  }
}
