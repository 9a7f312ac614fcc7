package zhaozhang.engine.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.model.table.Row;

/** Rows that meet the conditions tried so far. */
public final class Partial {

  private final @Nullable Object[] bound;
  private final List<Row> rows;

  private Partial(@Nullable Object[] bound, List<Row> rows) {
    this.bound = bound;
    this.rows = List.copyOf(rows);
  }

  /** Rows and figures by their places in the plan; not to be changed. */
  public @Nullable Object[] bound() {
    return bound;
  }

  /** The rows that are there, in the order tried. */
  public List<Row> rows() {
    return rows;
  }

  /** Nothing was tried yet of a rule that binds so many rows and figures. */
  static Partial empty(int slots) {
    return new Partial(new @Nullable Object[slots], List.of());
  }

  /** The same with one row more. */
  Partial with(Node node, Row row) {
    List<Row> more = new ArrayList<>(rows);
    more.add(row);
    return new Partial(bound(node.at(), List.of(row)), more);
  }

  /** The same with figures bound, from a place on. */
  Partial with(int first, List<@Nullable Object> figures) {
    return new Partial(bound(first, figures), rows);
  }

  private @Nullable Object[] bound(int first, List<? extends @Nullable Object> values) {
    @Nullable Object[] more = bound.clone();
    for (int at = 0; at < values.size(); at++) {
      more[first + at] = values.get(at);
    }
    return more;
  }
}
