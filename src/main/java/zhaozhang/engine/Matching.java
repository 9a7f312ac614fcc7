package zhaozhang.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.drools.Matched;
import zhaozhang.engine.drools.RuleBase;
import zhaozhang.engine.partition.Candidates;
import zhaozhang.engine.partition.Facts;
import zhaozhang.engine.partition.Shards;
import zhaozhang.engine.plan.Plan;
import zhaozhang.model.table.Table;

/**
 * Matches rules over a snapshot: all in one session where it is small; else those that are split by
 * the rows of one table together, in as many sessions as that table needs, and some by themselves.
 */
final class Matching {

  private final RuleBase all;
  private final Facts facts;
  private final Map<String, Finder> finders;
  private final Bounds bounds;

  /**
   * @param all the rules, compiled
   * @param finders of those to be matched, by name
   */
  Matching(RuleBase all, Facts facts, Map<String, Finder> finders, Bounds bounds) {
    this.all = all;
    this.facts = facts;
    this.finders = finders;
    this.bounds = bounds;
  }

  /** Hands all matches to the finders; says which rules were not matched, for they ask too much. */
  Set<String> run(Collection<Plan> rules) {
    List<Candidates> bearable = new ArrayList<>();
    Set<String> stopped = new TreeSet<>();
    for (Candidates rule : Candidates.of(rules, facts, bounds.comparisons())) {
      if (rule.comparisons() > bounds.comparisons()) {
        stopped.add(name(rule));
      } else {
        bearable.add(rule);
      }
    }
    if (stopped.isEmpty() && most(bearable) <= bounds.shardRows()) {
      runTogether(bearable);
    } else {
      runInParts(bearable);
    }
    return stopped;
  }

  private void runTogether(List<Candidates> rules) {
    List<Candidates> open =
        rules.parallelStream()
            .filter(rule -> finders.containsKey(name(rule)) && !rule.excluded().none())
            .toList();
    if (!open.isEmpty()) {
      run(all.having(plans(open)), open, null, 1);
    }
  }

  /** A part that is compiled keeps one thread, so others are matched meanwhile. */
  private void runInParts(List<Candidates> all) {
    List<Candidates> rules =
        all.parallelStream()
            .filter(rule -> finders.containsKey(name(rule)))
            .map(Candidates::excluded)
            .filter(rule -> !rule.none())
            .toList();
    List<Runnable> parts = new ArrayList<>();
    List<Candidates> apart = rules.stream().filter(Candidates::apart).toList();
    if (!apart.isEmpty()) {
      parts.add(() -> runApart(apart));
    }
    groups(rules.stream().filter(rule -> !rule.apart()).toList())
        .forEach((split, group) -> parts.add(() -> run(base(group), group, split)));
    parts.parallelStream().forEach(Runnable::run);
  }

  private void runApart(List<Candidates> rules) {
    RuleBase base = base(rules);
    rules.parallelStream().forEach(rule -> run(base, List.of(rule), split(rule)));
  }

  private RuleBase base(List<Candidates> rules) {
    return all.of(plans(rules));
  }

  private static List<Plan> plans(List<Candidates> rules) {
    return rules.stream().map(Candidates::plan).toList();
  }

  private static int most(List<Candidates> rules) {
    return rules.stream().mapToInt(Candidates::most).max().orElse(0);
  }

  /** By the table that they are split by, none where they are small or cannot be. */
  private Map<Optional<Table>, List<Candidates>> groups(List<Candidates> rules) {
    return rules.stream()
        .collect(Collectors.groupingBy(this::split, LinkedHashMap::new, Collectors.toList()));
  }

  private Optional<Table> split(Candidates rule) {
    return rule.most() > bounds.shardRows() ? rule.splits(bounds.copiedRows()) : Optional.empty();
  }

  private void run(RuleBase base, List<Candidates> group, Optional<Table> split) {
    int shards = Math.min(Shards.MOST, most(group) / bounds.shardRows() + 1);
    run(base, group, split.orElse(null), split.isPresent() ? shards : 1);
  }

  private void run(RuleBase base, List<Candidates> group, @Nullable Table split, int count) {
    Set<String> names = group.stream().map(Matching::name).collect(Collectors.toSet());
    Shards shards = new Shards(group, split, count, facts);
    // The order in which they are done changes nothing: what is found is sorted.
    IntStream.range(0, count)
        .parallel()
        .forEach(shard -> base.match(shards, shard, facts.columns(), match -> add(match, names)));
  }

  private static String name(Candidates rule) {
    return rule.plan().rule().name();
  }

  private void add(Matched match, Set<String> rules) {
    String rule = match.plan().rule().name();
    Finder finder = finders.get(rule);
    if (finder != null && rules.contains(rule)) {
      finder.add(match);
    }
  }
}
