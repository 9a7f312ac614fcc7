package zhaozhang.engine.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.base.UserError;
import zhaozhang.engine.Bench;
import zhaozhang.engine.syntax.ExpressionParser;
import zhaozhang.engine.text.Refused;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Unknown;

class TermsTest {

  private static final Environment ENVIRONMENT =
      new Environment(Bench.TODAY, Map.of("宽限", new BigDecimal(3)));

  /** What the names in the expressions below stand for; all others are null. */
  private static final Map<String, Object> VALUES =
      new HashMap<>(
          Map.of(
              "ten",
              new BigDecimal("10"),
              "甲",
              "甲",
              "day",
              LocalDate.of(2025, 10, 31),
              "yes",
              true,
              "unclear",
              Unknown.any("?", "读不出"),
              "列",
              Arrays.asList("甲", "乙", null)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none == null",
        "null == none",
        "none == nil",
        "none != 'x'",
        "甲 != none",
        "none not in ('x', 'y')",
        "none in ('x', null)",
        "none not matches 'x'",
        "甲 not matches none",
        "none not contains 'x'",
        "列 not contains '丙'",
        "列 contains none",
        "!(none < 1)",
        "!none",
        "!(none && yes)",
        "yes || none",
        "10.0 == ten",
        "ten in (9, 10.00)",
        "ten >= 10",
        "day <= day",
        "甲 + '' + ten == '甲10'",
        "甲 + '' + none == '甲'",
        "yes + '' == '是'",
        "ten + 0.5 == 10.5",
        "ten - 3 == 7",
        "ten * 2 - 3 * ten == -10",
        "ten / 4 == 2.5",
        "( ten + 2 ) / 3 == 4",
        "ten / 3 < 3.34 && ten / 3 > 3.33",
        "ten * 1 / 3 * 3 != ten",
        "日后(day, 参数('宽限')) > day",
        "日后(none, 3) == null",
        "!(日后(none, 3) < day)",
      })
  void holds(String expression) throws Refused {
    assertEquals(true, evaluate(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none == 'x'",
        "none != nil",
        "none in ('x', 'y')",
        "none not in ('x', null)",
        "none matches '.*'",
        "none contains 'x'",
        "none < 1",
        "none <= 1",
        "none > 1",
        "none >= 1",
        "1 < none",
        "none <= nil",
        "none && yes",
        "yes && none",
        "none || nil",
        "ten < 10.0",
        "甲 matches '甲乙'",
        "甲 matches ''",
        "含(none, '甲')",
      })
  void does_not_hold(String expression) throws Refused {
    assertEquals(false, evaluate(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none + 1",
        "ten - none",
        "none * ten",
        "none / ten",
        "ten / none",
        "none + nil",
        "unclear + 1",
        "ten - unclear",
        "unclear * 0",
        "unclear / ten",
        "none / unclear",
        "ten / 0",
        "0 / ( ten - 10 )",
        "1 + ten / ( ten - 10 )",
        "天数(none, day) + 1",
        "ten + 1 > none * 2",
        "!(none + 1 > 2)",
        "none + 1 != 2",
      })
  void is_not_known(String expression) throws Refused {
    assertInstanceOf(Unknown.class, evaluate(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ten / none * 2 | 「ten / none」里有空白，算不出来",
        "( ten + 1 ) / ( ten - 10 ) | 「( ten + 1 ) / ( ten - 10 )」的除数是 0，算不出来",
        "ten - ( ten - none ) | 「ten - none」里有空白，算不出来",
        "unclear + 1 | 读不出",
        "ten * day | 「ten * day」里有不是数字的值，算不出来",
      })
  void what_is_not_known_says_why(String expression, String why) throws Refused {
    assertEquals(why, ((Unknown) Objects.requireNonNull(evaluate(expression))).why());
  }

  @Test
  void what_is_computed_of_a_blank_is_not_blank() throws Refused {
    assertEquals(false, evaluate("none + 1 == null"));
  }

  @Test
  void a_division_has_as_many_digits_as_in_drools() throws Refused {
    assertEquals(new BigDecimal("3.333333333333333333333333333333333"), evaluate("ten / 3"));
  }

  @Test
  void the_right_side_of_an_and_that_fails_is_not_looked_at() throws Refused {
    assertEquals(false, evaluate("none && 参数('没有') == 1"));
  }

  @Test
  void a_parameter_that_is_not_listed_is_the_users_to_mend() {
    UserError error =
        org.junit.jupiter.api.Assertions.assertThrows(
            UserError.class, () -> evaluate("参数('没有') == 1"));
    assertEquals("没有「没有」这个参数，请对照 清单/参数。", error.getMessage());
  }

  private static @Nullable Object evaluate(String text) throws Refused {
    return new Terms(ENVIRONMENT)
        .compile(ExpressionParser.expression(text.replace('\'', '"')), new Values())
        .of(Row.NONE, Term.NOTHING);
  }

  private static final class Values implements Terms.Names {
    @Override
    public Term name(String name) {
      return (row, bound) -> VALUES.get(name);
    }

    @Override
    public Term property(String variable, String column) {
      return (row, bound) -> List.of(variable, column);
    }
  }
}
