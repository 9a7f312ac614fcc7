package zhaozhang.engine.drools;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zhaozhang.engine.drools.Kinds.Kind;
import zhaozhang.engine.plan.Plan;

/**
 * The versions of rules that were needed so far, each compiled once: what a rule becomes depends on
 * what is known of which kinds of rows, and not on the rows.
 */
public final class Versions {

  private record Version(Plan plan, Set<Kind> kinds, boolean certain) {}

  private final Map<Version, Compiled> compiled = new ConcurrentHashMap<>();

  Compiled of(Kinds kinds, boolean certain) {
    return compiled.computeIfAbsent(
        new Version(kinds.plan(), kinds.all(), certain),
        any -> Compiled.of(new ThreeValuedWriter(kinds).write(certain), kinds.types(), false));
  }
}
