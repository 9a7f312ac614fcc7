package zhaozhang.engine.trace;

import static java.util.Objects.requireNonNull;
import static zhaozhang.engine.syntax.Expression.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Masks;
import zhaozhang.base.Texts;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.function.Numbers;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.PlanTerms;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Bound;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.syntax.Written;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Trace.Clue;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;

/** What stands in the way of a condition that does not hold: the rows and values found. */
public final class Clues {

  /** Of so many ways to meet the conditions before, the first are tried for what comes nearest. */
  private static final int TRIED = 100;

  private static final int LONGEST = 60;

  private final Tracer tracer;
  private final Plan plan;
  private final Columns columns;
  private final Definitions definitions;
  private final Computed computed;

  public Clues(Tracer tracer, Columns columns, Definitions definitions) {
    this.tracer = tracer;
    this.plan = tracer.plan();
    this.columns = columns;
    this.definitions = definitions;
    this.computed = new Computed(plan, new PlanTerms(columns));
  }

  /**
   * The first of some conditions that surely is not met.
   *
   * @param before the ways to meet those before it
   */
  public record Failure(Condition condition, List<Partial> before) {}

  /** The first condition of the rule that leaves nothing, if one does. */
  public Optional<Failure> first() {
    List<Condition> conditions = Condition.flat(plan.rule().conditions()).toList();
    return first(conditions, List.of(Partial.empty(plan.slots())), false);
  }

  private Optional<Failure> first(
      List<Condition> conditions, List<Partial> before, boolean certain) {
    List<Partial> left = before;
    for (Condition condition : conditions) {
      List<Partial> next =
          left.stream().flatMap(partial -> tracer.matches(condition, partial, certain)).toList();
      if (next.isEmpty()) {
        return Optional.of(new Failure(condition, left));
      }
      left = next;
    }
    return Optional.empty();
  }

  /** What stands in the way. */
  public List<Clue> of(Failure failure) {
    return of(failure.condition(), failure.before()).toList();
  }

  private Stream<Clue> of(Condition condition, List<Partial> before) {
    if (condition instanceof Pattern pattern) {
      return nearest(plan.node(pattern), before);
    }
    if (condition instanceof Accumulate accumulate) {
      return before.stream().flatMap(partial -> figures(accumulate, partial));
    }
    Group group = (Group) condition;
    return switch (group.kind()) {
      case AND, EXISTS ->
          first(group.parts(), before, false).map(this::of).orElse(List.of()).stream();
      case OR -> group.parts().stream().flatMap(part -> of(part, before));
      case NOT ->
          before.stream().flatMap(one -> found(group, one, tracer.all(group.parts(), one, true)));
      case FORALL ->
          before.stream().flatMap(one -> found(group, one, tracer.exceptions(group, one, true)));
    };
  }

  /** The rows that a group would rather not have. */
  private Stream<Clue> found(Group group, Partial before, Stream<Partial> unwanted) {
    return unwanted
        .flatMap(after -> after.rows().stream().skip(before.rows().size()))
        .distinct()
        .map(
            row ->
                clue(Clue.Kind.FOUND, "", row, values(row, expressions(group, row), null, null)));
  }

  private Stream<Clue> figures(Accumulate accumulate, Partial before) {
    Partial after = tracer.figures(accumulate, before);
    int first = plan.figures(accumulate).first();
    if (accumulate.results().size() == 1 && after.bound()[first] == null) {
      return Stream.of(
          new Clue(Clue.Kind.NONE, Written.of(accumulate.source()), "", Map.of(), null));
    }
    return tracer.failing(accumulate, after).map(one -> fails(accumulate, one, after));
  }

  private Clue fails(Accumulate accumulate, Constraint failing, Partial after) {
    Expression condition = failing.expression();
    Map<String, String> values = variables(condition, plan.figures(accumulate).after(), after);
    values.putAll(computed.values(condition, accumulate, after));
    return new Clue(Clue.Kind.FAILS, Written.of(failing.span()), "", values, null);
  }

  /** A row and the conditions of a pattern that do not hold for it. */
  private record Near(Partial after, Row row, List<Constraint> failing) {}

  private Stream<Clue> nearest(Node node, List<Partial> before) {
    List<Near> near =
        before.stream()
            .limit(TRIED)
            .flatMap(
                partial ->
                    tracer
                        .candidates(node, partial)
                        .map(
                            row ->
                                new Near(
                                    partial.with(node, row),
                                    row,
                                    tracer.failing(node, partial, row, false).toList())))
            .toList();
    if (near.isEmpty()) {
      return Stream.of(none(node, before.get(0)));
    }
    int least = near.stream().mapToInt(one -> one.failing().size()).min().getAsInt();
    return near.stream()
        .filter(one -> one.failing().size() == least)
        .flatMap(one -> one.failing().stream().limit(1).map(failing -> fails(node, one, failing)))
        .distinct();
  }

