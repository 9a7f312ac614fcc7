package zhaozhang.engine.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.engine.Bench;

/** Conditions that are well written and yet mean nothing are refused, for Drools would not say. */
class RuleAnalysisTest {

  private final Bench bench = new Bench().with("限额", "上限|3");

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "职工( ) → 没有「职工」这张表，是否想写「员工」？",
        "员工( 工号 == \"1\" ) → 员工 没有「工号」这一列，是否想写「账号」？",
        "员工( $号 : 工号 ) → 员工 没有「工号」这一列，是否想写「账号」？",
        "群( 群主 == $行.工号 ) → 员工 没有「工号」这一列，是否想写「账号」？",
        "员工( 类别 == \"丙\" ) → 「类别」没有「丙」这个值，只能是 甲、乙。",
        "员工( \"丙\" != 类别 ) → 「类别」没有「丙」这个值，只能是 甲、乙。",
        "员工( 类别 in ( \"甲\", \"丙\" ) ) → 「类别」没有「丙」这个值，只能是 甲、乙。",
        "员工( 类别 == \"甲 \" ) → 「甲 」前后有空格，永远不会相等，请写「甲」。",
        "员工( 姓名 == 3 ) → 文本不能与数字比较，请给「3」加上引号。",
        "员工( 级数 > \"3\" ) → 数字不能与文本比较，请去掉「3」的引号。",
        "员工( 级数 in ( 1, \"3\" ) ) → 数字不能与文本比较，请去掉「3」的引号。",
        "员工( 入职 > 2025 ) → 日期不能与数字比较，日期请与另一个日期列比较，或放进 清单/参数。",
        "员工( 入职 > \"2025-01-17\" ) → 日期不能与文本比较，日期请与另一个日期列比较，或放进 清单/参数。",
        "员工( 入职 > 2025-01-17 ) → 日期不能这样写，「2025-01-17」会当成算式；日期请与另一个日期列比较，或放进 清单/参数。",
        "员工( 入职 == 登录 ) → 日期不能与时间比较，日期请与另一个日期列比较，或放进 清单/参数。",
        "员工( 在编 == \"是\" ) → 是否不能与文本比较，请写 true 或 false。",
        "员工( 部门 == \"甲处\" ) → 文本列表不能与文本比较，是否有某一项请写 contains。",
        "员工( 姓名 contains \"甲\" ) → 文本不能与文本比较，是否有某个词请写 含( 列, \"词\" )。",
        "员工( 部门各级 contains 3 ) → 文本列表不能与数字比较，是否有某一项请写 contains。",
        "员工( 级数 matches \"3\" ) → 数字不能与文本比较，请去掉「3」的引号。",
        "员工( 姓名 matches 类别 ) → matches 后面要直接写引号里的正则表达式。",
        "员工( 姓名 matches \"(\" ) → 「(」不是正确的正则表达式，请检查括号是否成对。",
        "员工( 姓名 - 1 == 2 ) → 「姓名 - 1」两边只能是数字，这里是文本和数字，文字里的数字请写 数字( 列 )。",
        "员工( 姓名 + \"甲\" == \"乙甲\" ) → 「姓名 + \"甲\"」两边只能是数字，这里是文本和文本。",
        "员工( 级数 * 入职 > 3 ) → 「级数 * 入职」两边只能是数字，这里是数字和日期，相差几天请写 天数( 从, 到 )，几天之后、之前请写 日后( 日期, 天数 )、日前( 日期, 天数 )。",
        "员工( 入职 + 3 > 入职 ) → 「入职 + 3」两边只能是数字，这里是日期和数字，相差几天请写 天数( 从, 到 )，几天之后、之前请写 日后( 日期, 天数 )、日前( 日期, 天数 )。",
        "员工( 级数 / \"2\" > 3 ) → 「级数 / \"2\"」两边只能是数字，这里是数字和文本。",
        "员工( 级数 / 0 > 3 ) → 「级数 / 0」除以 0，没有结果，请改正除数。",
        "员工( 级数 * ( 1 / 3 ) > 3 ) → 「1 / 3」两边都是写定的数，请直接写结果；除不尽的，先乘再除，如 列 * 1 / 3。",
        "员工( 级数 * 2 ) → 这里应是一个成立或不成立的条件，或与列的类型相符。",
        "员工( 姓名 ) → 这里应是一个成立或不成立的条件，或与列的类型相符。",
        "员工( 在编 && 级数 ) → 这里应是一个成立或不成立的条件，或与列的类型相符。",
        "员工( 日后( 入职 ) < 入职 ) → 函数「日后」要 2 个参数。",
        "员工( 日后( 姓名, 3 ) < 入职 ) → 函数「日后」这里要日期，给的却是文本。",
        "员工( 天数( 入职, 登录 ) > 3 ) → 函数「天数」这里要日期，给的却是时间，请先取时间的日期：当日( … )。",
        "员工( 时( 入职 ) > 3 ) → 函数「时」这里要时间，给的却是日期。",
        "员工( 账号 == $谁 ) → 「$谁」没有在前面定义，变量以 $ 开头，先写 $变量 : 列 再使用。",
        "员工( 账号 == $谁.账号 ) → 「$谁」没有在前面定义，变量以 $ 开头，先写 $变量 : 列 再使用。",
        "群( 群主 == $行 ) → 「$行」是一整行，请写明要它的哪一列，如 $行.列名。",
        "员工( $大 : 级数 > 3 ) → 变量「$大」只能取一列的值，如 $值 : 列名；条件请另写。",
        "员工( $大 : \"甲\" ) → 变量「$大」只能取一列的值，如 $值 : 列名；条件请另写。",
        "$行 : 员工( ) → 变量「$行」用了两次，请换一个名字。",
        "群( $行 : 群名 ) → 变量「$行」用了两次，请换一个名字。",
        "限额( 名称 == \"下限\" ) → 清单「限额」里没有「下限」，是否想写「上限」？",
        "accumulate( 群( $名 : 群名 ); $和 : sum( $名 ) ) → 函数「sum」这里要数字，给的却是文本。",
        "accumulate( 群( $签 : 标签 ); $大 : max( $签 ) ) → 函数「max」这里要数字，给的却是文本列表。",
        "accumulate( 群( $名 : 群名 ); $均 : average( $名 ) ) → 函数「average」这里要数字，给的却是文本。",
        "accumulate( 群( $名 : 群名 ); $集 : collectSet( $名 ); $集 contains \"甲\" ) → 「$集」是收集起来的几个值，只能数有几个不同的：项数( $集 )。",
        "员工( 项数( 姓名 ) > 3 ) → 函数「项数」这里要任意列表，给的却是文本。",
        "accumulate( 群( ); $大 : max( ) ) → 函数「max」要 1 个参数。",
        "accumulate( 群( ); $数 : count( ); $数 > \"3\" ) → 数字不能与文本比较，请去掉「3」的引号。",
        "accumulate( 群( ); $数 : count( ); $几 > 3 ) → 「$几」没有在前面定义，变量以 $ 开头，先写 $变量 : 列 再使用。",
      })
  void a_condition_that_means_nothing_is_refused_where_it_stands(String condition, String reason) {
    assertEquals(
        List.of("6 " + reason), bench.problems(Bench.rule("1-1", "$行 : 员工( )\n" + condition)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not 群( $名 : 群名 )",
        "exists( 群( $名 : 群名 ) )",
        "( 群( $名 : 群名 ) or 事项( ) )",
        "( 群( $名 : 群名 ) or 群( $名 : 群名 ) )",
        "not( 群( $名 : 群名 ) and 事项( ) )",
        "forall( 群( $名 : 群名 ) 群( 群主 != null ) )",
        "accumulate( 群( $名 : 群名 ); $数 : count( ) )",
      })
  void what_is_bound_inside_is_not_known_outside(String condition) {
    String rule = Bench.rule("1-1", "$行 : 员工( )\n" + condition + "\n员工( 姓名 == $名 )");
    assertEquals(List.of("7 「$名」没有在前面定义，变量以 $ 开头，先写 $变量 : 列 再使用。"), bench.problems(rule));
  }

  @Test
  void what_is_bound_in_a_group_of_and_is_known_after_it() {
    assertEquals(
        List.of(),
        bench.problems(Bench.rule("1-1", "( $行 : 员工( $名 : 姓名 ) and 群( ) )\n群( 群名 == $名 )")));
  }

  @Test
  void a_variable_is_known_only_after_it_is_bound() {
    String rule = Bench.rule("1-1", "$行 : 员工( 姓名 == $名 )\n群( $名 : 群名 )");
    assertEquals(List.of("5 「$名」没有在前面定义，变量以 $ 开头，先写 $变量 : 列 再使用。"), bench.problems(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "$名, \"甲\" → 报告的对象「$名」不是前面匹配到的一行。",
        "$谁, \"甲\" → 报告的对象「$谁」不是前面匹配到的一行。",
        "$行, \"甲\" + $谁 → 「$谁」没有在前面定义，变量以 $ 开头，先写 $变量 : 列 再使用。",
        "$行, $行.级数 → 说明是一个数，看报告的人不知道说的是什么；请写成一句话，如 \"共 \" + $数 + \" 个\"。",
        "$行, \"员工 $名不对\" → 引号里的「$名」不会换成内容，请移到引号外面，用 + 连起来，如 \"…「\" + $名 + \"」…\"。",
        "$行, $行.工号 → 员工 没有「工号」这一列，是否想写「账号」？",
        "$行, 姓名 → 「姓名」没有在前面定义，变量以 $ 开头，先写 $变量 : 列 再使用。",
        "$行, \"甲\" + $行 → 「$行」是一整行，请写明要它的哪一列，如 $行.列名。",
        "$行, $谁, \"甲\" → 「$谁」没有在前面定义，变量以 $ 开头，先写 $变量 : 列 再使用。",
      })
  void a_report_of_what_is_not_there_is_refused(String arguments, String reason) {
    String rule = Bench.rule("1-1", "$行 : 员工( $名 : 姓名 )", "报告.违规( " + arguments + " );");
    assertEquals(List.of("7 " + reason), bench.problems(rule));
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    String rule = Bench.rule("1-1", "$行 : 员工( 工号 == \"1\", 级数 > \"3\" )\n职工( )");
    assertEquals(
        2, bench.problems(rule).size() + bench.problems(rule.replace("职工", "群")).size() - 1);
  }

  @Test
  void a_boolean_column_alone_is_a_condition() {
    assertEquals(List.of(), bench.problems(Bench.rule("1-1", "$行 : 员工( 在编, !老员工 )")));
  }

  @Test
  void a_key_that_a_list_holds_may_be_asked_for() {
    assertEquals(
        List.of(), bench.problems(Bench.rule("1-1", "$行 : 员工( )\n限额( 名称 == \"上限\", $值 : 值 )")));
  }

  @Test
  void four_hundred_parentheses_are_refused_in_a_sentence() {
    String deep = "(".repeat(400) + "级数 > 3" + ")".repeat(400);
    List<String> problems = bench.problems(Bench.rule("1-1", "$行 : 员工( " + deep + " )"));
    assertEquals(List.of("5 括号套得太深，请拆成几个条件。"), problems);
  }

  @Test
  void four_hundred_nested_groups_are_refused_in_a_sentence() {
    String deep = "not( ".repeat(400) + "群( )" + " )".repeat(400);
    List<String> problems = bench.problems(Bench.rule("1-1", "$行 : 员工( )\n" + deep));
    assertTrue(problems.toString().contains("太深"), problems.toString());
  }

  @Test
  void alternatives_that_multiply_are_refused_before_drools_multiplies_them() {
    String pair = "( 群( 群名 == \"甲\" ) or 事项( 名称 == \"甲\" ) )";
    String all = String.join("\n", Collections.nCopies(22, pair));
    List<String> problems =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> bench.problems(Bench.rule("1-1", "$行 : 员工( )\n" + all)));
    assertTrue(problems.toString().contains("or"), problems.toString());
  }
}
