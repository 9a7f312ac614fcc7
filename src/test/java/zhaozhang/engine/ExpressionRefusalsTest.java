package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.engine.syntax.ExpressionParser;
import zhaozhang.engine.text.Refused;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.text.Tokens;

/** What expressions may not be: programs, and what is easily mistyped. */
class ExpressionRefusalsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名.length() > 3",
        "$人.姓名.length()",
        "$人.getClass()",
        "姓名.class",
        "\"\".class",
        "$人.姓名 = 'x'",
        "a = b",
        "a += 1",
        "a++",
        "new java.io.File('x')",
        "a == 1; b == 2",
        "a[0] == 1",
        "{a}",
        "`ls`",
        "a == b ? c : d",
        "a memberOf b",
        "a soundslike 'b'",
        "a str[startsWith] 'b'",
        "a % 2 == 0",
        "a * / b",
        "a -- b",
        "-a < 0",
        "a ** 2 > 1",
        "a & b",
        "a | b",
        "a -> b",
        "a :: b",
        "@a",
        "#a",
        "a == 'x",
        "a == \"x\ny\"",
        "(a == b",
        "a == b)",
        "a ==",
        "== a",
        "a == b == c",
        "a in b",
        "a in ('x',)",
        "",
        "1 2",
        "日后(入职, 30",
      })
  void what_is_no_plain_comparison_is_refused(String text) {
    assertThrows(Refused.class, () -> ExpressionParser.expression(text), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exec('x')", "eval(true)", "system(a)", "参 数(a)"})
  void a_function_that_is_not_listed_is_refused(String text) {
    assertThrows(Refused.class, () -> ExpressionParser.expression(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ＝＝ b", "a == “x”", "a，b", "（a）", "a ！= b", "a；", "a：b", "a ＞ 1"})
  void full_width_punctuation_is_named(String text) {
    Refused refused = assertThrows(Refused.class, () -> ExpressionParser.expression(text));
    assertTrue(refused.reason().matches("标点「[＝“”，（）！；：＞ ]+」是全角的.*"), refused.reason());
  }

  @Test
  void four_hundred_parentheses_are_too_deep() {
    String deep = "(".repeat(400) + "a" + ")".repeat(400);
    Refused refused = assertThrows(Refused.class, () -> ExpressionParser.expression(deep));
    assertEquals("括号套得太深，请拆成几个条件。", refused.reason());
  }

  @Test
  void four_hundred_negations_are_too_deep() {
    String deep = "!".repeat(400) + "a";
    assertThrows(Refused.class, () -> ExpressionParser.expression(deep));
  }

  @Test
  void four_hundred_calls_are_too_deep() {
    String deep = "原形(".repeat(400) + "a" + ")".repeat(400);
    assertThrows(Refused.class, () -> ExpressionParser.expression(deep));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "a == → 话没说完，后面缺了内容或右括号。",
        "a == b ) → 「)」不该出现在这里，请检查它前面的逗号、括号和引号。",
        "姓名.trim() → 不能写「姓名.trim」：点号后面只能是 $变量 的列，不能调用方法。",
        "a > 10% → 不能写 10%，百分数请写成小数 0.10。",
        "a > 2025/1/17 → 日期不能这样写，「2025/1/17」会当成算式；日期请与另一个日期列比较，或放进 清单/参数。",
        "a × 2 > b → 「×」不该出现在这里，是否想写「*」？",
        "$a.b() → 不能写「$a.b」：点号后面只能是 $变量 的列，不能调用方法。",
        "运行(a) → 没有「运行」这个函数，只能用 各级、首项、日后、日前、月后、月前、年后、年前、天数、工作日数、月初、月末、当日、时、分、含、另含、同有、项数、原形、空白、数字。",
      })
  void a_refusal_says_what_is_wrong_in_chinese(String text, String reason) {
    Refused refused = assertThrows(Refused.class, () -> ExpressionParser.expression(text));
    assertEquals(reason, refused.reason());
  }

  @Test
  void a_lone_backslash_in_quotes_is_named() {
    Refused refused = assertThrows(Refused.class, () -> ExpressionParser.expression("'\\d+'"));
    assertEquals("引号里的「\\d」不认识，反斜杠请写两个。", refused.reason());
  }

  @Test
  void a_bound_name_begins_with_a_dollar() {
    Refused refused =
        assertThrows(
            Refused.class, () -> ExpressionParser.constraint(new Tokens(Token.split("主 : 群主"))));
    assertEquals("变量「主」应以 $ 开头。", refused.reason());
  }
}
