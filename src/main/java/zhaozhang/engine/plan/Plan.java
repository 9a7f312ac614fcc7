package zhaozhang.engine.plan;

import static java.util.Objects.requireNonNull;

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
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Figure;
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
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/**
 * A rule resolved: every name in it is a column of a table, or what a pattern before it bound. From
 * it follow the terms that are evaluated, the rules written for Drools, which rows a rule can have
 * use for, and which of them have to meet in one session.
 */
public final class Plan {

  /**
   * A pattern of the rule.
   *
   * @param at its place among them
   * @param group 0 if its row is part of a match; else the number of the condition ({@code not},
   *     {@code accumulate} …) that it stands in
   * @param filter what keeps a row out that does not meet it: what it asks of the row's own
   *     columns, if anything
   * @param own what it asks of a row's own columns
   * @param joins what it asks besides, of its columns and those of other rows
   * @param scope what the variables in it stand for
   * @param lone the condition that it stands in all by itself, NOT or EXISTS; null if in none
   */
  public record Node(
      int at,
      Pattern pattern,
      int group,
      List<Expression> filter,
      List<Expression> own,
      List<Expression> joins,
      Map<String, Bound> scope,
      @Nullable Kind lone) {

    public Table table() {
      return pattern.table();
    }

    /** Whether what is asked of it is the same for every match. */
    public boolean once() {
      return lone != null && joins.isEmpty();
    }
  }

  /** Columns of a pattern that must equal, one for one, those of one that stands before it. */
  public record Edge(Node from, List<String> fromColumns, List<String> toColumns) {}

  /**
   * A pattern in the order of {@link #steps}.
   *
   * @param edge what joins it to one before it, null if no equality does
   */
  public record Step(Node node, @Nullable Edge edge) {}

  /**
   * What a variable stands for: a row, a column of one, or a figure.
   *
   * @param at its place among all that is bound
   * @param table of the row; null for a figure
   * @param column null for a row as a whole, and for a figure
   * @param shown the column that its value comes from, null if none
   */
  public record Bound(
      int at, @Nullable Table table, @Nullable String column, @Nullable Column shown) {

    Bound(int at, Table table, @Nullable String column) {
      this(at, table, column, column == null ? null : table.column(column).orElse(null));
    }

    /** A column of the row that it stands for. */
    public Bound of(String other) {
      return new Bound(at, requireNonNull(table), other);
    }
  }

  /** A column of one pattern that must equal a column of another. */
  public record Equality(int at, String column, int otherAt, String otherColumn) {}

  private final RuleDefinition rule;
  private final List<Node> nodes = new ArrayList<>();
  private final IdentityHashMap<Pattern, Node> byPattern = new IdentityHashMap<>();
  private final IdentityHashMap<Accumulate, Integer> figures = new IdentityHashMap<>();
  private final IdentityHashMap<Accumulate, Map<String, Bound>> scopes = new IdentityHashMap<>();
  private final IdentityHashMap<Accumulate, Map<String, Bound>> scopesAfter =
      new IdentityHashMap<>();
  private final List<Equality> equalities = new ArrayList<>();
  private final Map<Table, Set<String>> columns = new LinkedHashMap<>();
  private final @Nullable Node subject;
  private Map<String, Bound> scope = new HashMap<>();
  private int groups;
  private int slots;
  private @Nullable Kind lone;

  public Plan(RuleDefinition rule) {
    this.rule = rule;
    slots = Condition.patterns(rule.conditions());
    rule.conditions().forEach(condition -> condition(condition, 0, true));
    Bound bound = scope.get(String.valueOf(rule.report().subject()));
    Node about = bound == null ? null : nodes.get(bound.at());
    subject = about != null && about.group() == 0 ? about : null;
  }

  public RuleDefinition rule() {
    return rule;
  }

  /** What was made of a pattern of the rule. */
  public Node node(Pattern pattern) {
    return requireNonNull(byPattern.get(pattern));
  }

