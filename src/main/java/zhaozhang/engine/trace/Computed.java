package zhaozhang.engine.trace;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Masks;
import zhaozhang.engine.function.Numbers;
import zhaozhang.engine.partition.PlanTerms;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Bound;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Result;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.syntax.Written;
import zhaozhang.engine.term.Term;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Unknown;

/**
 * What is computed: its values, and where it is not known though every cell is, for it is made of a
 * blank, or divided by zero.
 */
final class Computed {

  private final Plan plan;
  private final PlanTerms terms;

  Computed(Plan plan, PlanTerms terms) {
    this.plan = plan;
    this.terms = terms;
  }

  /** What the patterns compute whose rows are there. */
  Stream<Obstacle> of(Partial match) {
    return plan.nodes().stream()
        .filter(node -> match.bound()[node.at()] instanceof Row)
        .flatMap(node -> of(node, match));
  }

  private Stream<Obstacle> of(Node node, Partial match) {
    Place place = place(node, match);
    return node.pattern().constraints().stream()
        .filter(one -> one.variable() == null)
        .flatMap(one -> place.origins(one.expression()));
  }

  /**
   * What is computed of the rows that figures are made of, and of the figures.
   *
   * @param counted the matches of the source
   * @param after with the figures
   */
  Stream<Obstacle> of(Accumulate accumulate, List<Partial> counted, Partial after) {
    Row about = after.rows().isEmpty() ? Row.NONE : after.rows().get(0);
    Stream<Obstacle> arguments =
        counted.stream()
            .flatMap(
                one ->
                    accumulate.results().stream()
                        .map(Result::argument)
                        .flatMap(Stream::ofNullable)
                        .flatMap(
                            argument ->
                                place(about, plan.figures(accumulate).before(), one)
                                    .origins(argument)));
    Place figures = place(about, plan.figures(accumulate).after(), after);
    return Stream.concat(
        arguments,
        accumulate.constraints().stream().map(Constraint::expression).flatMap(figures::origins));
  }

  /** What a condition of a pattern computes, as written and what comes of it. */
  Map<String, String> values(Expression condition, Node node, Partial match) {
    return place(node, match).values(condition);
  }

  /** What a condition on figures computes. */
  Map<String, String> values(Expression condition, Accumulate accumulate, Partial after) {
    return place(Row.NONE, plan.figures(accumulate).after(), after).values(condition);
  }

  private Place place(Node node, Partial match) {
    Row row = (Row) requireNonNull(match.bound()[node.at()]);
    return new Place(row, node.scope(), match, part -> terms.term(part, node));
  }

  private Place place(Row about, Map<String, Bound> scope, Partial at) {
    return new Place(about, scope, at, part -> terms.term(part, scope));
  }

  /**
   * Where an expression is evaluated.
   *
   * @param row whose columns are named, or that is asked about
   */
  private record Place(
      Row row, Map<String, Bound> scope, Partial at, Function<Expression, Term> compiled) {

    /** The parts that make something unknown of what is known. */
    Stream<Obstacle> origins(Expression expression) {
      return Expression.within(expression).filter(this::isOrigin).map(this::obstacle);
    }

    /** Of what is computed step by step, the last step tells. */
    Map<String, String> values(Expression expression) {
      Map<String, String> values = new LinkedHashMap<>();
      if (expression instanceof Binary binary && binary.operator().computes()) {
        Object value = Numbers.readable(value(expression));
        values.put(Written.of(expression), Row.display(value));
      } else {
        Expression.children(expression).forEach(part -> values.putAll(values(part)));
      }
      return values;
    }

    private @Nullable Object value(Expression part) {
      return compiled.apply(part).of(row, at.bound());
    }

    private boolean isOrigin(Expression part) {
      return value(part) instanceof Unknown unknown
          && !unknown.why().isEmpty()
          && Expression.children(part).stream().noneMatch(child -> value(child) instanceof Unknown);
    }

    private Obstacle obstacle(Expression part) {
      Unknown unknown = (Unknown) requireNonNull(value(part));
      Expression blank = blank(part);
      Expression cause = blank.equals(part) ? last(part) : blank;
      if (cause instanceof Name name && !name.isVariable()) {
        return obstacle(row, row.table().column(name.name()), cause, unknown);
      }
      Bound cell = Plan.bound(scope, cause);
      return cell != null && at.bound()[cell.at()] instanceof Row other
          ? obstacle(other, Optional.ofNullable(cell.shown()), cause, unknown)
          : new Obstacle(row.source(), Written.of(part), "", unknown.why());
    }

    private Obstacle obstacle(Row of, Optional<Column> column, Expression cause, Unknown unknown) {
      Object value = value(cause);
      String found = value instanceof Unknown ? unknown.found() : Row.display(value);
      boolean masked = column.filter(Column::masked).isPresent();
      return new Obstacle(
          of.source(),
          column.map(Column::name).orElse(""),
          masked ? Masks.mask(found) : found,
          unknown.why());
    }

    /** What a part is blank for: a blank in it; itself, if there is none. */
    private Expression blank(Expression part) {
      return Expression.children(part).stream()
          .filter(child -> value(child) == null)
          .findFirst()
          .map(this::blank)
          .orElse(part);
    }

    private static Expression last(Expression part) {
      List<Expression> children = Expression.children(part);
      return children.isEmpty() ? part : children.get(children.size() - 1);
    }
  }
}
