package zhaozhang.engine.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhaozhang.engine.Bench;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;

/** A rule with Chinese keywords is the same rule. */
class DialectTest {

  private static final String SPOKEN =
      """
      package banfa
      规则 "1-1 当 结束"
        @条款("1") @级别("高") @整改("那么")
      当 // 那么
        $行 : 员工( 姓名 != "不存在", 姓名 != "存在 结束" )
        不存在 群( 群主 == $行.账号 )
        存在( 群( ) 并且 事项( ) ) 或者 存在 群( )
      那么
        报告.违规( $行, "不存在 并且 结束" );
      结束
      """;

  private final Bench bench =
      new Bench().with("员工", "zhang|张三", "li|李四").with("群", "1|甲|zhang").with("事项");

  @Test
  void keywords_are_understood_outside_of_quotes_and_comments() {
    Finding finding =
        bench
            .audit(bench.compile(new RuleText("自定义/甲.dslr", SPOKEN), false))
            .get(0)
            .findings()
            .get(0);
    assertEquals("li 不存在 并且 结束", finding.key() + " " + finding.message());
  }

  @Test
  void a_column_may_be_named_like_a_keyword() {
    Bench other =
        new Bench("package banfa\ndeclare 甲\n 规则 : String\n 当 : String\n 存在 : String\nend")
            .with("甲", "x|y|z");
    String rule =
        "package banfa\n规则 \"1-1 试\" @条款(\"1\") @级别(\"高\") @整改(\"改\")\n当\n"
            + "$行 : 甲( 规则 == \"x\", 当 == \"y\", 存在 == \"z\" )\n那么\n报告.违规( $行, \"\" + $行.存在 );\n结束";
    RuleEngine engine = other.compile(new RuleText("自定义/甲.dslr", rule), false);
    assertEquals("z", other.audit(engine).get(0).findings().get(0).message());
  }

  @Test
  void what_is_wrong_is_said_with_its_line() {
    assertEquals(
        List.of("自定义/甲.dslr 第6行第19字：员工 没有「帐号」这一列，是否想写「账号」？"),
        problems("自定义/甲.dslr", SPOKEN.replace("$行.账号", "$行.帐号")));
  }

  @Test
  void other_files_have_the_keywords_of_the_rule_language_only() {
    assertEquals(1, problems("自定义/甲.drl", SPOKEN).subList(0, 1).size());
  }

  private List<String> problems(String file, String text) {
    return assertThrows(
            RulebookException.class, () -> bench.compile(new RuleText(file, text), false))
        .problems()
        .stream()
        .map(RuleProblem::toString)
        .toList();
  }
}
