package zhaozhang.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.plan.Plan.Edge;
import zhaozhang.engine.plan.Plan.Equality;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.plan.Plan.Step;

/** Puts the patterns of a rule in an order in which each is joined to one before it, if to any. */
final class JoinOrder {

  private final List<Node> nodes;
  private final List<Equality> equalities;
  private final @Nullable Node subject;

  JoinOrder(List<Node> nodes, List<Equality> equalities, @Nullable Node subject) {
    this.nodes = nodes;
    this.equalities = equalities;
    this.subject = subject;
  }

  /** First the subject, then the others of a match, then those of {@code not} and its kin. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    List<Node> waiting = new ArrayList<>(nodes.stream().filter(node -> node.group() == 0).toList());
    while (!waiting.isEmpty()) {
      Step next =
          waiting.stream()
              .map(node -> new Step(node, edge(steps, node)))
              .filter(step -> step.edge() != null || step.node().equals(subject))
              .findFirst()
              .orElse(new Step(waiting.get(0), null));
      waiting.remove(next.node());
      steps.add(next);
    }
    nodes.stream()
        .filter(node -> node.group() > 0)
        .forEach(node -> steps.add(new Step(node, edge(steps, node))));
    return List.copyOf(steps);
  }

  private @Nullable Edge edge(List<Step> from, Node to) {
    return from.stream()
        .map(step -> edge(step.node(), to))
        .filter(edge -> !edge.toColumns().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private Edge edge(Node from, Node to) {
    List<String> fromColumns = new ArrayList<>();
    List<String> toColumns = new ArrayList<>();
    for (Equality equality : equalities) {
      if (equality.at() == to.at() && equality.otherAt() == from.at()) {
        fromColumns.add(equality.otherColumn());
        toColumns.add(equality.column());
      } else if (equality.at() == from.at() && equality.otherAt() == to.at()) {
        fromColumns.add(equality.column());
        toColumns.add(equality.otherColumn());
      }
    }
    return new Edge(from, fromColumns, toColumns);
  }
}
