package zhaozhang.engine.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhaozhang.engine.partition.Fact;
import zhaozhang.engine.partition.UncertainRows;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Equality;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Table;

/**
 * The two kinds of rows of each pattern: those that an equality finds by their values, and those
 * that are tried one by one.
 */
final class Kinds {

  /** The type of the one fact that functions take the terms from. */
  static final String TESTS = "Tests";

  /** More patterns than these are not written out in both kinds: all their rows are tried. */
  private static final int MOST_SPLIT = 5;

  private final Plan plan;
  private final UncertainRows rows;
  private final Set<Integer> tried;
  private final Set<Integer> split;

  Kinds(Plan plan, UncertainRows rows) {
    this.plan = plan;
    this.rows = rows;
    this.tried =
        plan.nodes().stream()
            .filter(node -> !rows.tried(node).isEmpty())
            .map(Node::at)
            .collect(Collectors.toCollection(TreeSet::new));
    this.split = tried.stream().limit(MOST_SPLIT).collect(Collectors.toSet());
  }

  Plan plan() {
    return plan;
  }

  /** Places of the patterns that have rows that are tried: all that the written rule depends on. */
  Set<Integer> tried() {
    return tried;
  }

  /** Whether a pattern has rows that are tried. */
  boolean anyTried(Node node) {
    return tried.contains(node.at());
  }

  /** Whether rows that could be found by their values are tried one by one all the same. */
  boolean allTried(Node node) {
    return anyTried(node) && !split.contains(node.at());
  }

  /** The rows of a pattern of one of its types. */
  List<Fact> rows(Node node, FactType type) {
    if (type.name().equals(joined(node))) {
      return allTried(node) ? List.of() : rows.joined(node);
    }
    if (!type.name().equals(tried(node))) {
      return List.of();
    }
    List<Fact> tried = new ArrayList<>(rows.tried(node));
    if (allTried(node)) {
      tried.addAll(rows.joined(node));
    }
    return tried;
  }

  /** The types of facts: of each pattern both kinds, as far as there are such rows. */
  List<FactType> types() {
    List<FactType> types = new ArrayList<>();
    types.add(new FactType(TESTS, plan.nodes().get(0).table(), List.of()));
    for (Node node : plan.nodes()) {
      types.add(new FactType(joined(node), node.table(), joining(node)));
      types.add(new FactType(tried(node), node.table(), List.of()));
    }
    return types;
  }

  /** The type of rows that an equality finds by their values. */
  static String joined(Node node) {
    return "J" + node.at();
  }

  /** The type of rows that are tried one by one. */
  static String tried(Node node) {
    return "T" + node.at();
  }

  /** The columns whose values rows are found by, or others by them. */
  List<Column> joining(Node node) {
    Set<String> names = new TreeSet<>();
    for (Node each : plan.nodes()) {
      for (Equality equality : equalities(each)) {
        if (equality.at() == node.at()) {
          names.add(equality.column());
        }
        if (equality.otherAt() == node.at()) {
          names.add(equality.otherColumn());
        }
      }
    }
    return node.table().columns().stream().filter(one -> names.contains(one.name())).toList();
  }

  /** Those that Drools finds rows by. Numbers are equal in other ways than as values of a hash. */
  List<Equality> equalities(Node node) {
    return plan.equalities(node).stream()
        .filter(one -> ofTexts(node.table(), one.column()))
        .filter(one -> ofTexts(plan.nodes().get(one.otherAt()).table(), one.otherColumn()))
        .toList();
  }

  private static boolean ofTexts(Table table, String column) {
    return table
        .column(column)
        .filter(one -> !one.list() && one.type() != ColumnType.NUMBER)
        .isPresent();
  }
}
