package zhaozhang.engine.drools;

import java.util.Set;
import zhaozhang.base.Recent;
import zhaozhang.engine.drools.Kinds.Kind;
import zhaozhang.engine.plan.Plan;

/**
 * The versions of rules that were needed last, each compiled once: what a rule becomes depends on
 * what is known of which kinds of rows, and not on the rows.
 */
public final class Versions {

  private record Version(Plan plan, Set<Kind> kinds, boolean certain) {}

  /** Two of each rule, and then some: rules are kept from audit to audit. */
  private static final int MOST = 400;

  private final Recent<Version, Compiled> compiled = new Recent<>(MOST);

  Compiled of(Kinds kinds, boolean certain) {
    return compiled.get(
        new Version(kinds.plan(), kinds.all(), certain),
        () -> Compiled.of(new ThreeValuedWriter(kinds).write(certain), kinds.types(), false));
  }
}