  private Clue fails(Node node, Near near, Constraint failing) {
    Expression condition = failing.expression();
    Map<String, String> values = values(near.row(), Stream.of(condition), node, near.after());
    values.putAll(computed.values(condition, node, near.after()));
    return clue(Clue.Kind.FAILS, Written.of(failing.span()), near.row(), values);
  }

  /** No row is joined, or there is none in the table. */
  private Clue none(Node node, Partial before) {
    Constraint join =
        tracer.join(node).isEmpty()
            ? null
            : node.pattern().constraints().stream()
                .filter(
                    one ->
                        one.expression() instanceof Binary binary
                            && binary.operator() == Operator.EQUAL)
                .filter(one -> !variables(one.expression(), node.scope(), before).isEmpty())
                .findFirst()
                .orElse(null);
    return new Clue(
        Clue.Kind.NONE,
        join == null ? "" : Written.of(join.span()),
        node.table().name(),
        join == null ? Map.of() : variables(join.expression(), node.scope(), before),
        null);
  }

  /** What a condition says of the rows of a row's table. */
  private static Stream<Expression> expressions(Condition condition, Row row) {
    if (condition instanceof Pattern pattern) {
      return pattern.table().equals(row.table())
          ? pattern.constraints().stream().map(Constraint::expression)
          : Stream.empty();
    }
    if (condition instanceof Group group) {
      return group.parts().stream().flatMap(part -> expressions(part, row));
    }
    return expressions(((Accumulate) condition).source(), row);
  }

  private Map<String, String> variables(
      Expression expression, Map<String, Bound> scope, Partial partial) {
    Map<String, String> values = new LinkedHashMap<>();
    within(expression).forEach(part -> variable(part, scope, partial, values));
    return values;
  }

  private void variable(
      Expression part, Map<String, Bound> scope, Partial partial, Map<String, String> values) {
    if (part instanceof Name name && name.isVariable()) {
      Bound bound = requireNonNull(scope.get(name.name()));
      values.put(name.name(), shown(bound, bound.column(), partial));
    } else if (part instanceof Property property) {
      Bound bound = requireNonNull(scope.get(property.variable()));
      values.put(
          property.variable() + "." + property.column(), shown(bound, property.column(), partial));
    }
  }

  private String shown(Bound bound, @Nullable String column, Partial partial) {
    Object value = partial.bound()[bound.at()];
    return value instanceof Row row && column != null
        ? shown(row, column)
        : shown(value, bound.shown());
  }

  /** What names a row, then what is said of it, and what that is derived from. */
  private Map<String, String> values(
      Row row, Stream<Expression> expressions, @Nullable Node node, @Nullable Partial partial) {
    Map<String, String> values = new LinkedHashMap<>();
    Table table = row.table();
    table.identity().forEach(column -> values.put(column, shown(row, column)));
    expressions
        .flatMap(Expression::within)
        .forEach(
            part -> {
              if (part instanceof Name name && !name.isVariable()) {
                values.put(name.name(), shown(row, name.name()));
                definitions.origins(table, name.name()).stream()
                    .filter(origin -> origin.table().equals(table.name()))
                    .forEach(
                        origin -> values.putIfAbsent(origin.column(), shown(row, origin.column())));
              } else if (partial != null && node != null) {
                variable(part, node.scope(), partial, values);
              }
            });
    return values;
  }

  private static Clue clue(Clue.Kind kind, String part, Row row, Map<String, String> values) {
    Source source = row.source();
    return new Clue(
        kind, part, row.table().name(), values, source.file().isEmpty() ? null : source);
  }

  private String shown(Row row, String column) {
    Object value = columns.column(row.table(), column).of(row);
    return shown(value, row.table().column(column).orElse(null));
  }

  private static String shown(@Nullable Object value, @Nullable Column column) {
    if (value instanceof Unknown) {
      return Texts.get("explain.unreadable");
    }
    String text = Row.display(Numbers.readable(value));
    if (text.isEmpty()) {
      return Texts.get("value.blank");
    }
    if (column != null && column.masked()) {
      return Masks.mask(text);
    }
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + Texts.get("rule.cut");
  }
}
