package zhaozhang.engine.drools;

import java.util.Set;
import zhaozhang.base.Recent;
import zhaozhang.engine.drools.Kinds.Kind;
import zhaozhang.engine.plan.Plan;

/**
 * The rules that were needed last in two versions, each compiled once: what a rule becomes depends
 * on what is known of which kinds of rows, and not on the rows.
 */
public final class Versions {

  private record Known(Plan plan, Set<Kind> kinds) {}

  /** Two for each rule, and then some: rules are kept from audit to audit. */
  private static final int MOST = 200;

  private final Recent<Known, Compiled> compiled = new Recent<>(MOST);

  Compiled of(Kinds kinds) {
    return compiled.get(
        new Known(kinds.plan(), kinds.all()),
        () -> Compiled.of(new ThreeValuedWriter(kinds).write(), kinds.types(), false));
  }
}
