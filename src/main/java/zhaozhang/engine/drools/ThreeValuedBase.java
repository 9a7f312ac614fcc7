package zhaozhang.engine.drools;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.RowTests;
import zhaozhang.engine.partition.UncertainRows;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Condition.Accumulate;

/** A rule that reads something that nobody knows, compiled by Drools in two versions. */
public final class ThreeValuedBase {

  private final Plan plan;
  private final RowTests tests;
  private final Columns columns;
  private final Kinds kinds;
  private final Versions versions;

  public ThreeValuedBase(RowTests tests, UncertainRows rows, Columns columns, Versions versions) {
    this.plan = tests.plan();
    this.tests = tests;
    this.columns = columns;
    this.kinds = new Kinds(plan, rows);
    this.versions = versions;
  }

  /**
   * Hands on the matches of both versions.
   *
   * @param certain is given what matches whatever the unknown may be
   * @param possible is given what matches for all that is known
   */
  public void match(Consumer<Matched> certain, Consumer<Matched> possible) {
    try (Compiled.Session session = versions.of(kinds).session(columns)) {
      session.insert(Kinds.TESTS, tests);
      kinds.rows().forEach((kind, rows) -> rows.forEach(session.inserter(kind.factType())));
      session.match(
          match -> {
            boolean surely = ThreeValuedWriter.isCertain(match.getRule().getName());
            (surely ? certain : possible).accept(matched(match));
          });
    }
  }

  private Matched matched(Match match) {
    @Nullable Object[] bound = new @Nullable Object[plan.slots()];
    List<String> declared = match.getDeclarationIds();
    for (Node node : plan.nodes()) {
      String fact = DroolsWriter.fact(node.at());
      if (declared.contains(fact)) {
        bound[node.at()] = match.getDeclarationValue(fact);
      }
    }
    for (Accumulate accumulate : plan.accumulates()) {
      figures(accumulate, match, declared, bound);
    }
    return new Matched(plan, bound);
  }

  private void figures(
      Accumulate accumulate, Match match, List<String> declared, @Nullable Object[] bound) {
    int first = plan.figures(accumulate).first();
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
