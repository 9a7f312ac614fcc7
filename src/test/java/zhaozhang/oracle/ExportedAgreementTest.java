package zhaozhang.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.Extent;
import zhaozhang.model.table.Snapshot;

/** Random snapshots written as exports, read back and judged: the reader is under test as well. */
class ExportedAgreementTest {

  private static final int SEEDS = Extent.of(6, 200);
  private static final LocalDate IN_FORCE_SINCE = LocalDate.of(2025, 1, 17);

  @TempDir Path folder;

  @Test
  void exports_of_random_snapshots_are_judged_as_the_rows_they_were_made_of() throws IOException {
    RealRules rules = RealRules.read();
    for (long seed = 1; seed <= SEEDS; seed++) {
      LocalDate asOf = RandomSnapshots.asOf(seed);
      Snapshot made = RandomSnapshots.make(seed, rules.vocabulary());
      // Without names the first member may be the example that exports begin with.
      boolean nameless = made.table("成员").filter(members -> !members.has("姓名")).isPresent();
      if (asOf.isBefore(IN_FORCE_SINCE) || made.tables().isEmpty() || nameless) {
        continue;
      }
      Path exports = Files.createDirectory(folder.resolve("seed" + seed));
      SnapshotFiles.write(made, exports);
      Snapshot read = rules.reader().read(exports);
      Snapshot lists = RandomSnapshots.lists(seed, rules.vocabulary());
      OracleResult expected = Oracle.audit(made, lists, asOf);
      rules.audit(read, lists, asOf).assertHoldsIn(expected, "exports of seed " + seed);
    }
  }
}
