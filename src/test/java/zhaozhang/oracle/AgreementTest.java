package zhaozhang.oracle;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import zhaozhang.Extent;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;

/** The rules, run by the engine, against the plain loops of {@link Oracle}. */
class AgreementTest {

  private static final int SEEDS = Extent.of(200, 2_000);
  private static final LocalDate IN_FORCE_SINCE = LocalDate.of(2025, 1, 17);

  @Test
  void the_rules_find_just_what_plain_loops_find_in_200_random_snapshots() {
    RealRules rules = RealRules.read();
    Vocabulary vocabulary = rules.vocabulary();
    for (long seed = 1; seed <= SEEDS; seed++) {
      LocalDate asOf = RandomSnapshots.asOf(seed);
      if (asOf.isBefore(IN_FORCE_SINCE)) {
        continue;
      }
      Snapshot snapshot = RandomSnapshots.make(seed, vocabulary);
      Snapshot lists = RandomSnapshots.lists(seed, vocabulary);
      OracleResult expected = Oracle.audit(snapshot, lists, asOf);
      rules.audit(snapshot, lists, asOf).assertAgreesWith(expected, "seed " + seed);
    }
  }
}
