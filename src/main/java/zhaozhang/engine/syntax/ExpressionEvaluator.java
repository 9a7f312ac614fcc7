package zhaozhang.engine.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.function.Functions;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Negation;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.model.Environment;
import zhaozhang.model.table.Row;

/**
 * Evaluates definitions and messages. Null behaves as in Drools: it equals only null, comparisons
 * with it are false, and their negations are true.
 */
public final class ExpressionEvaluator {

  /** What names stand for. */
  public interface Scope {
    /** The value of a column or variable. */
    @Nullable Object value(String name);

    /** The value of a column of the row that a variable stands for. */
    @Nullable Object value(String variable, String column);
  }

  private final Environment environment;

  public ExpressionEvaluator(Environment environment) {
    this.environment = environment;
  }

  public @Nullable Object evaluate(Expression expression, Scope scope) {
    if (expression instanceof Literal literal) {
      return literal.value();
    }
    if (expression instanceof Name name) {
      return scope.value(name.name());
    }
    if (expression instanceof Property property) {
      return scope.value(property.variable(), property.column());
    }
    if (expression instanceof Call call) {
      List<@Nullable Object> arguments = new ArrayList<>();
      call.arguments().forEach(argument -> arguments.add(evaluate(argument, scope)));
      return call.function().apply(arguments, environment);
    }
    if (expression instanceof Negation negation) {
      return !holds(negation.operand(), scope);
    }
    if (expression instanceof In in) {
      Object value = evaluate(in.operand(), scope);
      return in.items().stream().anyMatch(item -> same(value, evaluate(item, scope)))
          != in.negated();
    }
    return binary((Binary) expression, scope);
  }

  /** Whether a condition holds: null counts as false. */
  public boolean holds(Expression condition, Scope scope) {
    return Boolean.TRUE.equals(evaluate(condition, scope));
  }

  private @Nullable Object binary(Binary binary, Scope scope) {
    return switch (binary.operator()) {
      case AND -> holds(binary.left(), scope) && holds(binary.right(), scope);
      case OR -> holds(binary.left(), scope) || holds(binary.right(), scope);
      default ->
          apply(binary.operator(), evaluate(binary.left(), scope), evaluate(binary.right(), scope));
    };
  }

  /** What an operator makes of two values; not AND and OR, which need not look at both. */
  public static @Nullable Object apply(
      Operator operator, @Nullable Object left, @Nullable Object right) {
    return switch (operator) {
      case EQUAL -> same(left, right);
      case NOT_EQUAL -> !same(left, right);
      case LESS -> compared(left, right) && compare(left, right) < 0;
      case LESS_OR_EQUAL -> compared(left, right) && compare(left, right) <= 0;
      case GREATER -> compared(left, right) && compare(left, right) > 0;
      case GREATER_OR_EQUAL -> compared(left, right) && compare(left, right) >= 0;
      case MATCHES -> fits(left, right);
      case NOT_MATCHES -> !fits(left, right);
      case CONTAINS -> contains(left, right);
      case NOT_CONTAINS -> !contains(left, right);
      case PLUS -> plus(left, right);
      case MINUS -> minus(left, right);
      case AND, OR -> throw new IllegalStateException();
    };
  }

  /** Whether Drools would find both equal. */
  public static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return Objects.equals(left, right);
  }

  private static boolean compared(@Nullable Object left, @Nullable Object right) {
    return left != null && right != null;
  }

  // The checker lets only values of one comparable type meet here.
  @SuppressWarnings("unchecked")
  private static int compare(@Nullable Object left, @Nullable Object right) {
    return ((Comparable<Object>) Objects.requireNonNull(left))
        .compareTo(Objects.requireNonNull(right));
  }

  private static boolean fits(@Nullable Object text, @Nullable Object pattern) {
    return pattern != null && Functions.fits((String) text, (String) pattern);
  }

  private static boolean contains(@Nullable Object list, @Nullable Object item) {
    return list instanceof Collection<?> items && items.contains(item);
  }

  /** Numbers are added, anything else is joined as text; a number and a blank are a blank. */
  private static @Nullable Object plus(@Nullable Object left, @Nullable Object right) {
    return number(left) && number(right)
        ? Functions.plus((Number) left, (Number) right)
        : Row.display(left) + Row.display(right);
  }

  private static @Nullable Object minus(@Nullable Object left, @Nullable Object right) {
    return number(left) && number(right) ? Functions.minus((Number) left, (Number) right) : null;
  }

  private static boolean number(@Nullable Object value) {
    return value == null || value instanceof Number;
  }
}
