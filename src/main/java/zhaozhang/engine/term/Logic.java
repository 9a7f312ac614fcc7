package zhaozhang.engine.term;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.function.BoundedMatch;
import zhaozhang.engine.function.Functions;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Unknown;

/**
 * Kleene's three-valued logic. A blank behaves as in Drools: it equals only a blank, comparisons
 * with it are false, and their negations are true. What is unknown makes a comparison unknown, but
 * where no value of it could make a difference.
 */
public final class Logic {

  /** Neither true nor false. */
  public static final Unknown MAYBE = Unknown.any("", "");

  private Logic() {}

  /** Whether a condition holds, whatever the unknown may be. */
  public static boolean holds(@Nullable Object value) {
    return Boolean.TRUE.equals(value);
  }

  /** Whether a condition holds for all that is known. */
  public static boolean mayHold(@Nullable Object value) {
    return value instanceof Unknown || Boolean.TRUE.equals(value);
  }

  /** A blank counts as false. */
  public static Object not(@Nullable Object value) {
    return value instanceof Unknown ? MAYBE : !holds(value);
  }

  static Object and(@Nullable Object left, @Nullable Object right) {
    if (!mayHold(left) || !mayHold(right)) {
      return false;
    }
    return holds(left) && holds(right) ? true : MAYBE;
  }

  static Object or(@Nullable Object left, @Nullable Object right) {
    if (holds(left) || holds(right)) {
      return true;
    }
    return mayHold(left) || mayHold(right) ? MAYBE : false;
  }

  /** What a comparison makes of two values. */
  static @Nullable Object apply(Operator operator, @Nullable Object left, @Nullable Object right) {
    return switch (operator) {
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> not(equal(left, right));
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(operator, left, right);
      case MATCHES -> matches(left, right);
      case NOT_MATCHES -> not(matches(left, right));
      case CONTAINS -> contains(left, right);
      case NOT_CONTAINS -> not(contains(left, right));
      case AND, OR, PLUS, MINUS, TIMES, DIVIDE -> throw new IllegalStateException();
    };
  }

  /** Whether two values are equal. */
  public static Object equal(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Unknown unknown) {
      return unknown.mayEqual(right) ? MAYBE : false;
    }
    if (right instanceof Unknown unknown) {
      return unknown.mayEqual(left) ? MAYBE : false;
    }
    return same(left, right);
  }

  /** Whether Drools would find two known values equal. */
  public static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return Objects.equals(left, right);
  }

  private static Object ordered(Operator operator, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return false;
    }
    if (left instanceof Unknown || right instanceof Unknown) {
      return MAYBE;
    }
    int order = compare(left, right);
    return switch (operator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  /** The order of two values of one type. */
  // The checker lets only values of one comparable type meet.
  @SuppressWarnings("unchecked")
  public static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  private static Object matches(@Nullable Object text, @Nullable Object pattern) {
    if (text instanceof Unknown) {
      return MAYBE;
    }
    return pattern instanceof String known && Functions.fits((String) text, known);
  }

  static Object matches(@Nullable Object text, Pattern pattern) {
    if (text instanceof Unknown) {
      return MAYBE;
    }
    return text instanceof String known && BoundedMatch.matches(known, pattern);
  }

  private static Object contains(@Nullable Object list, @Nullable Object item) {
    if (list instanceof Unknown) {
      return MAYBE;
    }
    Object found = false;
    if (list instanceof Collection<?> items) {
      for (Object one : items) {
        found = or(found, equal(one, item));
      }
    }
    return found;
  }

  /** Texts one after the other; of blank ones comes a blank. */
  static @Nullable Object joined(@Nullable Object left, @Nullable Object right) {
    Unknown unknown = either(left, right);
    if (unknown != null) {
      return Functions.any(unknown);
    }
    return left == null && right == null ? null : Row.display(left) + Row.display(right);
  }

  static @Nullable Unknown either(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Unknown unknown) {
      return unknown;
    }
    return right instanceof Unknown unknown ? unknown : null;
  }
}
