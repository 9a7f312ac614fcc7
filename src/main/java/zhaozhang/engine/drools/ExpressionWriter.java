package zhaozhang.engine.drools;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Negation;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.text.Token;

/** Writes what a pattern asks of its rows in the language of Drools, which has two truth values. */
final class ExpressionWriter {

  private ExpressionWriter() {}

  static String constraint(Constraint constraint) {
    return constraint.variable() == null
        ? condition(constraint.expression(), false)
        : constraint.variable() + " : " + text(constraint.expression(), false);
  }

  // Drools turns round what stands behind an exclamation mark, < into >=, of which neither holds
  // where a value is blank.
  static String negated(String condition) {
    return "(" + condition + ") == false";
  }

  // Drools aborts the run where a condition is null: a blank truth value is not true.
  static String condition(Expression expression, boolean nested) {
    boolean mayBeNull = expression instanceof Name || expression instanceof Property;
    return mayBeNull
        ? parenthesised(text(expression, true) + " == true", nested)
        : text(expression, nested);
  }

  // Drools indexes a comparison only if no parentheses surround it.
  static String text(Expression expression, boolean nested) {
    if (expression instanceof Literal literal) {
      return literal(literal.value());
    }
    if (expression instanceof Name name) {
      return name.isVariable() ? name.name() : FactType.field(name.name());
    }
    if (expression instanceof Property property) {
      return property.variable() + "." + FactType.field(property.column());
    }
    if (expression instanceof Call call) {
      return call.function().method() + "(" + list(call.arguments()) + ")";
    }
    if (expression instanceof Negation negation) {
      return parenthesised(negated(condition(negation.operand(), false)), nested);
    }
    if (expression instanceof In in) {
      return parenthesised(
          text(in.operand(), true)
              + (in.negated() ? " not in (" : " in (")
              + list(in.items())
              + ")",
          nested);
    }
    return binary((Binary) expression, nested);
  }

  private static String binary(Binary binary, boolean nested) {
    String both = list(List.of(binary.left(), binary.right()));
    return switch (binary.operator()) {
      // As functions: Drools aborts where a number is null, and matches without bound.
      case PLUS -> "plus(" + both + ")";
      case MINUS -> "minus(" + both + ")";
      case TIMES -> "times(" + both + ")";
      case DIVIDE -> "divide(" + both + ")";
      case AND, OR ->
          parenthesised(
              joined(condition(binary.left(), true), binary, condition(binary.right(), true)),
              nested);
      case MATCHES -> "fits(" + both + ")";
      case NOT_MATCHES -> "!fits(" + both + ")";
      default ->
          parenthesised(
              joined(text(binary.left(), true), binary, text(binary.right(), true)), nested);
    };
  }

  private static String joined(String left, Binary binary, String right) {
    return left + " " + binary.operator().symbol() + " " + right;
  }

  private static String parenthesised(String text, boolean nested) {
    return nested ? "(" + text + ")" : text;
  }

  private static String list(List<Expression> expressions) {
    return expressions.stream()
        .map(expression -> text(expression, false))
        .collect(Collectors.joining(", "));
  }

  private static String literal(@Nullable Object value) {
    if (value instanceof String text) {
      return Token.quote(text);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
