package zhaozhang.engine.term;

import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Row;

/** A compiled expression. */
@FunctionalInterface
public interface Term {

  /** Of a term that speaks of nothing but its row. */
  @Nullable Object[] NOTHING = new @Nullable Object[0];

  /**
   * The value: null for a blank, {@link zhaozhang.model.table.Unknown} for what nobody knows.
   *
   * @param row whose columns are named
   * @param bound rows and figures bound before, by their places in the plan
   */
  @Nullable Object of(Row row, @Nullable Object[] bound);
}
