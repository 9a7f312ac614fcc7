package zhaozhang.engine.term;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.engine.function.Numbers;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Written;
import zhaozhang.model.table.Unknown;

/**
 * Computes with numbers. Of a blank comes what nobody knows, for it may stand for any number; so
 * does of an operand that is not known, and of a division by zero.
 */
record Computation(Operator operator, Unknown ofBlank, Unknown byZero, Unknown ofNoNumber) {

  static Computation of(Binary binary) {
    String written = Written.of(binary);
    return new Computation(
        binary.operator(),
        Unknown.any("", Texts.get("compute.blank", written)),
        Unknown.any("", Texts.get("compute.byZero", written)),
        Unknown.any("", Texts.get("compute.noNumber", written)));
  }

  /** The number, or why it is not known. */
  Object of(@Nullable Object left, @Nullable Object right) {
    Unknown unknown = Logic.either(left, right);
    if (unknown != null) {
      return Unknown.any(unknown.found(), unknown.why());
    }
    if (left == null || right == null) {
      return ofBlank;
    }
    if (!(left instanceof Number one) || !(right instanceof Number other)) {
      return ofNoNumber;
    }
    if (operator == Operator.DIVIDE && Numbers.isZero(other)) {
      return byZero;
    }
    try {
      return requireNonNull(number(one, other));
    } catch (ArithmeticException e) {
      // More digits than any number has: one of them is mistyped.
      return ofNoNumber;
    }
  }

  private @Nullable Object number(Number left, Number right) {
    return switch (operator) {
      case PLUS -> Numbers.plus(left, right);
      case MINUS -> Numbers.minus(left, right);
      case TIMES -> Numbers.times(left, right);
      case DIVIDE -> Numbers.divide(left, right);
      default -> throw new IllegalStateException(operator.symbol());
    };
  }
}
