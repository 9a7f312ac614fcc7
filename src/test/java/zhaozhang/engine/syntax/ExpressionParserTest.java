package zhaozhang.engine.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Negation;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.text.Refused;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.text.Tokens;

class ExpressionParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "a || b && c → (a || (b && c))",
        "a && b || c && d → ((a && b) || (c && d))",
        "(a || b) && c → ((a || b) && c)",
        "!a && b → (!a && b)",
        "!!a → !!a",
        "!a == b → !(a == b)",
        "a + b - c == d → (((a + b) - c) == d)",
        "a - (b - c) → (a - (b - c))",
        "a + b * c - d / e > f → (((a + (b * c)) - (d / e)) > f)",
        "(a + b) * c == d → (((a + b) * c) == d)",
        "a / b / c * d > 1 → ((((a / b) / c) * d) > 1)",
        "a - -1 > -2.5 → ((a - -1) > -2.5)",
        "a -1 > b → ((a - 1) > b)",
        "a * 0.2B > b → ((a * 0.2) > b)",
        "a < b || a >= b → ((a < b) || (a >= b))",
        "a matches b + c → (a matches (b + c))",
        "a not matches b && c → ((a not matches b) && c)",
        "a not contains b → (a not contains b)",
      })
  void operators_bind_as_in_java(String text, String expected) throws Refused {
    assertEquals(expected, shown(text));
  }

  @Test
  void a_list_follows_in() throws Refused {
    assertEquals("(a in ('x', 1, null))", shown("a in ('x', 1, null)"));
  }

  @Test
  void not_in_is_one_operator() throws Refused {
    assertEquals("((a not in ('x')) && b)", shown("a not in ('x') && b"));
  }

  @Test
  void single_and_double_quotes_say_the_same() throws Refused {
    assertEquals(ExpressionParser.expression("\"离线\""), ExpressionParser.expression("'离线'"));
  }

  @Test
  void escapes_in_quotes_stand_for_one_character() throws Refused {
    assertEquals(
        new Literal("\\ \" ' \n \t"), ExpressionParser.expression("\"\\\\ \\\" \\' \\n \\t\""));
  }

  @Test
  void words_of_the_language_within_quotes_are_text() throws Refused {
    assertEquals(
        new Literal("a == b && ( not in"), ExpressionParser.expression("'a == b && ( not in'"));
  }

  @Test
  void a_column_may_bear_the_name_of_an_operator_in_quotes_only() {
    assertThrows(Refused.class, () -> ExpressionParser.expression("a == not b"));
  }

  @Test
  void a_number_may_have_decimals() throws Refused {
    assertEquals("(a < 10.50)", shown("a < 10.50"));
  }

  @Test
  void true_false_and_null_are_values() throws Refused {
    assertEquals(
        "(((a == true) || (b == false)) || (c == null))", shown("a==true||b==false||c==null"));
  }

  @Test
  void a_function_is_called_with_arguments() throws Refused {
    assertEquals("(DAYS_AFTER($d, 30) < x)", shown("日后($d, 30) < x"));
  }

  @Test
  void a_column_of_a_row_follows_its_variable_and_a_dot() throws Refused {
    assertEquals("($人.姓名 == 姓名)", shown("$人.姓名 == 姓名"));
  }

  @Test
  void ideographic_spaces_count_as_spaces() throws Refused {
    assertEquals("(a == b)", shown("a\u3000==\u3000b"));
  }

  @Test
  void a_constraint_may_bind_a_variable() throws Refused {
    Constraint constraint = ExpressionParser.constraint(new Tokens(Token.split("$主 : 群主")));
    assertEquals("$主", constraint.variable());
    assertEquals(new Name("群主"), constraint.expression());
  }

  @Test
  void many_conditions_side_by_side_are_not_deep() throws Refused {
    String wide = String.join(" || ", java.util.Collections.nCopies(400, "(a == 1)"));
    assertTrue(shown(wide).length() > 400);
  }

  private static String shown(String text) throws Refused {
    return shown(ExpressionParser.expression(text));
  }

  /** With all parentheses that it needs none of. */
  private static String shown(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.value() instanceof String text ? "'" + text + "'" : "" + literal.value();
    }
    if (expression instanceof Name name) {
      return name.name();
    }
    if (expression instanceof Property property) {
      return property.variable() + "." + property.column();
    }
    if (expression instanceof Negation negation) {
      return "!" + shown(negation.operand());
    }
    if (expression instanceof Call call) {
      return call.function() + "(" + list(call.arguments()) + ")";
    }
    if (expression instanceof In in) {
      String operator = in.negated() ? " not in (" : " in (";
      return "(" + shown(in.operand()) + operator + list(in.items()) + "))";
    }
    Binary binary = (Binary) expression;
    String operator = " " + binary.operator().symbol() + " ";
    return "(" + shown(binary.left()) + operator + shown(binary.right()) + ")";
  }

  private static String list(List<Expression> expressions) {
    return expressions.stream().map(ExpressionParserTest::shown).collect(Collectors.joining(", "));
  }
}
