package zhaozhang.oracle;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import zhaozhang.Extent;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;

/** The rules, run by the engine, against the plain loops of {@link Oracle}. */
class AgreementTest {

  private static final int SEEDS = Extent.of(200, 2_000);

  /** Fewer: what is not known is compiled anew for each snapshot, and tried in many ways. */
  private static final int BLURRED = Integer.getInteger("zhaozhang.seeds", Extent.of(5, 400));

  private static final LocalDate IN_FORCE_SINCE = LocalDate.of(2025, 1, 17);

  @Test
  void the_rules_find_just_what_plain_loops_find_in_random_snapshots() {
    RealRules rules = RealRules.read();
    Vocabulary vocabulary = rules.vocabulary();
    for (long seed = 1; seed <= SEEDS; seed++) {
      LocalDate asOf = RandomSnapshots.asOf(seed);
      if (asOf.isBefore(IN_FORCE_SINCE)) {
        continue;
      }
      Snapshot snapshot = RandomSnapshots.make(seed, vocabulary);
      Snapshot lists = RandomSnapshots.lists(seed, vocabulary);
      RealRules.Audited audited = rules.audit(snapshot, lists, asOf);
      if (Worlds.allKnown(snapshot)) {
        audited.assertAgreesWith(Oracle.audit(snapshot, lists, asOf), "seed " + seed);
      } else {
        // Departments without names: what their paths mean is not known.
        audited.assertAgreesWith(Oracle.judge(snapshot, lists, asOf, seed), "seed " + seed);
      }
    }
  }

  @Test
  void of_what_is_not_known_in_full_the_certain_is_found_and_the_possible_is_told() {
    RealRules rules = RealRules.read();
    for (long seed = 1; seed <= BLURRED; seed++) {
      LocalDate asOf = RandomSnapshots.asOf(seed);
      if (asOf.isBefore(IN_FORCE_SINCE)) {
        continue;
      }
      Snapshot known = RandomSnapshots.make(seed, rules.vocabulary());
      Snapshot snapshot = Blur.of(known, seed);
      Snapshot lists = RandomSnapshots.lists(seed, rules.vocabulary());
      ThreeValued expected = Oracle.judge(snapshot, lists, asOf, seed);
      rules.audit(snapshot, lists, asOf).assertAgreesWith(expected, "seed " + seed);
    }
  }
}
