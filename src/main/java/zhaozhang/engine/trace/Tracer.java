package zhaozhang.engine.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.partition.Fact;
import zhaozhang.engine.partition.PlanTerms;
import zhaozhang.engine.partition.RowTests;
import zhaozhang.engine.partition.UncertainRows;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Equality;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.term.Logic;
import zhaozhang.engine.term.Term;
import zhaozhang.model.table.Row;

/**
 * Tries the conditions of a rule for one row after the other, as they are written. Drools tries
 * them all at once and says which rows match, but never why others do not.
 */
public final class Tracer {

  private final Plan plan;
  private final PlanTerms terms;
  private final RowTests tests;
  private final FactIndex facts;
  private final @Nullable Node fixed;
  private final @Nullable Row subject;
  private final IdentityHashMap<Constraint, Term> compiled = new IdentityHashMap<>();

  /**
   * @param subject the only row that is tried for what the rule is about; null if all are
   */
  public Tracer(Plan plan, FactIndex facts, @Nullable Row subject) {
    this.plan = plan;
    this.facts = facts;
    this.terms = new PlanTerms(facts.columns());
    this.tests = new RowTests(plan, terms, false);
    this.fixed = subject == null ? null : plan.subject();
    this.subject = subject;
  }

  Plan plan() {
    return plan;
  }

  /** The ways to meet all conditions of the rule. */
  public Stream<Partial> all(boolean certain) {
    return all(plan.rule().conditions(), Partial.empty(plan.slots()), certain);
  }

  /**
   * The ways to meet one more condition.
   *
   * @param certain whether it is met whatever the unknown may be, rather than for all that is known
   */
  Stream<Partial> matches(Condition condition, Partial before, boolean certain) {
    if (condition instanceof Pattern pattern) {
      Node node = plan.node(pattern);
      return candidates(node, before)
          .filter(row -> !certain || !UncertainRows.unseen(row))
          .filter(row -> failing(node, before, row, certain).findAny().isEmpty())
          .map(row -> before.with(node, row));
    }
    if (condition instanceof Accumulate accumulate) {
      return figures(accumulate, before, certain).stream();
    }
    Group group = (Group) condition;
    return switch (group.kind()) {
      case AND -> all(group.parts(), before, certain);
      case OR -> group.parts().stream().flatMap(part -> matches(part, before, certain));
      case NOT -> only(before, all(group.parts(), before, !certain).findAny().isEmpty());
      case EXISTS -> only(before, all(group.parts(), before, certain).findAny().isPresent());
      case FORALL -> only(before, exceptions(group, before, !certain).findAny().isEmpty());
    };
  }

  /** The ways to meet several conditions. */
  Stream<Partial> all(List<Condition> conditions, Partial before, boolean certain) {
    Stream<Partial> partials = Stream.of(before);
    for (Condition condition : conditions) {
      partials = partials.flatMap(partial -> matches(condition, partial, certain));
    }
    return partials;
  }

  private static Stream<Partial> only(Partial before, boolean holds) {
    return holds ? Stream.of(before) : Stream.empty();
  }

  /** The rows for which a {@code forall} does not hold. */
  Stream<Partial> exceptions(Group group, Partial before, boolean certain) {
    Pattern first = (Pattern) group.parts().get(0);
    List<Condition> rest = group.parts().subList(1, group.parts().size());
    if (rest.isEmpty()) {
      Node node = plan.node(first);
      return facts.of(node.table()).stream()
          .filter(row -> !certain || !UncertainRows.unseen(row))
          .filter(row -> failing(node, before, row, !certain).findAny().isPresent())
          .map(row -> before.with(node, row));
    }
    return matches(first, before, certain)
        .filter(after -> all(rest, after, !certain).findAny().isEmpty());
  }

  /** The rows that may match a pattern: where it joins by a value, those that have it. */
  Stream<Row> candidates(Node node, Partial before) {
    if (subject != null && fixed != null && node.at() == fixed.at()) {
      return Stream.of(subject);
    }
    return join(node)
        .map(join -> facts.of(node.table(), join.column(), value(join, before)))
        .orElseGet(() -> facts.of(node.table()))
        .stream();
  }

  private @Nullable Object value(Equality join, Partial before) {
    Row other = (Row) before.bound()[join.otherAt()];
    return other == null
        ? null
        : facts.columns().column(other.table(), join.otherColumn()).of(other);
  }

  /** The first equality with a row before. */
  Optional<Equality> join(Node node) {
    return plan.equalities(node).stream().filter(one -> one.otherAt() < node.at()).findFirst();
  }

  /** The conditions of a pattern that a row does not meet. */
  Stream<Constraint> failing(Node node, Partial before, Row row, boolean certain) {
    @Nullable Object[] bound = before.bound().clone();
    bound[node.at()] = row;
    return node.pattern().constraints().stream()
        .filter(one -> one.variable() == null)
        .filter(one -> !holds(term(one, node).of(row, bound), certain));
  }

  private static boolean holds(@Nullable Object value, boolean certain) {
    return certain ? Logic.holds(value) : Logic.mayHold(value);
  }

  private Term term(Constraint constraint, Node node) {
    return compiled.computeIfAbsent(constraint, any -> terms.term(constraint.expression(), node));
  }

  /** The conditions on figures that are not met. */
  Stream<Constraint> failing(Accumulate accumulate, Partial after) {
    return accumulate.constraints().stream()
        .filter(
            one ->
                !Logic.mayHold(
                    terms
                        .term(one.expression(), plan.figures(accumulate).after())
                        .of(Row.NONE, after.bound())));
  }

  /** What there is before and the figures; nothing if they are not as the rule asks. */
  private Optional<Partial> figures(Accumulate accumulate, Partial before, boolean certain) {
    Object meet =
        tests.figuresMeet(
            plan.figures(accumulate).first(), counted(accumulate, before), before.bound());
    return holds(meet, certain) ? Optional.of(figures(accumulate, before)) : Optional.empty();
  }

  /** What there is before, and the figures whatever they are. */
  Partial figures(Accumulate accumulate, Partial before) {
    int first = plan.figures(accumulate).first();
    return before.with(first, tests.figures(first, counted(accumulate, before)));
  }

  /** The rows that may count: facts by place, those with all that is asked of them alone sure. */
  private List<@Nullable Object[]> counted(Accumulate accumulate, Partial before) {
    List<@Nullable Object[]> counted = new ArrayList<>();
    matches(accumulate.source(), before, false)
        .forEach(match -> counted.add(Arrays.stream(match.bound()).map(this::fact).toArray()));
    return counted;
  }

  private @Nullable Object fact(@Nullable Object bound) {
    return bound instanceof Row row ? new Fact(row, true, !UncertainRows.unseen(row)) : bound;
  }
}
