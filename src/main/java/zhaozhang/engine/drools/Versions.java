package zhaozhang.engine.drools;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zhaozhang.engine.plan.Plan;

/**
 * The versions of rules that were needed so far, each compiled once: what a rule becomes depends on
 * which of its patterns have rows that nobody knows all of, and not on the rows.
 */
public final class Versions {

  private record Version(Plan plan, Set<Integer> tried, boolean certain) {}

  private final Map<Version, Compiled> compiled = new ConcurrentHashMap<>();

  Compiled of(Kinds kinds, boolean certain) {
    return compiled.computeIfAbsent(
        new Version(kinds.plan(), kinds.tried(), certain),
        any -> Compiled.of(new ThreeValuedWriter(kinds).write(certain), kinds.types(), false));
  }
}
