package zhaozhang.engine.drools;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import zhaozhang.engine.drools.Kinds.Kind;
import zhaozhang.engine.drools.Way.Bound;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Equality;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.model.table.Column;

/**
 * Writes a rule in two versions. The certain one matches where the rule holds whatever the unknown
 * may be; the possible one, where it holds for all that is known. What stands in a {@code not} is
 * written in the other version. Each pattern has a type of its own for rows that an equality finds
 * by their values, and one for rows that are tried one by one; rules are written out for every
 * combination of the two.
 */
final class ThreeValuedWriter {

  /** At the end of the names of rules of the possible version. */
  private static final String POSSIBLE = "?";

  private static final String FUNCTIONS =
      "rows lists certainly possibly certainlyNot possiblyNot surelyMeet mayMeet figure";

  private final Plan plan;
  private final Kinds kinds;

  ThreeValuedWriter(Kinds kinds) {
    this.plan = kinds.plan();
    this.kinds = kinds;
  }

  /** The rules of both versions: one package, for most of the work is to set one up. */
  PackageDescr write() {
    PackageDescr tree = DroolsWriter.tree(kinds.types());
    for (String function : FUNCTIONS.split(" ")) {
      DroolsWriter.imported(tree, ThreeValued.class, function);
    }
    write(ways(true), "", tree);
    write(ways(false), POSSIBLE, tree);
    return tree;
  }

  private void write(List<Way> ways, String version, PackageDescr tree) {
    int number = 0;
    for (Way way : ways) {
      List<BaseDescr> all = new ArrayList<>();
      PatternDescr tests = new PatternDescr(Kinds.TESTS);
      tests.addConstraint(new ExprConstraintDescr("_t : " + FactType.FACT_FIELD));
      all.add(tests);
      all.addAll(way.written());
      tree.addRule(DroolsWriter.rule(plan.rule().name() + " " + ++number + version, all));
    }
  }

  /** Whether a rule of this name, as written, is of the certain version. */
  static boolean isCertain(String rule) {
    return !rule.endsWith(POSSIBLE);
  }

  private List<Way> ways(boolean certain) {
    List<Condition> conditions = plan.rule().conditions();
    int named = named(conditions);
    if (certain || named < 0 || named == conditions.size() - 1) {
      return ways(conditions, certain, Way.NOTHING);
    }
    // That there is a way is enough: all ways would be the product of all that may be.
    return ways(conditions.subList(0, named + 1), false, Way.NOTHING).stream()
        .flatMap(
            way ->
                ways(conditions.subList(named + 1, conditions.size()), false, way.bound()).stream()
                    .map(rest -> way.and(rest.exists(way.bound()))))
        .toList();
  }

  /**
   * The last condition that binds what the rule is about, or who leaves; less than 0 if none binds
   * what it is about.
   */
  private int named(List<Condition> conditions) {
    Node subject = plan.subject();
    int last = -1;
    for (int at = 0; subject != null && at < conditions.size(); at++) {
      if (conditions.get(at) instanceof Pattern pattern) {
        Node node = plan.node(pattern);
        boolean leaver = last >= 0 && node.table().isLeaver();
        last = leaver || node.at() == subject.at() ? at : last;
      }
    }
    return last;
  }

  private List<Way> ways(List<Condition> conditions, boolean certain, Bound bound) {
    return ways(conditions, certain, new Way(List.of(), bound));
  }

  private List<Way> ways(List<Condition> conditions, boolean certain, Way before) {
    List<Way> ways = List.of(before);
    for (Condition condition : conditions) {
      ways =
          ways.stream()
              .flatMap(way -> ways(condition, certain, way.bound()).stream().map(way::and))
              .toList();
    }
    return ways;
  }

  private List<Way> ways(Condition condition, boolean certain, Bound bound) {
    if (condition instanceof Pattern pattern) {
      String test = certain ? "certainly" : "possibly";
      return pattern(plan.node(pattern), test, certain, bound);
    }
    if (condition instanceof Accumulate accumulate) {
      return List.of(accumulate(accumulate, certain, bound));
    }
    Group group = (Group) condition;
    return switch (group.kind()) {
      case AND -> ways(group.parts(), certain, bound);
      case OR ->
          group.parts().stream()
              .flatMap(part -> ways(part, certain, bound).stream())
              .map(way -> new Way(way.written(), within(way.bound(), bound)))
              .toList();
      case NOT -> List.of(Way.none(ways(group.parts(), !certain, bound), bound));
      case EXISTS ->
          ways(group.parts(), certain, bound).stream().map(way -> way.exists(bound)).toList();
      case FORALL -> List.of(Way.none(exceptions(group, !certain, bound), bound));
    };
  }

