package zhaozhang.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.Extent;
import zhaozhang.audit.office.Office;
import zhaozhang.audit.office.OfficeForm;
import zhaozhang.audit.office.OfficeTable;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;

/** Random snapshots written as exports, read back and judged: the reader is under test as well. */
class ExportedAgreementTest {

  private static final int SEEDS = Extent.of(6, 200);
  private static final LocalDate IN_FORCE_SINCE = LocalDate.of(2025, 1, 17);

  /** The forms that are read without the lists of the rules folder. */
  private static final Set<OfficeForm> FORMS =
      EnumSet.of(
          OfficeForm.PEOPLE,
          OfficeForm.LISTS,
          OfficeForm.BLANKS,
          OfficeForm.PHONES,
          OfficeForm.PATHS,
          OfficeForm.DATES,
          OfficeForm.BOOLEANS,
          OfficeForm.WIDTHS,
          OfficeForm.CLOSING,
          OfficeForm.HEADINGS);

  private static final Snapshot NO_LISTS = new Snapshot("", Map.of(), List.of(), List.of());

  private static RealRules rules;

  @TempDir Path folder;

  /** Puts a snapshot into a folder that is not there. */
  @FunctionalInterface
  private interface Writing {
    void write(Snapshot made, long seed, Path folder) throws IOException;
  }

  @BeforeAll
  static void read() {
    rules = RealRules.read();
  }

  @Test
  void exports_of_random_snapshots_are_judged_as_the_rows_they_were_made_of() throws IOException {
    assertJudged((made, seed, exports) -> SnapshotFiles.write(made, exports));
  }

  @Test
  void registers_of_an_office_are_judged_as_the_rows_that_it_had_in_mind() throws IOException {
    assertJudged(ExportedAgreementTest::writeAsOffice);
  }

  private void assertJudged(Writing writing) throws IOException {
    for (long seed = 1; seed <= SEEDS; seed++) {
      LocalDate asOf = RandomSnapshots.asOf(seed);
      Snapshot made = RandomSnapshots.make(seed, rules.vocabulary());
      // Without names the first member may be the example that exports begin with.
      boolean nameless = made.table("成员").filter(members -> !members.has("姓名")).isPresent();
      if (asOf.isBefore(IN_FORCE_SINCE) || made.tables().isEmpty() || nameless) {
        continue;
      }
      Path exports = folder.resolve("seed" + seed);
      writing.write(made, seed, exports);
      Snapshot read = rules.reader().read(exports);
      Snapshot lists = RandomSnapshots.lists(seed, rules.vocabulary());
      OracleResult expected = Oracle.audit(made, lists, asOf);
      rules.audit(read, lists, asOf).assertHoldsIn(expected, "seed " + seed);
    }
  }

  private static void writeAsOffice(Snapshot made, long seed, Path folder) throws IOException {
    Map<String, OfficeTable> tables = new LinkedHashMap<>();
    made.tables().forEach((name, data) -> tables.put(name, OfficeTable.of(data)));
    List<Table> all = rules.vocabulary().tables(Table.Kind.SNAPSHOT);
    Office.file(Office.write(tables, NO_LISTS, all, FORMS, seed), folder);
  }
}
