package zhaozhang.engine.function;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How compiled rules compute. Every function says what a null argument gives. */
public final class Numbers {

  private Numbers() {}

  /** What rules write as {@code +} between numbers; null if either is null. */
  public static @Nullable BigDecimal plus(@Nullable Number left, @Nullable Number right) {
    return left == null || right == null ? null : decimal(left).add(decimal(right));
  }

  /** What rules write as {@code -}; null if either is null. */
  public static @Nullable BigDecimal minus(@Nullable Number left, @Nullable Number right) {
    return left == null || right == null ? null : decimal(left).subtract(decimal(right));
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
}
