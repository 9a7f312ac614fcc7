package zhaozhang.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import zhaozhang.engine.drools.Matched;
import zhaozhang.engine.drools.RuleBase;
import zhaozhang.engine.partition.Facts;
import zhaozhang.engine.partition.Shards;
import zhaozhang.engine.plan.Plan;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;

/** Rules as Drools alone would evaluate them: one session, and every row of every table in it. */
public final class Unpartitioned {

  private Unpartitioned() {}

  /** What rules find so. */
  public static List<Evaluation> evaluate(
      RuleEngine engine, Snapshot snapshot, Snapshot lists, Environment environment) {
    return engine.evaluate(snapshot, lists, environment, Unpartitioned::run);
  }

  private static Set<String> run(
      RuleBase base, Facts facts, Map<String, Finder> finders, Collection<Plan> rules) {
    match(
        base,
        facts,
        match -> {
          Finder finder = finders.get(match.plan().rule().name());
          if (finder != null) {
            finder.add(match);
          }
        });
    return Set.of();
  }

  static void match(RuleBase base, Facts facts, Consumer<Matched> matches) {
    Shards whole = new Shards(List.of(), null, 1, facts);
    for (Table table : base.tables()) {
      IntStream.range(0, facts.of(table).size()).forEach(row -> whole.want(table, row, 1));
    }
    base.match(whole, 0, facts.columns(), matches);
  }
}
