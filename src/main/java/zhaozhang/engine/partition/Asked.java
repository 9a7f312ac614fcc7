package zhaozhang.engine.partition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import zhaozhang.engine.analysis.TypeChecker;
import zhaozhang.engine.partition.Columns.Reading;
import zhaozhang.engine.partition.Columns.Test;
import zhaozhang.engine.partition.JoinGraph.Bound;
import zhaozhang.engine.partition.JoinGraph.Node;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Property;

/** What patterns ask of rows, to be tried without Drools. */
final class Asked {

  private final Columns columns;

  Asked(Columns columns) {
    this.columns = columns;
  }

  /** What a pattern asks of a row's own columns. */
  Test own(Node node) {
    return all(
        node.own().stream()
            .map(own -> columns.test(own, name -> column(node, (Name) name)))
            .toList());
  }

  /** What a pattern asks of a row and of one of another pattern, and of no third. */
  Test between(Node node, Node from) {
    return all(
        node.joins().stream()
            .filter(join -> known(join, node, from))
            .map(join -> columns.test(join, name -> either(name, node)))
            .toList());
  }

  private static Test all(List<Test> tests) {
    return (row, other) -> {
      for (Test test : tests) {
        if (!test.of(row, other)) {
          return false;
        }
      }
      return true;
    };
  }

  /** Whether {@link #between} tries all that a pattern asks besides. */
  boolean known(Node node, Node from) {
    return node.joins().stream().allMatch(join -> known(join, node, from));
  }

  private static boolean known(Expression join, Node node, Node from) {
    return TypeChecker.within(join).allMatch(part -> isKnown(part, node, from));
  }

  private static boolean isKnown(Expression part, Node node, Node from) {
    boolean variable = part instanceof Property || (part instanceof Name name && name.isVariable());
    Bound bound = JoinGraph.bound(node.scope(), part);
    return !variable || (bound != null && (bound.at() == node.at() || bound.at() == from.at()));
  }

  private Reading either(Expression name, Node node) {
    Bound bound = JoinGraph.bound(node.scope(), name);
    if (bound == null) {
      return column(node, (Name) name);
    }
    Reading reading = columns.column(bound.table(), requireNonNull(bound.column()));
    return bound.at() == node.at() ? reading : (row, other) -> reading.of(other);
  }

  private Reading column(Node node, Name name) {
    return columns.column(node.table(), name.name());
  }
}
