package zhaozhang.engine.trace;

import static zhaozhang.engine.analysis.TypeChecker.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.ColumnRef;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.analysis.Reads;
import zhaozhang.engine.analysis.TypeChecker;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.syntax.Written;
import zhaozhang.engine.trace.Partial.Bound;
import zhaozhang.base.Masks;
import zhaozhang.model.Source;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.Trace.Clue;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;

/** What stands in the way of a condition that does not hold: the rows and values found. */
public final class Clues {

  /** Of so many ways to meet the conditions before, the first are tried for what comes nearest. */
  private static final int TRIED = 100;

  private static final int LONGEST = 60;

  private final Tracer tracer;
  private final Definitions definitions;

  public Clues(Tracer tracer, Definitions definitions) {
    this.tracer = tracer;
    this.definitions = definitions;
  }

  /**
   * The first of some conditions that does not hold.
   *
   * @param before the ways to meet those before it
   */
  public record Failure(Condition condition, List<Partial> before) {}

  /** The first condition that leaves nothing, if one does. */
  public Optional<Failure> first(List<Condition> conditions, List<Partial> before) {
    List<Partial> left = before;
    for (Condition condition : conditions) {
      List<Partial> next =
          left.stream().flatMap(partial -> tracer.matches(condition, partial)).toList();
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
      return nearest(pattern, before);
    }
    if (condition instanceof Accumulate accumulate) {
      return before.stream().flatMap(partial -> figures(accumulate, partial));
    }
    Group group = (Group) condition;
    return switch (group.kind()) {
      case AND, EXISTS -> first(group.parts(), before).map(this::of).orElse(List.of()).stream();
      case OR -> group.parts().stream().flatMap(part -> of(part, before));
      case NOT -> before.stream().flatMap(one -> found(group, one, tracer.all(group.parts(), one)));
      case FORALL ->
          before.stream().flatMap(one -> found(group, one, tracer.exceptions(group, one)));
    };
  }

  /** The rows that a group would rather not have. */
  private Stream<Clue> found(Group group, Partial before, Stream<Partial> unwanted) {
    return unwanted
        .flatMap(after -> after.facts().stream().skip(before.facts().size()))
        .distinct()
        .map(fact -> clue(Clue.Kind.FOUND, "", fact, values(fact, expressions(group, fact), null)));
  }

  private Stream<Clue> figures(Accumulate accumulate, Partial before) {
    Partial after = tracer.figures(accumulate, before).orElse(null);
    if (after == null) {
      return Stream.of(
          new Clue(Clue.Kind.NONE, Written.of(accumulate.source()), "", Map.of(), null));
    }
    return tracer
        .failing(accumulate, after)
        .map(
            one ->
                new Clue(Clue.Kind.FAILS, Written.of(one.span()), "", variables(one, after), null));
  }

  /** A row and the conditions of a pattern that do not hold for it. */
  private record Near(Partial after, Seen fact, List<Constraint> failing) {}

  private Stream<Clue> nearest(Pattern pattern, List<Partial> before) {
    List<Near> near =
        before.stream()
            .limit(TRIED)
            .flatMap(
                partial ->
                    tracer
                        .candidates(pattern, partial)
                        .map(
                            fact ->
                                new Near(
                                    partial.with(pattern, fact),
                                    fact,
                                    tracer.failing(pattern, partial, fact).toList())))
            .toList();
    if (near.isEmpty()) {
      return Stream.of(none(pattern, before.get(0)));
    }
    int least = near.stream().mapToInt(one -> one.failing().size()).min().getAsInt();
    return near.stream()
        .filter(one -> one.failing().size() == least)
        .flatMap(one -> one.failing().stream().limit(1).map(failing -> fails(one, failing)))
        .distinct();
  }

  private Clue fails(Near near, Constraint failing) {
    return clue(
        Clue.Kind.FAILS,
        Written.of(failing.span()),
        near.fact(),
        values(near.fact(), Stream.of(failing.expression()), near.after()));
  }

  /** No row is joined, or there is none in the table. */
  private Clue none(Pattern pattern, Partial before) {
    Constraint join = Tracer.join(pattern).orElse(null);
    return new Clue(
        Clue.Kind.NONE,
        join == null ? "" : Written.of(join.span()),
        pattern.table().name(),
        join == null ? Map.of() : variables(join, before),
        null);
  }

  /** What a condition says of the rows of a fact's table. */
  private static Stream<Expression> expressions(Condition condition, Seen fact) {
    if (condition instanceof Pattern pattern) {
      return pattern.table().equals(fact.row().table())
          ? pattern.constraints().stream().map(Constraint::expression)
          : Stream.empty();
    }
    if (condition instanceof Group group) {
      return group.parts().stream().flatMap(part -> expressions(part, fact));
    }
    return expressions(((Accumulate) condition).source(), fact);
  }

  private Map<String, String> variables(Constraint constraint, Partial partial) {
    Map<String, String> values = new LinkedHashMap<>();
    within(constraint.expression()).forEach(part -> variable(part, partial, values));
    return values;
  }

  private static void variable(Expression part, Partial partial, Map<String, String> values) {
    if (part instanceof Name name && name.isVariable()) {
      Bound bound = partial.bound(name.name());
      values.put(name.name(), shown(bound.value(), bound.column()));
    } else if (part instanceof Property property) {
      Seen fact = partial.row(property.variable());
      values.put(property.variable() + "." + property.column(), shown(fact, property.column()));
    }
  }

  /** What names a row, then what is said of it, and what that is derived from. */
  private Map<String, String> values(
      Seen fact, Stream<Expression> expressions, @Nullable Partial partial) {
    Map<String, String> values = new LinkedHashMap<>();
    Table table = fact.row().table();
    table.identity().forEach(column -> values.put(column, shown(fact, column)));
    expressions
        .flatMap(TypeChecker::within)
        .forEach(
            part -> {
              if (part instanceof Name name && !name.isVariable()) {
                values.put(name.name(), shown(fact, name.name()));
                definitions.origins(table, name.name()).stream()
                    .filter(origin -> origin.table().equals(table.name()))
                    .forEach(
                        origin ->
                            values.putIfAbsent(origin.column(), shown(fact, origin.column())));
              } else if (partial != null) {
                variable(part, partial, values);
              }
            });
    return values;
  }

  /** The cells of a row that decide and could not be read. */
  public Clue unreadable(Seen fact, Reads reads) {
    Map<String, String> values = new LinkedHashMap<>();
    Row row = fact.row();
    List<String> columns = new ArrayList<>(row.table().identity());
    reads.columns().stream()
        .filter(read -> read.table().equals(row.table().name()))
        .map(ColumnRef::column)
        .filter(row.unknown()::contains)
        .forEach(columns::add);
    columns.forEach(column -> values.put(column, shown(fact, column)));
    return clue(Clue.Kind.UNREADABLE, "", fact, values);
  }

  private static Clue clue(Clue.Kind kind, String part, Seen fact, Map<String, String> values) {
    Row row = fact.row();
    Source source = row.source();
    return new Clue(
        kind, part, row.table().name(), values, source.file().isEmpty() ? null : source);
  }

  private static String shown(Seen fact, String column) {
    return fact.row().unknown().contains(column)
        ? Texts.get("explain.unreadable")
        : shown(fact.get(column), fact.row().table().column(column).orElse(null));
  }

  private static String shown(@Nullable Object value, @Nullable Column column) {
    String text = Row.display(value);
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
