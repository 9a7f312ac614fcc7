package zhaozhang.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.plan.Plan.Bound;
import zhaozhang.engine.plan.Plan.Equality;
import zhaozhang.engine.plan.Plan.Figures;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Kind;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Condition.Result;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/** Walks the conditions of a rule once, and resolves every name in them. */
final class Resolver {

  private final List<Node> nodes = new ArrayList<>();
  private final IdentityHashMap<Pattern, Node> byPattern = new IdentityHashMap<>();
  private final IdentityHashMap<Accumulate, Figures> figures = new IdentityHashMap<>();
  private final List<Equality> equalities = new ArrayList<>();
  private final Map<Table, Set<String>> columns = new LinkedHashMap<>();
  private Map<String, Bound> scope = new HashMap<>();
  private int groups;
  private int slots;
  private @Nullable Kind lone;

  Resolver(List<Condition> conditions) {
    slots = Condition.patterns(conditions);
    conditions.forEach(condition -> condition(condition, 0, true));
  }

  List<Node> nodes() {
    return nodes;
  }

  IdentityHashMap<Pattern, Node> byPattern() {
    return byPattern;
  }

  IdentityHashMap<Accumulate, Figures> figures() {
    return figures;
  }

  List<Equality> equalities() {
    return equalities;
  }

  Map<Table, Set<String>> columns() {
    return columns;
  }

  /** What variables stand for once all conditions are met. */
  Map<String, Bound> scope() {
    return scope;
  }

  int slots() {
    return slots;
  }

  private void condition(Condition condition, int group, boolean filters) {
    if (condition instanceof Pattern pattern) {
      pattern(pattern, group, filters);
    } else if (condition instanceof Accumulate accumulate) {
      accumulate(accumulate, group == 0 ? ++groups : group, filters);
    } else {
      group((Group) condition, group, filters);
    }
  }

  private void accumulate(Accumulate accumulate, int group, boolean filters) {
    int first = slots;
    slots += accumulate.results().size();
    Map<String, Bound> source = new HashMap<>();
    scoped(
        () -> {
          condition(accumulate.source(), group, filters);
          source.putAll(scope);
          for (Result result : accumulate.results()) {
            Stream.ofNullable(result.argument()).forEach(argument -> read(null, argument));
          }
        });
    for (int at = 0; at < accumulate.results().size(); at++) {
      Result result = accumulate.results().get(at);
      scope.put(result.variable(), new Bound(first + at, null, null, shown(result, source)));
    }
    figures.put(accumulate, new Figures(first, Map.copyOf(source), Map.copyOf(scope)));
    accumulate.constraints().forEach(constraint -> read(null, constraint.expression()));
  }

  /** The greatest of some phones is a phone. */
  private static @Nullable Column shown(Result result, Map<String, Bound> source) {
    Bound bound = result.argument() == null ? null : Plan.bound(source, result.argument());
    return bound == null || result.figure().counts() ? null : bound.shown();
  }

  private void group(Group of, int group, boolean filters) {
    if (of.kind() == Kind.AND) {
      of.parts().forEach(part -> condition(part, group, filters));
      return;
    }
    int inside = group == 0 ? ++groups : group;
    // What forall asks of a row keeps none out: a row that fails it is just what matters.
    boolean filter = filters && of.kind() != Kind.FORALL;
    boolean single = of.parts().size() == 1 && of.parts().get(0) instanceof Pattern;
    boolean asks = of.kind() == Kind.NOT || of.kind() == Kind.EXISTS;
    lone = group == 0 && single && asks ? of.kind() : null;
    scoped(
        () -> {
          for (Condition part : of.parts()) {
            if (of.kind() == Kind.OR) {
              scoped(() -> condition(part, inside, filter));
            } else {
              condition(part, inside, filter);
            }
          }
        });
    lone = null;
  }

  private void scoped(Runnable inside) {
    Map<String, Bound> outside = scope;
    scope = new HashMap<>(outside);
    inside.run();
    scope = outside;
  }

  private void pattern(Pattern pattern, int group, boolean filters) {
    Table table = pattern.table();
    int at = nodes.size();
    columns.computeIfAbsent(table, any -> new HashSet<>());
    if (pattern.variable() != null) {
      scope.put(pattern.variable(), new Bound(at, table, null));
    }
    List<Expression> own = new ArrayList<>();
    List<Expression> joins = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      read(table, constraint.expression());
      if (constraint.variable() != null && constraint.expression() instanceof Name name) {
        scope.put(constraint.variable(), new Bound(at, table, name.name()));
      } else {
        Expression.conjuncts(constraint.expression())
            .forEach(each -> (isOwn(each) ? own : joins).add(each));
      }
    }
    List<Expression> filter = filters ? List.copyOf(own) : List.of();
    Node node =
        new Node(
            at,
            pattern,
            group,
            filter,
            List.copyOf(own),
            List.copyOf(joins),
            Map.copyOf(scope),
            lone);
    nodes.add(node);
    byPattern.put(pattern, node);
    if (filters) {
      joins.forEach(each -> equality(at, each));
    }
  }

  private static boolean isOwn(Expression expression) {
    return Expression.within(expression)
        .noneMatch(
            part -> part instanceof Property || (part instanceof Name name && name.isVariable()));
  }

  private void equality(int at, Expression expression) {
    if (expression instanceof Binary binary && binary.operator() == Operator.EQUAL) {
      equality(at, binary.left(), binary.right());
      equality(at, binary.right(), binary.left());
    }
  }

  private void equality(int at, Expression column, Expression value) {
    Bound other = Plan.bound(scope, value);
    if (column instanceof Name name
        && !name.isVariable()
        && other != null
        && other.column() != null
        && other.at() != at) {
      equalities.add(new Equality(at, name.name(), other.at(), other.column()));
    }
  }

  private void read(@Nullable Table table, Expression expression) {
    Expression.within(expression)
        .forEach(
            part -> {
              if (part instanceof Property property) {
                Bound row = scope.get(property.variable());
                if (row != null && row.table() != null) {
                  read(row.table(), property.column());
                }
              } else if (part instanceof Name name && !name.isVariable() && table != null) {
                read(table, name.name());
              }
            });
  }

  private void read(Table table, String column) {
    columns.computeIfAbsent(table, any -> new HashSet<>()).add(column);
  }
}
