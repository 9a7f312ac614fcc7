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
import org.kie.api.runtime.rule.Match;
import zhaozhang.model.Table;

/**
 * Matches rules over a snapshot: all in one session where it is small; else those that are split by
 * the rows of one table together, in as many sessions as that table needs.
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
  Set<String> run(Collection<RuleDefinition> rules) {
    List<Candidates> bearable = new ArrayList<>();
    Set<String> stopped = new TreeSet<>();
    for (Candidates rule : candidates(rules)) {
      if (rule.comparisons() > bounds.comparisons()) {
        stopped.add(rule.rule().name());
      } else {
        bearable.add(rule);
      }
    }
    if (stopped.isEmpty() && most(bearable) <= bounds.shardRows()) {
      run(all, bearable, null, 1);
    } else {
      bearable.removeIf(rule -> !finders.containsKey(rule.rule().name()));
      groups(bearable).forEach((split, group) -> run(split, group));
    }
    return stopped;
  }

  private List<Candidates> candidates(Collection<RuleDefinition> rules) {
    return rules.parallelStream()
        .map(rule -> new Candidates(rule, facts, bounds.comparisons()))
        .toList();
  }

  private static int most(List<Candidates> rules) {
    return rules.stream().mapToInt(Candidates::most).max().orElse(0);
  }

  /** By the table that they are split by, none where they are small or cannot be. */
  private Map<Optional<Table>, List<Candidates>> groups(List<Candidates> rules) {
    return rules.stream()
        .collect(
            Collectors.groupingBy(
                rule ->
                    Optional.of(rule)
                        .filter(each -> each.most() > bounds.shardRows())
                        .flatMap(each -> each.splits(bounds.copiedRows())),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private void run(Optional<Table> split, List<Candidates> group) {
    RuleBase base = all.of(group.stream().map(Candidates::rule).toList());
    int shards = Math.min(Shards.MOST, most(group) / bounds.shardRows() + 1);
    run(base, group, split.orElse(null), split.isPresent() ? shards : 1);
  }

  private void run(RuleBase base, List<Candidates> group, @Nullable Table split, int count) {
    Shards shards = new Shards(group, split, count, facts);
    // The order in which they are done changes nothing: what is found is sorted.
    IntStream.range(0, count)
        .parallel()
        .forEach(shard -> base.match(shards, shard, facts.columns(), match -> add(match, base)));
  }

  /** Nothing ever fires: a rule has no consequence for Drools, its match says it all. */
  private boolean add(Match match, RuleBase base) {
    Finder finder = finders.get(match.getRule().getName());
    if (finder != null) {
      finder.add(match, base);
    }
    return false;
  }
}
