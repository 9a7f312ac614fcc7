package zhaozhang.engine.partition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.partition.Counted.Made;
import zhaozhang.engine.partition.Counted.Range;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Figure;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Kind;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Condition.Result;
import zhaozhang.engine.term.Logic;
import zhaozhang.engine.term.Term;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Unknown;

/** What a plan asks of rows and figures, of which some may not be known. */
public final class RowTests {

  /**
   * An accumulate.
   *
   * @param first place of its figures
   * @param source the patterns of its rows; null where other conditions stand among them, so that
   *     no row surely counts
   */
  private record Accumulated(
      int first, @Nullable List<Node> source, List<Made> figures, Term constraint) {}

  private final Plan plan;
  private final List<Term> rest;
  private final Map<Integer, Accumulated> accumulated = new HashMap<>();

  /**
   * @param filtered whether rows that fail what a pattern asks of them alone were left out before
   */
  public RowTests(Plan plan, PlanTerms terms, boolean filtered) {
    this.plan = plan;
    this.rest =
        plan.nodes().stream().map(node -> filtered ? terms.rest(node) : terms.whole(node)).toList();
    for (Accumulate one : plan.accumulates()) {
      accumulated.put(plan.figures(one).first(), accumulated(one, terms));
    }
  }

  private Accumulated accumulated(Accumulate accumulate, PlanTerms terms) {
    List<Made> figures = new ArrayList<>();
    for (Result result : accumulate.results()) {
      Term argument =
          result.argument() == null
              ? null
              : terms.term(requireNonNull(result.argument()), plan.figures(accumulate).before());
      figures.add(new Made(result.figure(), argument));
    }
    List<Node> source = new ArrayList<>();
    boolean plain = patterns(accumulate.source(), source);
    return new Accumulated(
        plan.figures(accumulate).first(),
        plain ? source : null,
        figures,
        terms.constraints(accumulate, plan.figures(accumulate).after()));
  }

  private boolean patterns(Condition condition, List<Node> patterns) {
    if (condition instanceof Pattern pattern) {
      patterns.add(plan.node(pattern));
      return true;
    }
    return condition instanceof Group group
        && group.kind() == Kind.AND
        && group.parts().stream().allMatch(part -> patterns(part, patterns));
  }

  public Plan plan() {
    return plan;
  }

  /** Whether a row surely meets what a pattern asks of it and of those bound before. */
  public boolean certainly(int at, Fact fact, @Nullable Object[] bound) {
    return fact.sure() && Logic.holds(rest.get(at).of(fact.row(), bound));
  }

  /** Whether a row meets that for all that is known. */
  public boolean possibly(int at, Fact fact, @Nullable Object[] bound) {
    return Logic.mayHold(rest.get(at).of(fact.row(), bound));
  }

  /** Whether a row that surely is there surely fails that. */
  public boolean certainlyNot(int at, Fact fact, @Nullable Object[] bound) {
    return fact.sure() && !possibly(at, fact, bound);
  }

  /** Whether a row fails that for all that is known. */
  public boolean possiblyNot(int at, Fact fact, @Nullable Object[] bound) {
    return !Logic.holds(rest.get(at).of(fact.row(), bound));
  }

  /**
   * Whether figures are as a rule asks: true, false or unknown.
   *
   * @param first place of the figures
   * @param rows of each match of their source, what was bound before included: facts by place
   */
  public Object figuresMeet(int first, List<@Nullable Object[]> rows, @Nullable Object[] before) {
    Accumulated of = requireNonNull(accumulated.get(first));
    Counted counted = counted(of, rows);
    List<@Nullable Object> figures = figures(of, counted);
    List<Integer> open = open(of, figures);
    if (open.isEmpty()) {
      return meets(of, figures, before);
    }
    // A count that is not known is tried; of two kinds of them, one.
    Figure tried = of.figures().get(open.get(0)).figure();
    Range range = counted.range(of.figures().get(open.get(0)));
    List<Integer> places =
        tried == Figure.COUNT
            ? open.stream().filter(at -> of.figures().get(at).figure() == tried).toList()
            : open.subList(0, 1);
    Object meets = null;
    for (long number : range.tried()) {
      places.forEach(at -> figures.set(at, BigDecimal.valueOf(number)));
      meets = and(meets, meets(of, figures, before));
    }
    return requireNonNull(meets);
  }

  /** The places of counts that are not known, those of rows first. */
  private static List<Integer> open(Accumulated of, List<@Nullable Object> figures) {
    return IntStream.range(0, figures.size())
        .filter(at -> of.figures().get(at).figure().counts())
        .filter(at -> figures.get(at) instanceof Unknown)
        .boxed()
        .sorted(Comparator.comparing(at -> of.figures().get(at).figure()))
        .toList();
  }

  /** The same truth value twice is that; two different ones are none. */
  private static Object and(@Nullable Object one, Object other) {
    return one == null || one.equals(other) ? other : Logic.MAYBE;
  }

  private static Object meets(
      Accumulated of, List<@Nullable Object> figures, @Nullable Object[] before) {
    @Nullable Object[] bound = before.clone();
    for (int at = 0; at < figures.size(); at++) {
      bound[of.first() + at] = figures.get(at);
    }
    // Drools matches nothing where the only figure is that of no value at all.
    boolean nothing = figures.size() == 1 && figures.get(0) == null;
    return nothing ? false : truth(of.constraint().of(Row.NONE, bound));
  }

  private static Object truth(@Nullable Object value) {
    return value instanceof Unknown ? Logic.MAYBE : (Object) Logic.holds(value);
  }

  /** The figures, those that are not known among them. */
  public List<@Nullable Object> figures(int first, List<@Nullable Object[]> rows) {
    Accumulated of = requireNonNull(accumulated.get(first));
    return figures(of, counted(of, rows));
  }

  private static List<@Nullable Object> figures(Accumulated of, Counted counted) {
    List<@Nullable Object> figures = new ArrayList<>();
    of.figures().forEach(made -> figures.add(counted.figure(made)));
    return figures;
  }

  private Counted counted(Accumulated of, List<@Nullable Object[]> rows) {
    List<@Nullable Object[]> sure = new ArrayList<>();
    List<@Nullable Object[]> others = new ArrayList<>();
    rows.forEach(row -> (surely(of, row) ? sure : others).add(row));
    boolean endless = others.stream().anyMatch(row -> unseen(of, row));
    return new Counted(values(sure), values(others), endless);
  }

  private static List<@Nullable Object[]> values(List<@Nullable Object[]> facts) {
    return facts.stream().map(RowTests::values).toList();
  }

  private boolean surely(Accumulated of, @Nullable Object[] row) {
    if (of.source() == null) {
      return false;
    }
    @Nullable Object[] values = values(row);
    return of.source().stream()
        .allMatch(node -> certainly(node.at(), (Fact) requireNonNull(row[node.at()]), values));
  }

  /** Whether a row stands for any number of rows that nobody has seen. */
  private boolean unseen(Accumulated of, @Nullable Object[] row) {
    List<Node> source = of.source() == null ? plan.nodes() : of.source();
    return source.stream()
        .anyMatch(node -> row[node.at()] instanceof Fact fact && UncertainRows.unseen(fact.row()));
  }

  /** Rows by place for facts by place. */
  public static @Nullable Object[] values(@Nullable Object[] facts) {
    @Nullable Object[] values = facts.clone();
    for (int at = 0; at < values.length; at++) {
      if (values[at] instanceof Fact fact) {
        values[at] = fact.row();
      }
    }
    return values;
  }
}
