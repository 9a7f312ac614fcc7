package zhaozhang.engine.drools;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import zhaozhang.engine.partition.Fact;
import zhaozhang.engine.plan.Plan;
import zhaozhang.model.table.Row;

/**
 * Rows that match a rule.
 *
 * @param plan of the rule
 * @param bound facts and figures by their places in the plan; null where an alternative did not
 *     bind
 */
public record Matched(Plan plan, @Nullable Object[] bound) {

  /** The fact at a place. */
  public Fact fact(int at) {
    return (Fact) requireNonNull(bound[at]);
  }

  /** Rows and figures by their places, as terms want them. */
  public @Nullable Object[] values() {
    @Nullable Object[] values = bound.clone();
    for (int at = 0; at < values.length; at++) {
      if (values[at] instanceof Fact fact) {
        values[at] = fact.row();
      }
    }
    return values;
  }

  /** The row at a place, null if it was not bound. */
  public @Nullable Row row(int at) {
    return bound[at] instanceof Fact fact ? fact.row() : null;
  }
}
