package zhaozhang.engine.trace;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.ExpressionEvaluator;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.model.table.Column;

/**
 * Rows that meet the conditions tried so far.
 *
 * @param variables what is bound
 * @param facts the rows that are there, in the order tried
 */
public record Partial(Map<String, Bound> variables, List<Seen> facts) {

  public static final Partial EMPTY = new Partial(Map.of(), List.of());

  /**
   * What a variable stands for.
   *
   * @param value a {@link Seen} or the value of a cell or figure
   * @param column that the value comes from, null if none
   */
  record Bound(@Nullable Object value, @Nullable Column column) {}

  public Partial {
    variables = Collections.unmodifiableMap(variables);
    facts = List.copyOf(facts);
  }

  /** The same with one row more, and what a pattern binds of it. */
  Partial with(Pattern pattern, Seen fact) {
    Map<String, Bound> bound = new HashMap<>(variables);
    if (pattern.variable() != null) {
      bound.put(pattern.variable(), new Bound(fact, null));
    }
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.variable() != null && constraint.expression() instanceof Name name) {
        Column column = pattern.table().column(name.name()).orElse(null);
        bound.put(constraint.variable(), new Bound(fact.get(name.name()), column));
      }
    }
    List<Seen> more = new ArrayList<>(facts);
    more.add(fact);
    return new Partial(bound, more);
  }

  /** The same with figures bound. */
  Partial with(Map<String, Bound> figures) {
    Map<String, Bound> bound = new HashMap<>(variables);
    bound.putAll(figures);
    return new Partial(bound, facts);
  }

  /** The same rows, what was bound on the way forgotten. */
  Partial within(Partial outside) {
    return new Partial(outside.variables, facts);
  }

  Bound bound(String variable) {
    return requireNonNull(variables.get(variable), variable);
  }

  Seen row(String variable) {
    return (Seen) requireNonNull(bound(variable).value(), variable);
  }

  /** What names stand for where the columns are those of a row; none at all outside of patterns. */
  public ExpressionEvaluator.Scope at(@Nullable Seen fact) {
    return new ExpressionEvaluator.Scope() {
      @Override
      public @Nullable Object value(String name) {
        return name.startsWith("$") ? bound(name).value() : requireNonNull(fact).get(name);
      }

      @Override
      public @Nullable Object value(String variable, String column) {
        return row(variable).get(column);
      }
    };
  }
}
