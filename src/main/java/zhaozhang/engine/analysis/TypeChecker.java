package zhaozhang.engine.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.function.ValueType;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Negation;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.text.Refused;
import zhaozhang.model.table.Column;

/** Finds comparisons that could never mean anything, before Drools accepts them in silence. */
public final class TypeChecker {

  /**
   * What a name stands for.
   *
   * @param column the column it comes from unchanged, null if none
   */
  record Meaning(ValueType type, @Nullable Column column) {
    static Meaning of(ValueType type) {
      return new Meaning(type, null);
    }
  }

  /** What names stand for; throws if they stand for nothing. */
  interface Names {
    Meaning meaning(String name) throws Refused;

    Meaning meaning(String variable, String column) throws Refused;
  }

  private final Names names;

  TypeChecker(Names names) {
    this.names = names;
  }

  /**
   * The meaning of an expression.
   *
   * @throws Refused if it has none
   */
  Meaning check(Expression expression) throws Refused {
    if (expression instanceof Literal literal) {
      return Meaning.of(literalType(literal.value()));
    }
    if (expression instanceof Name name) {
      return names.meaning(name.name());
    }
    if (expression instanceof Property property) {
      return names.meaning(property.variable(), property.column());
    }
    if (expression instanceof Call call) {
      return call(call);
    }
    if (expression instanceof Negation negation) {
      condition(negation.operand());
      return Meaning.of(ValueType.truth());
    }
    if (expression instanceof In in) {
      if (in.items().isEmpty()) {
        throw new Refused(Texts.get("rule.emptyList"), "in");
      }
      for (Expression item : in.items()) {
        comparable(in.operand(), check(in.operand()), item);
      }
      return Meaning.of(ValueType.truth());
    }
    return binary((Binary) expression);
  }

  /** Checks that an expression is true or false. */
  void condition(Expression expression) throws Refused {
    if (!check(expression).type().fits(ValueType.truth())) {
      throw new Refused(Texts.get("rule.noCondition"), Comparisons.word(expression));
    }
  }

  private static ValueType literalType(@Nullable Object value) {
    if (value instanceof String) {
      return ValueType.text();
    }
    if (value instanceof BigDecimal) {
      return ValueType.number();
    }
    return value instanceof Boolean ? ValueType.truth() : ValueType.ANY;
  }

  private Meaning call(Call call) throws Refused {
    Function function = call.function();
    List<ValueType> parameters = function.parameters();
    if (parameters.size() != call.arguments().size()) {
      throw new Refused(
          Texts.get("rule.wrongArguments", function.word(), parameters.size()), function.word());
    }
    for (int at = 0; at < parameters.size(); at++) {
      ValueType given = check(call.arguments().get(at)).type();
      if (!parameters.get(at).fits(given)) {
        throw Comparisons.argument(function, parameters.get(at), given);
      }
    }
    return Meaning.of(function.result());
  }

  private Meaning binary(Binary binary) throws Refused {
    Operator operator = binary.operator();
    if (operator == Operator.AND || operator == Operator.OR) {
      condition(binary.left());
      condition(binary.right());
      return Meaning.of(ValueType.truth());
    }
    Meaning leftMeaning = check(binary.left());
    ValueType left = leftMeaning.type();
    ValueType right = check(binary.right()).type();
    switch (operator) {
      case PLUS -> {
        boolean numbers = left.fits(ValueType.number()) && right.fits(ValueType.number());
        return Meaning.of(numbers ? ValueType.number() : ValueType.text());
      }
      case MINUS, TIMES, DIVIDE -> {
        numbers(binary);
        return Meaning.of(ValueType.number());
      }
      case MATCHES, NOT_MATCHES -> {
        require(left.fits(ValueType.text()), binary, left, ValueType.text());
        Comparisons.pattern(binary.right());
      }
      case CONTAINS, NOT_CONTAINS -> {
        require(left.list() && left.item().fits(right), binary, left, right);
        Comparisons.value(leftMeaning.column(), binary.right());
      }
      default -> comparable(binary.left(), leftMeaning, binary.right());
    }
    return Meaning.of(ValueType.truth());
  }

  /**
   * Checks that numbers stand on both sides of an operator that computes.
   *
   * @throws Refused if it is not so, or if nothing can be divided so
   */
  void numbers(Binary binary) throws Refused {
    ValueType left = check(binary.left()).type();
    ValueType right = check(binary.right()).type();
    if (!left.fits(ValueType.number()) || !right.fits(ValueType.number())) {
      throw Comparisons.noNumbers(binary, left, right);
    }
    if (binary.operator() == Operator.DIVIDE) {
      Comparisons.divisor(binary);
    }
  }

  private void comparable(Expression left, Meaning leftMeaning, Expression right) throws Refused {
    Meaning rightMeaning = check(right);
    ValueType leftType = leftMeaning.type();
    if (!leftType.fits(rightMeaning.type())) {
      throw Comparisons.differ(left, leftType, right, rightMeaning.type());
    }
    if (left.equals(right)) {
      throw new Refused(Texts.get("rule.sameSides"), Comparisons.word(left));
    }
    Comparisons.value(leftMeaning.column(), right);
    Comparisons.value(rightMeaning.column(), left);
  }

  private static void require(boolean fits, Binary binary, ValueType left, ValueType right)
      throws Refused {
    if (!fits) {
      throw Comparisons.differ(binary.left(), left, binary.right(), right);
    }
  }
}
