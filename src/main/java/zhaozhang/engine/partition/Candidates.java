package zhaozhang.engine.partition;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Edge;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.plan.Plan.Step;
import zhaozhang.engine.syntax.Condition.Kind;
import zhaozhang.engine.term.Logic;
import zhaozhang.engine.term.Term;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;

/**
 * The rows that a rule can have use for: of each pattern those that meet what it asks of their own
 * columns, and that some row of the patterns it is joined to leads to. Drools need not see others.
 */
public final class Candidates {

  /** So many rows are tried with each row of another pattern, where no equality joins them. */
  private static final int MOST_TRIED = 1_000;

  private final Plan plan;
  private final Facts facts;
  private final PlanTerms terms;
  private final List<Step> steps;

  /** By the place of the pattern, the places of the rows. */
  private final int[][] rows;

  private final double comparisons;
  private boolean apart;

  /**
   * Those of some rules.
   *
   * @param bound fewer comparisons than these need not be counted closely
   */
  public static List<Candidates> of(Collection<Plan> rules, Facts facts, double bound) {
    // What several rules ask is found out once, by all processors.
    rules.forEach(rule -> rule.nodes().forEach(one -> facts.meeting(one.table(), one.filter())));
    return rules.parallelStream().map(rule -> new Candidates(rule, facts, bound)).toList();
  }

  private Candidates(Plan plan, Facts facts, double bound) {
    this.plan = plan;
    this.facts = facts;
    terms = new PlanTerms(facts.columns());
    steps = plan.steps();
    rows = new int[steps.size()][];
    steps.forEach(this::select);
    comparisons = JoinCounts.of(this, bound);
    if (comparisons <= bound) {
      for (int at = steps.size() - 1; at >= 0; at--) {
        Node node = steps.get(at).node();
        Edge edge = link(steps.get(at));
        if (edge != null && (node.group() == 0 || node.lone() == Kind.EXISTS)) {
          reduce(node, edge, true);
        }
      }
      steps.forEach(this::selectAgain);
    }
  }

  private Candidates(Candidates other) {
    plan = other.plan;
    facts = other.facts;
    terms = other.terms;
    steps = other.steps;
    rows = other.rows.clone();
    comparisons = other.comparisons;
  }

  /**
   * The same without the rows of a match that lead to a row that there must not be. The rule then
   * has to be matched apart: where another brings such a row along, what speaks against it is gone.
   */
  public Candidates excluded() {
    Candidates left = new Candidates(this);
    left.exclude();
    return left;
  }

  private void exclude() {
    for (Step step : steps) {
      Edge edge = link(step);
      if (step.node().lone() == Kind.NOT
          && edge != null
          && once(edge.from().table())
          && PlanTerms.known(step.node(), edge.from())) {
        reduce(step.node(), edge, false);
        apart = true;
      }
    }
    if (apart) {
      steps.forEach(this::selectAgain);
    }
  }

  /** What joins a pattern to one before it: an equality, or what few rows can be tried by. */
  private @Nullable Edge link(Step step) {
    Node node = step.node();
    if (step.edge() != null || node.joins().isEmpty() || size(node) > MOST_TRIED) {
      return step.edge();
    }
    return steps.stream()
        .map(Step::node)
        .filter(from -> from.group() == 0 && from.at() < node.at() && PlanTerms.known(node, from))
        .map(from -> new Edge(from, List.of(), List.of()))
        .findFirst()
        .orElse(null);
  }

  private boolean once(Table table) {
    return steps.stream().filter(step -> step.node().table().equals(table)).count() == 1;
  }

  /** Whether no other rule's rows may be in a session with this rule's. */
  public boolean apart() {
    return apart;
  }

  /** Whether a pattern has no row, so that there is no match. */
  public boolean none() {
    return steps.stream()
        .map(Step::node)
        .anyMatch(node -> node.group() == 0 && rows(node).length == 0);
  }

  /** How often rows will be compared to match the rule, at most. */
  public double comparisons() {
    return comparisons;
  }

