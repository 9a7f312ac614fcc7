package zhaozhang.engine.drools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.RowTests;
import zhaozhang.engine.partition.UncertainRows;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Condition.Accumulate;

/**
 * Rules that read something that nobody knows, each compiled by Drools in two versions. What is
 * compiled depends on the rule and on which of its patterns have rows that are tried one by one, not
 * on the rows: it is kept for other snapshots.
 */
public final class ThreeValuedBase {

  private record Version(Plan plan, Set<Integer> tried, boolean certain) {}

  private final Map<Version, Compiled> versions = new ConcurrentHashMap<>();

  /**
   * Hands on the matches of one version of a rule.
   *
   * @param tests of the rule
   * @param rows that it matches
   * @param certain whether they match whatever the unknown may be, rather than for all that is
   *     known
   */
  public void match(
      RowTests tests,
      UncertainRows rows,
      Columns columns,
      boolean certain,
      Consumer<Matched> matches) {
    Plan plan = tests.plan();
    Kinds kinds = new Kinds(plan, rows);
    List<FactType> types = kinds.types();
    Compiled compiled =
        versions.computeIfAbsent(
            new Version(plan, kinds.tried(), certain),
            any -> Compiled.of(new ThreeValuedWriter(kinds).write(certain), types, false));
    try (Compiled.Session session = compiled.session(columns)) {
      session.insert(Kinds.TESTS, tests);
      for (FactType type : types) {
        plan.nodes().forEach(node -> kinds.rows(node, type).forEach(session.inserter(type)));
      }
      session.match(match -> matches.accept(matched(tests, match)));
    }
  }

  private static Matched matched(RowTests tests, Match match) {
    Plan plan = tests.plan();
    @Nullable Object[] bound = new @Nullable Object[plan.slots()];
    List<String> declared = match.getDeclarationIds();
    for (Node node : plan.nodes()) {
      String fact = DroolsWriter.fact(node.at());
      if (declared.contains(fact)) {
        bound[node.at()] = match.getDeclarationValue(fact);
      }
    }
    for (Accumulate accumulate : plan.accumulates()) {
      figures(tests, accumulate, match, declared, bound);
    }
    return new Matched(plan, bound);
  }

  private static void figures(
      RowTests tests,
      Accumulate accumulate,
      Match match,
      List<String> declared,
      @Nullable Object[] bound) {
    int first = tests.plan().figures(accumulate).first();
    Object lists = null;
    for (int number = 0; declared.contains(ThreeValuedWriter.list(first, number)); number++) {
      lists =
          ThreeValued.lists(
              match.getDeclarationValue(ThreeValuedWriter.list(first, number)), lists);
    }
    for (int at = 0; lists != null && at < accumulate.results().size(); at++) {
      bound[first + at] = ThreeValued.figure(tests, first, at, lists);
    }
  }
}