  /** What an alternative binds is not known outside, but its rows are part of the match. */
  private static Bound within(Bound inside, Bound outside) {
    return new Bound(inside.facts(), outside.kinds());
  }

  /** The rows for which a {@code forall} does not hold. */
  private List<Way> exceptions(Group forall, boolean certain, Bound bound) {
    Node first = plan.node((Pattern) forall.parts().get(0));
    List<Condition> rest = forall.parts().subList(1, forall.parts().size());
    if (rest.isEmpty()) {
      return pattern(first, certain ? "certainlyNot" : "possiblyNot", false, bound);
    }
    return pattern(first, certain ? "certainly" : "possibly", certain, bound).stream()
        .map(way -> way.and(Way.none(ways(rest, !certain, way.bound()), way.bound())))
        .toList();
  }

  /**
   * A pattern: of each kind of its rows.
   *
   * @param equal whether a row is only wanted where all equalities surely hold
   */
  private List<Way> pattern(Node node, String test, boolean equal, Bound bound) {
    List<Equality> equalities = test.endsWith("Not") ? List.of() : kinds.equalities(node);
    return kinds.of(node).stream()
        .filter(kind -> !equal || equalities.stream().noneMatch(one -> unknown(one, kind, bound)))
        .map(kind -> pattern(kind, equalities, test, bound))
        .toList();
  }

  /** Whether one of two values is surely not known. */
  private static boolean unknown(Equality equality, Kind kind, Bound bound) {
    Kind other = bound.kinds().get(equality.otherAt());
    return kind.unknown().contains(equality.column())
        || (other != null && other.unknown().contains(equality.otherColumn()));
  }

  /** Whether both values are surely known. */
  private static boolean known(Equality equality, Kind kind, Bound bound) {
    Kind other = bound.kinds().get(equality.otherAt());
    return kind.known().contains(equality.column())
        && other != null
        && other.known().contains(equality.otherColumn());
  }

  private Way pattern(Kind kind, List<Equality> equalities, String test, Bound bound) {
    int at = kind.node().at();
    PatternDescr descr = new PatternDescr(kind.type());
    for (Column column : kind.factType().columns()) {
      descr.addConstraint(
          new ExprConstraintDescr(
              value(at, column.name()) + " : " + FactType.field(column.name())));
    }
    equalities.stream()
        .filter(equality -> known(equality, kind, bound))
        .map(
            equality ->
                FactType.field(equality.column())
                    + " == "
                    + value(equality.otherAt(), equality.otherColumn()))
        .forEach(equality -> descr.addConstraint(new ExprConstraintDescr(equality)));
    String fact = DroolsWriter.fact(at);
    descr.addConstraint(new ExprConstraintDescr(fact + " : " + FactType.FACT_FIELD));
    descr.addConstraint(
        new ExprConstraintDescr(
            "%s(_t, %d, %s, %s)".formatted(test, at, FactType.FACT_FIELD, bound.chain())));
    return new Way(List.of(descr), bound.with(kind, fact));
  }

  /** The variable of a value that others are found by. */
  private String value(int at, String column) {
    return "_v" + at + "_" + plan.nodes().get(at).table().index(column);
  }

  /** The rows that may count are collected; what figures they make, a function says. */
  private Way accumulate(Accumulate accumulate, boolean certain, Bound bound) {
    int first = plan.figures(accumulate).first();
    List<BaseDescr> written = new ArrayList<>();
    String lists = "null";
    for (Way way : ways(List.of(accumulate.source()), false, bound)) {
      String list = list(first, written.size());
      AccumulateDescr source = new AccumulateDescr();
      source.setInput(way.together());
      source.addFunction(
          new AccumulateFunctionCallDescr(
              "collectList", list, false, new String[] {way.bound().chain()}));
      PatternDescr descr = new PatternDescr("Object");
      descr.setSource(source);
      written.add(descr);
      lists = "lists(" + list + ", " + lists + ")";
    }
    written.add(
        new EvalDescr(
            "%s(_t, %d, %s, %s)"
                .formatted(certain ? "surelyMeet" : "mayMeet", first, lists, bound.chain())));
    Bound after = bound;
    for (int at = 0; at < accumulate.results().size(); at++) {
      String figure = "figure(_t, %d, %d, %s)".formatted(first, at, lists);
      after = after.with(first + at, figure);
    }
    return new Way(written, after);
  }

  /** The variable of a list of rows. */
  static String list(int first, int number) {
    return "_l" + first + "_" + number;
  }
}