  /** Those that make figures. */
  public Set<Accumulate> accumulates() {
    return figures.keySet();
  }

  /** What equals, in a pattern, a column of one before it. */
  public List<Equality> equalities(Node node) {
    return equalities.stream().filter(one -> one.at() == node.at()).toList();
  }

  /** The place of the first of an accumulate's figures; the others follow it. */
  public int figures(Accumulate accumulate) {
    return requireNonNull(figures.get(accumulate));
  }

  /** What variables stand for where an accumulate's figures are made. */
  public Map<String, Bound> scope(Accumulate accumulate) {
    return requireNonNull(scopes.get(accumulate));
  }

  /** What variables stand for once an accumulate's figures are made, those among them. */
  public Map<String, Bound> scopeAfter(Accumulate accumulate) {
    return requireNonNull(scopesAfter.get(accumulate));
  }

  /** What variables stand for once all conditions are met. */
  public Map<String, Bound> scope() {
    return scope;
  }

  /** How many rows and figures are bound. */
  public int slots() {
    return slots;
  }

  /** All patterns, in the order written. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The pattern of the row that a finding is about; null where it is about none that is there. */
  public @Nullable Node subject() {
    return subject;
  }

  /** The columns that conditions look at, by table. */
  public Map<Table, Set<String>> columns() {
    return columns;
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
    figures.put(accumulate, slots);
    int first = slots;
    slots += accumulate.results().size();
    scoped(
        () -> {
          condition(accumulate.source(), group, filters);
          scopes.put(accumulate, Map.copyOf(scope));
          for (Result result : accumulate.results()) {
            Stream.ofNullable(result.argument()).forEach(argument -> read(null, argument));
          }
        });
    Map<String, Bound> source = scope(accumulate);
    for (int at = 0; at < accumulate.results().size(); at++) {
      Result result = accumulate.results().get(at);
      scope.put(result.variable(), new Bound(first + at, null, null, shown(result, source)));
    }
    scopesAfter.put(accumulate, Map.copyOf(scope));
    accumulate.constraints().forEach(constraint -> read(null, constraint.expression()));
  }

  /** The greatest of some phones is a phone. */
  private static @Nullable Column shown(Result result, Map<String, Bound> source) {
    Bound bound = result.argument() == null ? null : bound(source, result.argument());
    return bound == null || result.figure() == Figure.COUNT ? null : bound.shown();
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
        conjuncts(constraint.expression()).forEach(each -> (isOwn(each) ? own : joins).add(each));
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

  private static Stream<Expression> conjuncts(Expression expression) {
    return expression instanceof Binary binary && binary.operator() == Operator.AND
        ? Stream.of(binary.left(), binary.right()).flatMap(Plan::conjuncts)
        : Stream.of(expression);
  }

  private void equality(int at, Expression expression) {
    if (expression instanceof Binary binary && binary.operator() == Operator.EQUAL) {
      equality(at, binary.left(), binary.right());
      equality(at, binary.right(), binary.left());
    }
  }

  private void equality(int at, Expression column, Expression value) {
    Bound other = bound(scope, value);
    if (column instanceof Name name
        && !name.isVariable()
        && other != null
        && other.column() != null
        && other.at() != at) {
      equalities.add(new Equality(at, name.name(), other.at(), other.column()));
    }
  }

  /** The column that a variable or a property stands for, null if it is another thing. */
  public static @Nullable Bound bound(Map<String, Bound> scope, Expression value) {
    if (value instanceof Property property) {
      Bound row = scope.get(property.variable());
      return row == null || row.table() == null ? null : row.of(property.column());
    }
    Bound bound = value instanceof Name name ? scope.get(name.name()) : null;
    return bound == null || bound.column() == null ? null : bound;
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

  /** The patterns in an order in which each is joined to one before it, if to any. */
  public List<Step> steps() {
    return new JoinOrder(nodes, equalities, subject).steps();
  }
}