  public Plan plan() {
    return plan;
  }

  /** The patterns, in an order in which each is joined to one before it, if to any. */
  List<Step> steps() {
    return steps;
  }

  /** The pattern of the row that a finding is about, null if it is about none that is there. */
  @Nullable Node subject() {
    return plan.subject();
  }

  int size(Node node) {
    return rows(node).length;
  }

  private void select(Step step) {
    Node node = step.node();
    Edge edge = step.edge();
    int[] met = facts.meeting(node.table(), node.filter());
    rows[node.at()] = edge == null ? met : Arrays.stream(met).filter(leading(edge, node)).toArray();
  }

  private IntPredicate leading(Edge edge, Node node) {
    Routes routes = new Routes(rows(edge.from()).length);
    hashes(edge.from(), edge.fromColumns()).forEach(hash -> routes.add(hash, 1));
    IntUnaryOperator hash = facts.hashes(node.table(), edge.toColumns());
    return row -> routes.of(hash.applyAsInt(row)) != 0;
  }

  /**
   * Of rows that a pattern is joined to, keeps those that lead to one of its rows, or to none.
   *
   * @param wanted whether to keep those that lead to one
   */
  private void reduce(Node node, Edge edge, boolean wanted) {
    List<Row> all = facts.of(edge.from().table());
    List<Row> others = facts.of(node.table());
    IntUnaryOperator hash = facts.hashes(edge.from().table(), edge.fromColumns());
    Term between = terms.between(node, edge.from());
    Chains chains = new Chains(rows(node), hashes(node, edge.toColumns()).toArray());
    rows[edge.from().at()] =
        Arrays.stream(rows(edge.from()))
            .filter(
                at -> {
                  @Nullable Object[] from = new @Nullable Object[plan.slots()];
                  from[edge.from().at()] = all.get(at);
                  IntPredicate met = other -> Logic.holds(between.of(others.get(other), from));
                  return chains.any(hash.applyAsInt(at), met) == wanted;
                })
            .toArray();
  }

  /** Of what was joined to many rows, few may be left. */
  private void selectAgain(Step step) {
    Edge edge = step.edge();
    if (edge != null && rows(edge.from()).length < rows(step.node()).length / 2) {
      IntPredicate leading = leading(edge, step.node());
      rows[step.node().at()] = Arrays.stream(rows(step.node())).filter(leading).toArray();
    }
  }

  /** The places of a pattern's rows. */
  int[] rows(Node node) {
    return rows[node.at()];
  }

  /** The hashes of some columns of a pattern's rows. */
  IntStream hashes(Node node, List<String> columns) {
    return Arrays.stream(rows(node)).map(facts.hashes(node.table(), columns));
  }

  /** How many rows the pattern with the most has. */
  public int most() {
    return Arrays.stream(rows).mapToInt(each -> each.length).max().orElse(0);
  }

  /**
   * The table by whose rows the rule can be split, so that a match and all that it depends on stand
   * together; none if it cannot be: it is about no row that is there, or it compares each row with
   * too many to copy them.
   *
   * @param copied how many rows may stand in every shard
   */
  public Optional<Table> splits(int copied) {
    Node subject = plan.subject();
    boolean[] joined = new boolean[rows.length];
    for (Step step : steps) {
      Edge edge = step.edge();
      int at = step.node().at();
      joined[at] = step.node().equals(subject) || (edge != null && joined[edge.from().at()]);
      if (!joined[at] && rows[at].length > copied) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(subject).map(Node::table);
  }

  /** The joins of the subject by columns that other rows may share, each with how many rows. */
  void joins(ObjIntConsumer<String> each) {
    for (Step step : steps) {
      Edge edge = step.edge();
      if (edge != null && edge.from().equals(plan.subject())) {
        String column = edge.fromColumns().get(0);
        Table table = edge.from().table();
        if (!table.unique() || !table.key().name().equals(column)) {
          each.accept(column, rows(step.node()).length);
        }
      }
    }
  }
}
