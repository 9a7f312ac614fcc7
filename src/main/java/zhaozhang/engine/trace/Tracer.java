package zhaozhang.engine.trace;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Condition.Result;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionEvaluator;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.trace.Partial.Bound;
import zhaozhang.model.table.Column;

/**
 * Tries the conditions of a rule one after the other, as they are written. Drools tries them all at
 * once and says which rows match, but never why others do not.
 */
public final class Tracer {

  private final FactIndex facts;
  private final ExpressionEvaluator evaluator;
  private final @Nullable Pattern fixed;
  private final @Nullable Seen subject;

  /**
   * @param fixed the pattern that only one row is tried for, null if there is none
   * @param subject that row
   */
  public Tracer(
      FactIndex facts,
      ExpressionEvaluator evaluator,
      @Nullable Pattern fixed,
      @Nullable Seen subject) {
    this.facts = facts;
    this.evaluator = evaluator;
    this.fixed = fixed;
    this.subject = subject;
  }

  /** The ways to meet one more condition. */
  Stream<Partial> matches(Condition condition, Partial before) {
    if (condition instanceof Pattern pattern) {
      return candidates(pattern, before)
          .filter(fact -> failing(pattern, before, fact).findAny().isEmpty())
          .map(fact -> before.with(pattern, fact));
    }
    if (condition instanceof Accumulate accumulate) {
      return figures(accumulate, before).stream()
          .filter(after -> failing(accumulate, after).findAny().isEmpty());
    }
    Group group = (Group) condition;
    return switch (group.kind()) {
      case AND -> all(group.parts(), before);
      case OR ->
          group.parts().stream()
              .flatMap(part -> matches(part, before))
              .map(after -> after.within(before));
      case NOT -> only(before, all(group.parts(), before).findAny().isEmpty());
      case EXISTS -> only(before, all(group.parts(), before).findAny().isPresent());
      case FORALL -> only(before, exceptions(group, before).findAny().isEmpty());
    };
  }

  /** The ways to meet several conditions. */
  public Stream<Partial> all(List<Condition> conditions, Partial before) {
    Stream<Partial> partials = Stream.of(before);
    for (Condition condition : conditions) {
      partials = partials.flatMap(partial -> matches(condition, partial));
    }
    return partials;
  }

  private static Stream<Partial> only(Partial before, boolean holds) {
    return holds ? Stream.of(before) : Stream.empty();
  }

  /** The rows for which a {@code forall} does not hold. */
  Stream<Partial> exceptions(Group group, Partial before) {
    Pattern first = (Pattern) group.parts().get(0);
    List<Condition> rest = group.parts().subList(1, group.parts().size());
    if (rest.isEmpty()) {
      return facts.of(first.table()).stream()
          .filter(fact -> failing(first, before, fact).findAny().isPresent())
          .map(fact -> before.with(first, fact));
    }
    return matches(first, before).filter(after -> all(rest, after).findAny().isEmpty());
  }

  /** The rows that may match a pattern: where it joins by a value, those that have it. */
  Stream<Seen> candidates(Pattern pattern, Partial before) {
    if (subject != null && pattern.equals(fixed)) {
      return Stream.of(subject);
    }
    return join(pattern)
        .map(join -> joined(pattern, join, before))
        .orElseGet(() -> facts.of(pattern.table()))
        .stream();
  }

  private List<Seen> joined(Pattern pattern, Constraint join, Partial before) {
    Binary equal = (Binary) join.expression();
    boolean columnFirst = isColumn(equal.left());
    String column = ((Name) (columnFirst ? equal.left() : equal.right())).name();
    Object value = evaluator.evaluate(columnFirst ? equal.right() : equal.left(), before.at(null));
    return facts.of(pattern.table(), column, value);
  }

  /** The first condition that a column equals what is known before the row. */
  static Optional<Constraint> join(Pattern pattern) {
    return pattern.constraints().stream().filter(one -> joins(pattern, one)).findFirst();
  }

  private static boolean joins(Pattern pattern, Constraint constraint) {
    return constraint.variable() == null
        && constraint.expression() instanceof Binary binary
        && binary.operator() == Operator.EQUAL
        && ((isColumn(binary.left()) && known(pattern, binary.right()))
            || (isColumn(binary.right()) && known(pattern, binary.left())));
  }

  private static boolean isColumn(Expression expression) {
    return expression instanceof Name name && !name.isVariable();
  }

  /** Whether an expression is a variable that the pattern does not bind itself. */
  private static boolean known(Pattern pattern, Expression expression) {
    String variable =
        expression instanceof Property property
            ? property.variable()
            : expression instanceof Name name && name.isVariable() ? name.name() : null;
    return variable != null
        && !variable.equals(pattern.variable())
        && pattern.constraints().stream().noneMatch(one -> variable.equals(one.variable()));
  }

  /** The conditions of a pattern that do not hold for a row. */
  Stream<Constraint> failing(Pattern pattern, Partial before, Seen fact) {
    return failing(pattern.constraints(), before.with(pattern, fact), fact);
  }

  /** The conditions on figures that do not hold. */
  Stream<Constraint> failing(Accumulate accumulate, Partial after) {
    return failing(accumulate.constraints(), after, null);
  }

  private Stream<Constraint> failing(
      List<Constraint> constraints, Partial after, @Nullable Seen fact) {
    ExpressionEvaluator.Scope scope = after.at(fact);
    return constraints.stream()
        .filter(one -> one.variable() == null && !evaluator.holds(one.expression(), scope));
  }

  /** What there is before and the figures; nothing if the only one is that of no value at all. */
  Optional<Partial> figures(Accumulate accumulate, Partial before) {
    List<Partial> rows = matches(accumulate.source(), before).toList();
    Map<String, Bound> figures = new LinkedHashMap<>();
    accumulate.results().forEach(result -> figures.put(result.variable(), figure(result, rows)));
    boolean nothing = figures.size() == 1 && figures.values().iterator().next().value() == null;
    return nothing ? Optional.empty() : Optional.of(before.with(figures));
  }

  private Bound figure(Result result, List<Partial> rows) {
    Expression argument = result.argument();
    if (argument == null) {
      return new Bound(BigDecimal.valueOf(rows.size()), null);
    }
    Stream<@Nullable Object> all =
        rows.stream().map(row -> evaluator.evaluate(argument, row.at(null)));
    Stream<Object> values = all.filter(Objects::nonNull).map(Objects::requireNonNull);
    Object figure =
        switch (result.figure()) {
          case COUNT -> BigDecimal.valueOf(rows.size());
          case SUM -> values.map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
          case MIN -> values.min(Tracer::compare).orElse(null);
          case MAX -> values.max(Tracer::compare).orElse(null);
        };
    return new Bound(figure, rows.isEmpty() ? null : column(argument, rows.get(0)));
  }

  private static @Nullable Column column(Expression argument, Partial row) {
    if (argument instanceof Name name) {
      return row.bound(name.name()).column();
    }
    return argument instanceof Property property
        ? row.row(property.variable()).row().table().column(property.column()).orElse(null)
        : null;
  }

  // The checker lets only values of one comparable type meet here.
  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}
