package zhaozhang.engine.function;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Unknown;

/** Functions that may tell something of what is not known, or of lists of which some is not. */
final class Unclear {

  private Unclear() {}

  /** Whether a cell is blank, also where nobody can tell what a blank means. */
  static @Nullable Object blank(@Nullable Object value) {
    if (value instanceof Unknown unknown) {
      return unknown.isBlank() ? (Object) true : unknown.mayEqual(null) ? unknown : (Object) false;
    }
    return value == null;
  }

  /** Whether lists share an item, of which some may not be known. */
  static Object share(@Nullable List<?> left, @Nullable List<?> right) {
    if (left == null || right == null) {
      return false;
    }
    Object shares = false;
    for (Object one : left) {
      for (Object other : right) {
        if (one instanceof Unknown unknown) {
          shares = unknown.mayEqual(other) ? unknown : shares;
        } else if (other instanceof Unknown unknown) {
          shares = unknown.mayEqual(one) ? unknown : shares;
        } else if (Objects.equals(one, other)) {
          return true;
        }
      }
    }
    return shares;
  }

  /** How many items; what was collected may have been counted already. */
  static Object items(@Nullable Object list) {
    if (list instanceof BigDecimal counted) {
      return counted;
    }
    Collection<?> items = list == null ? List.of() : (Collection<?>) list;
    for (Object item : items) {
      if (item instanceof Unknown unknown) {
        return Functions.any(unknown);
      }
    }
    return Functions.items(items);
  }
}
