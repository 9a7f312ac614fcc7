package zhaozhang.engine.drools;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import zhaozhang.engine.partition.Fact;
import zhaozhang.engine.partition.RowTests;
import zhaozhang.engine.plan.Plan;
import zhaozhang.model.table.Row;

/** Rows that match a rule. */
public final class Matched {

  private final Plan plan;
  private final @Nullable Object[] bound;

  /**
   * @param bound facts and figures by their places in the plan, null where an alternative did not
   *     bind; given away
   */
  Matched(Plan plan, @Nullable Object[] bound) {
    this.plan = plan;
    this.bound = bound;
  }

  public Plan plan() {
    return plan;
  }

  /** How many facts and figures there are at most. */
  public int size() {
    return bound.length;
  }

  /** The fact at a place. */
  public Fact fact(int at) {
    return (Fact) requireNonNull(bound[at]);
  }

  /** Rows and figures by their places, as terms want them. */
  public @Nullable Object[] values() {
    return RowTests.values(bound);
  }

  /** The row at a place, null if it was not bound. */
  public @Nullable Row row(int at) {
    return bound[at] instanceof Fact fact ? fact.row() : null;
  }
}
