package zhaozhang.engine.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import zhaozhang.engine.partition.Fact;
import zhaozhang.engine.partition.UncertainRows;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Equality;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Table;

/**
 * The kinds of rows of each pattern, by which of the columns that equalities join them by are
 * known. By these Drools finds them; whether the rest is met, they are tried for one by one. A rule
 * is written out once for each choice of kinds, so that there are never many.
 */
final class Kinds {

  /** The type of the one fact that functions take the terms from. */
  static final String TESTS = "Tests";

  /** In so many ways at most a rule is written out. */
  private static final int MOST_WAYS = 32;

  /**
   * Some of the rows of a pattern.
   *
   * @param type of their facts
   * @param known the columns whose values are known of every one
   * @param unknown the columns whose values are known of none
   */
  record Kind(String type, Node node, Set<String> known, Set<String> unknown) {

    FactType factType() {
      List<Column> columns =
          node.table().columns().stream().filter(one -> known.contains(one.name())).toList();
      return new FactType(type, node.table(), columns);
    }
  }

  private final Plan plan;
  private final Map<Kind, List<Fact>> rows = new LinkedHashMap<>();
  private final Map<Integer, List<Kind>> kinds = new HashMap<>();

  Kinds(Plan plan, UncertainRows rows) {
    this.plan = plan;
    int ways = 1;
    for (Node node : plan.nodes()) {
      Map<Set<String>, List<Fact>> apart = rows.others(node, joining(node));
      apart.computeIfAbsent(Set.of(), any -> new ArrayList<>()).addAll(rows.joined(node));
      ways *= split(node, apart, MOST_WAYS / ways);
    }
  }

  /** All kinds apart if there may be so many; else those that know all and the others; else one. */
  private int split(Node node, Map<Set<String>, List<Fact>> apart, int most) {
    List<Set<String>> others = new ArrayList<>(apart.keySet());
    others.remove(Set.of());
    others.sort(Comparator.comparing(Set::toString));
    List<List<Set<String>>> kinds = new ArrayList<>();
    kinds.add(List.of(Set.of()));
    if (1 + others.size() <= most) {
      others.forEach(one -> kinds.add(List.of(one)));
    } else if (most > 1) {
      kinds.add(others);
    } else {
      others.add(Set.of());
      kinds.set(0, others);
    }
    kinds.forEach(unknown -> add(node, unknown, apart));
    return kinds.size();
  }

  private void add(
      Node node, Collection<Set<String>> together, Map<Set<String>, List<Fact>> apart) {
    Set<String> known = new TreeSet<>();
    joining(node).forEach(column -> known.add(column.name()));
    Set<String> unknown = new HashSet<>(known);
    List<Fact> all = new ArrayList<>();
    for (Set<String> one : together) {
      known.removeAll(one);
      unknown.retainAll(one);
      all.addAll(Objects.requireNonNull(apart.get(one)));
    }
    List<Kind> before = kinds.computeIfAbsent(node.at(), any -> new ArrayList<>());
    Kind kind = new Kind("F" + node.at() + "_" + before.size(), node, known, unknown);
    before.add(kind);
    rows.put(kind, all);
  }

  Plan plan() {
    return plan;
  }

  /** All kinds: what the written rule depends on. */
  Set<Kind> all() {
    return Set.copyOf(rows.keySet());
  }

  List<Kind> of(Node node) {
    return kinds.getOrDefault(node.at(), List.of());
  }

  /** The rows of all kinds. */
  Map<Kind, List<Fact>> rows() {
    return rows;
  }

  /** The types of facts. */
  List<FactType> types() {
    List<FactType> types = new ArrayList<>();
    types.add(new FactType(TESTS, plan.nodes().get(0).table(), List.of()));
    rows.keySet().forEach(kind -> types.add(kind.factType()));
    return types;
  }

  /** The columns whose values rows are found by, or others by them. */
  private List<Column> joining(Node node) {
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
