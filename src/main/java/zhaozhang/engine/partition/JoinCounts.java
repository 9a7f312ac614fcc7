package zhaozhang.engine.partition;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import zhaozhang.engine.plan.Plan.Edge;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.plan.Plan.Step;
import zhaozhang.model.table.Table;

/**
 * How often Drools will compare rows to match a rule, at most: counted from how many rows each
 * value joins, before anything is matched. A clock would stop a rule on one machine and not on
 * another.
 */
final class JoinCounts {

  private final Candidates candidates;
  private final double bound;

  private JoinCounts(Candidates candidates, double bound) {
    this.candidates = candidates;
    this.bound = bound;
  }

  /**
   * @param bound what is fewer need not be counted closely
   */
  static double of(Candidates candidates, double bound) {
    return new JoinCounts(candidates, bound).all();
  }

  /** Those of the patterns of a match, and for each further condition those that it adds. */
  private double all() {
    int groups = candidates.steps().stream().mapToInt(step -> step.node().group()).max().orElse(0);
    double all = 0;
    for (int group = 0; group <= groups; group++) {
      all += of(group);
    }
    return all;
  }

  private double of(int group) {
    Predicate<Step> own = step -> step.node().group() == group;
    double all = of(own.or(step -> step.node().group() == 0));
    if (group == 0 || all <= bound) {
      return all;
    }
    // A further condition is looked at once for each match of what is written before it.
    int first =
        candidates.steps().stream().filter(own).mapToInt(step -> step.node().at()).min().orElse(0);
    return Math.min(all, of(own.or(step -> step.node().group() == 0 && step.node().at() < first)));
  }

  private double of(Predicate<Step> counts) {
    List<Step> steps = candidates.steps().stream().filter(counts).toList();
    double roughly = steps.stream().mapToDouble(this::roughly).reduce(1, (a, b) -> a * b);
    return roughly <= bound ? roughly : closely(steps);
  }

  /** As if every row were joined to every other, but for those of a key. */
  private double roughly(Step step) {
    Node node = step.node();
    Edge edge = step.edge();
    Table table = node.table();
    boolean byKey = edge != null && table.unique() && edge.toColumns().contains(table.key().name());
    return node.once() || byKey ? 1 : Math.max(1, candidates.size(node));
  }

  /** From the last to the first, each row counts for as many as it leads to. */
  private double closely(List<Step> steps) {
    double[][] weights = new double[candidates.steps().size()][];
    steps.forEach(step -> weights[step.node().at()] = ones(candidates.size(step.node())));
    double product = 1;
    for (int at = steps.size() - 1; at >= 0; at--) {
      Node node = steps.get(at).node();
      double[] own = weights[node.at()];
      Edge edge = steps.get(at).edge();
      if (edge != null && weights[edge.from().at()] != null) {
        multiply(weights[edge.from().at()], edge, node, own);
      } else if (!node.once()) {
        product *= none(node) + Arrays.stream(own).sum();
      }
    }
    return product;
  }

  private void multiply(double[] from, Edge edge, Node node, double[] own) {
    double[] sums = new double[Routes.buckets(own.length)];
    int[] to = candidates.hashes(node, edge.toColumns()).toArray();
    for (int at = 0; at < own.length; at++) {
      sums[Routes.bucket(to[at], sums.length)] += own[at];
    }
    int[] hashes = candidates.hashes(edge.from(), edge.fromColumns()).toArray();
    for (int at = 0; at < from.length; at++) {
      from[at] *= none(node) + sums[Routes.bucket(hashes[at], sums.length)];
    }
  }

  /** Without a row for it, there is no match; but a condition is looked at all the same. */
  private static int none(Node node) {
    return node.group() == 0 ? 0 : 1;
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
