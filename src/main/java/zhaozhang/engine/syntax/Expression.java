package zhaozhang.engine.syntax;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.function.Function;

/** What may stand in a constraint, a definition or a message: data, never code. */
public sealed interface Expression {

  /** A text, a {@link java.math.BigDecimal}, a {@link Boolean} or null. */
  record Literal(@Nullable Object value) implements Expression {}

  /** A column of the row at hand, or a variable, which begins with {@code $}. */
  record Name(String name) implements Expression {
    public Name {
      requireNonNull(name, "name");
    }

    public boolean isVariable() {
      return name.startsWith("$");
    }
  }

  /** A column of a row that a variable stands for: {@code $row.column}. */
  record Property(String variable, String column) implements Expression {}

  /** A call of one of the {@link Function}s. */
  record Call(Function function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record Negation(Expression operand) implements Expression {}

  record Binary(Operator operator, Expression left, Expression right) implements Expression {}

  /** Whether the operand equals one of the items. */
  record In(Expression operand, List<Expression> items, boolean negated) implements Expression {
    public In {
      items = List.copyOf(items);
    }
  }

  /** The operators, with how Drools writes them. */
  enum Operator {
    OR("||"),
    AND("&&"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    MATCHES("matches"),
    NOT_MATCHES("not matches"),
    CONTAINS("contains"),
    NOT_CONTAINS("not contains"),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDE("/");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    boolean compares() {
      return this != OR && this != AND && !computes();
    }

    /** Whether it makes a number of two; PLUS may join texts, too. */
    public boolean computes() {
      return switch (this) {
        case PLUS, MINUS, TIMES, DIVIDE -> true;
        default -> false;
      };
    }
  }

  /** Every expression within an expression, itself first. */
  static Stream<Expression> within(Expression expression) {
    return Stream.concat(
        Stream.of(expression), children(expression).stream().flatMap(Expression::within));
  }

  /** The conditions that a condition joins by {@code and}, itself if it joins none. */
  static Stream<Expression> conjuncts(Expression expression) {
    return expression instanceof Binary binary && binary.operator() == Operator.AND
        ? Stream.of(binary.left(), binary.right()).flatMap(Expression::conjuncts)
        : Stream.of(expression);
  }

  /** The parts an expression is made of, in the order written. */
  static List<Expression> children(Expression expression) {
    if (expression instanceof Call call) {
      return call.arguments();
    }
    if (expression instanceof Negation negation) {
      return List.of(negation.operand());
    }
    if (expression instanceof Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (expression instanceof In in) {
      List<Expression> all = new ArrayList<>(List.of(in.operand()));
      all.addAll(in.items());
      return List.copyOf(all);
    }
    return List.of();
  }
}
