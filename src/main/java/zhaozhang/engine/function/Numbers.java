package zhaozhang.engine.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How compiled rules compute. Every function says what a null argument gives. */
public final class Numbers {

  /** 34 digits, half to the even one: how Drools computes what rules write as operators. */
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  /** What is written by hand has fewer digits, and what people read needs no more. */
  private static final int MOST_DIGITS = 15;

  private static final int DECIMALS = 4;

  private Numbers() {}

  /** What rules write as {@code +} between numbers; null if either is null. */
  public static @Nullable BigDecimal plus(@Nullable Number left, @Nullable Number right) {
    return left == null || right == null ? null : decimal(left).add(decimal(right), DIGITS);
  }

  /** What rules write as {@code -}; null if either is null. */
  public static @Nullable BigDecimal minus(@Nullable Number left, @Nullable Number right) {
    return left == null || right == null ? null : decimal(left).subtract(decimal(right), DIGITS);
  }

  /** What rules write as {@code *}; null if either is null. */
  public static @Nullable BigDecimal times(@Nullable Number left, @Nullable Number right) {
    return left == null || right == null ? null : decimal(left).multiply(decimal(right), DIGITS);
  }

  /** What rules write as {@code /}; null if either is null, or the divisor is zero. */
  public static @Nullable BigDecimal divide(@Nullable Number left, @Nullable Number right) {
    return left == null || right == null || isZero(right)
        ? null
        : decimal(left).divide(decimal(right), DIGITS);
  }

  /** Whether nothing can be divided by a number. */
  public static boolean isZero(Number number) {
    return decimal(number).signum() == 0;
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  /** A text as a number; null if it is null or no number. */
  public static @Nullable BigDecimal number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A value as people read it: what a division left many digits of, to four decimals. */
  public static @Nullable Object readable(@Nullable Object value) {
    return value instanceof BigDecimal number
            && number.precision() > MOST_DIGITS
            && number.scale() > DECIMALS
        ? number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros()
        : value;
  }
}
