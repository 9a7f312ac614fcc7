package zhaozhang.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import zhaozhang.engine.Columns.Reading;
import zhaozhang.engine.Columns.Test;
import zhaozhang.engine.JoinGraph.Edge;
import zhaozhang.engine.JoinGraph.Node;
import zhaozhang.engine.JoinGraph.Step;
import zhaozhang.model.Row;
import zhaozhang.model.Table;

/**
 * The rows that a rule can have use for: of each pattern those that meet what it asks of their own
 * columns, and that some row of the patterns it is joined to leads to. Drools need not see others.
 */
final class Candidates {

  private final RuleDefinition rule;
  private final JoinGraph graph;
  private final Facts facts;
  private final Asked asked;
  private final List<Step> steps;

  /** By the place of the pattern, the places of the rows. */
  private final int[][] rows;

  private final double comparisons;

  /**
   * @param bound fewer comparisons than these need not be counted closely
   */
  Candidates(RuleDefinition rule, Facts facts, double bound) {
    this.rule = rule;
    this.graph = new JoinGraph(rule);
    this.facts = facts;
    asked = new Asked(facts.columns());
    steps = graph.steps();
    rows = new int[steps.size()][];
    List<Step> matched = steps.stream().filter(step -> step.node().group() == 0).toList();
    steps.forEach(this::select);
    comparisons = JoinCounts.of(this, bound);
    if (comparisons <= bound) {
      for (int at = matched.size() - 1; at >= 0; at--) {
        reduce(matched.get(at));
      }
      steps.forEach(this::selectAgain);
    }
  }

  /** How often rows will be compared to match the rule, at most. */
  double comparisons() {
    return comparisons;
  }

  RuleDefinition rule() {
    return rule;
  }

  /** The patterns, in an order in which each is joined to one before it, if to any. */
  List<Step> steps() {
    return steps;
  }

  int size(Node node) {
    return rows(node).length;
  }

  private void select(Step step) {
    Node node = step.node();
    List<Row> all = facts.of(node.table());
    Test own = asked.own(node);
    Edge edge = step.edge();
    IntPredicate joined = edge == null ? row -> true : leading(edge, node, all);
    rows[node.at()] =
        IntStream.range(0, all.size())
            .filter(joined)
            .filter(row -> own.of(all.get(row), all.get(row)))
            .toArray();
  }

  private IntPredicate leading(Edge edge, Node node, List<Row> all) {
    Routes routes = new Routes(rows(edge.from()).length);
    hashes(edge.from(), edge.fromColumns()).forEach(hash -> routes.add(hash, 1));
    List<Reading> columns = readings(node, edge.toColumns());
    return row -> routes.of(Routes.hash(all.get(row), columns)) != 0;
  }

  /** Of rows that a pattern is joined to, those that lead to none of its rows are in no match. */
  private void reduce(Step step) {
    Edge edge = step.edge();
    if (edge != null) {
      Node node = step.node();
      List<Row> all = facts.of(edge.from().table());
      List<Row> others = facts.of(node.table());
      List<Reading> columns = readings(edge.from(), edge.fromColumns());
      Test between = asked.between(node, edge.from());
      Chains chains = new Chains(rows(node), hashes(node, edge.toColumns()).toArray());
      rows[edge.from().at()] =
          Arrays.stream(rows(edge.from()))
              .filter(
                  row ->
                      chains.any(
                          Routes.hash(all.get(row), columns),
                          other -> between.of(others.get(other), all.get(row))))
              .toArray();
    }
  }

  /** Of what was joined to many rows, few may be left. */
  private void selectAgain(Step step) {
    Edge edge = step.edge();
    if (edge != null && rows(edge.from()).length < rows(step.node()).length / 2) {
      IntPredicate leading = leading(edge, step.node(), facts.of(step.node().table()));
      rows[step.node().at()] = Arrays.stream(rows(step.node())).filter(leading).toArray();
    }
  }

  private int[] rows(Node node) {
    return rows[node.at()];
  }

  private List<Reading> readings(Node node, List<String> columns) {
    return columns.stream().map(column -> facts.columns().column(node.table(), column)).toList();
  }

  /** The hashes of some columns of a pattern's rows. */
  IntStream hashes(Node node, List<String> columns) {
    List<Row> all = facts.of(node.table());
    List<Reading> readings = readings(node, columns);
    return Arrays.stream(rows(node)).map(row -> Routes.hash(all.get(row), readings));
  }

  /** How many rows the pattern with the most has. */
  int most() {
    return Arrays.stream(rows).mapToInt(each -> each.length).max().orElse(0);
  }

  /**
   * The table by whose rows the rule can be split, so that a match and all that it depends on stand
   * together; none if it cannot be: it is about no row that is there, or it compares each row with
   * too many to copy them.
   *
   * @param copied how many rows may stand in every shard
   */
  Optional<Table> splits(int copied) {
    Node subject = graph.subject();
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
      if (edge != null && edge.from().equals(graph.subject())) {
        String column = edge.fromColumns().get(0);
        Table table = edge.from().table();
        if (!table.unique() || !table.key().name().equals(column)) {
          each.accept(column, rows(step.node()).length);
        }
      }
    }
  }

  /** Sends every row to where it is wanted: the subject's home, and what it leads to after it. */
  void route(Shards shards) {
    long[][] masks = new long[rows.length][];
    for (Step step : steps) {
      Node node = step.node();
      long[] wanted = masks(step, masks, shards);
      masks[node.at()] = wanted;
      for (int at = 0; at < wanted.length; at++) {
        shards.want(node.table(), rows(node)[at], wanted[at]);
      }
    }
  }

  private long[] masks(Step step, long[][] masks, Shards shards) {
    Node node = step.node();
    Edge edge = step.edge();
    if (node.equals(graph.subject())) {
      return Arrays.stream(rows(node))
          .mapToLong(row -> 1L << shards.home(node.table(), row))
          .toArray();
    }
    if (edge == null) {
      long[] everywhere = new long[rows(node).length];
      Arrays.fill(everywhere, shards.all());
      return everywhere;
    }
    long[] from = masks[edge.from().at()];
    Routes routes = new Routes(from.length);
    int[] hashes = hashes(edge.from(), edge.fromColumns()).toArray();
    for (int at = 0; at < from.length; at++) {
      routes.add(hashes[at], from[at]);
    }
    return hashes(node, edge.toColumns()).mapToLong(routes::of).toArray();
  }
}
