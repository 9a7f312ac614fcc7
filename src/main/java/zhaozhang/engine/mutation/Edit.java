package zhaozhang.engine.mutation;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A part of a rule with one change.
 *
 * @param line where the change is
 * @param what is changed, in words
 * @param row the one that tells the change, in words
 * @param side what the rule as it is does with that row
 */
record Edit<T>(T changed, int line, String what, String row, Side side) {

  /** The same change, in what the part stands in. */
  <R> Edit<R> in(Function<T, R> whole) {
    return new Edit<>(whole.apply(changed), line, what, row, side);
  }

  /** The same change, of a row seen from further out. */
  Edit<T> seen(UnaryOperator<String> outer) {
    return new Edit<>(changed, line, what, outer.apply(row), side);
  }
}
