package zhaozhang.engine.mutation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Bound;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.model.table.Table;

/**
 * Knows conditions that say in other words what holds anyway: that a key is not blank, or what must
 * equal a key. Without them the rule would be the same.
 */
final class NeverBlank {

  private final Plan plan;

  NeverBlank(Plan plan) {
    this.plan = plan;
  }

  /**
   * Whether a condition of a pattern only says that something is not blank which cannot be.
   *
   * @param together the patterns that must match along with it, itself among them
   */
  boolean holdsAnyway(Expression condition, Pattern pattern, List<Pattern> together) {
    if (!(condition instanceof Binary binary)
        || binary.operator() != Operator.NOT_EQUAL
        || !binary.right().equals(new Literal(null))) {
      return false;
    }
    Bound value = bound(pattern, binary.left());
    return value != null
        && (isKey(value) || together.stream().anyMatch(other -> equalsKey(other, value)));
  }

  private boolean equalsKey(Pattern pattern, Bound value) {
    return pattern.constraints().stream()
        .filter(constraint -> constraint.variable() == null)
        .flatMap(constraint -> Expression.conjuncts(constraint.expression()))
        .anyMatch(
            part ->
                part instanceof Binary binary
                    && binary.operator() == Operator.EQUAL
                    && (joins(pattern, binary.left(), binary.right(), value)
                        || joins(pattern, binary.right(), binary.left(), value)));
  }

  private boolean joins(Pattern pattern, Expression key, Expression other, Bound value) {
    Bound own = key instanceof Name name && !name.isVariable() ? bound(pattern, key) : null;
    Bound same = bound(pattern, other);
    return own != null
        && isKey(own)
        && same != null
        && same.at() == value.at()
        && Objects.equals(same.column(), value.column());
  }

  /** The column that a name in a pattern stands for. */
  private @Nullable Bound bound(Pattern pattern, Expression value) {
    Node node = plan.node(pattern);
    return value instanceof Name name && !name.isVariable()
        ? new Bound(node.at(), pattern.table(), name.name(), null)
        : Plan.bound(node.scope(), value);
  }

  /** Rows of such a table without a key are nobody's, and match no key. */
  private static boolean isKey(Bound bound) {
    Table table = bound.table();
    return table != null && table.unique() && table.key().name().equals(bound.column());
  }
}
