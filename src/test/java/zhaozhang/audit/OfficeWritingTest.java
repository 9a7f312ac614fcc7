package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhaozhang.Extent;
import zhaozhang.audit.office.Office;
import zhaozhang.audit.office.OfficeForm;
import zhaozhang.audit.office.OfficeTable;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.samples.SampleSnapshot;
import zhaozhang.samples.SampleSnapshots;

/** A month of the samples as offices would have written it gives what the month gives. */
class OfficeWritingTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 31);
  private static final int SEEDS = Extent.of(2, 30);

  @TempDir private static Path folder;

  private static RulesInForce rules;
  private static SampleSnapshot month;
  private static List<Evaluation> clean;

  @BeforeAll
  static void audit_the_month_as_exported() {
    rules = RulesInForce.read(Path.of("rules"));
    month = SampleSnapshots.snapshot(SampleSnapshots.OCTOBER);
    clean = audit(EnumSet.noneOf(OfficeForm.class), 0);
  }

  @ParameterizedTest
  @EnumSource
  void one_form_of_writing_changes_no_finding(OfficeForm form) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      assertSame(EnumSet.of(form), seed);
    }
  }

  @Test
  void all_forms_of_writing_together_change_no_finding() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      assertSame(EnumSet.allOf(OfficeForm.class), seed);
    }
  }

  private static void assertSame(Set<OfficeForm> forms, long seed) {
    List<Evaluation> written = audit(forms, seed);
    String where = forms + " of seed " + seed;
    assertEquals(List.of(), without(findings(written), findings(clean)), "only in " + where);
    assertEquals(List.of(), without(findings(clean), findings(written)), "lost in " + where);
    assertEquals(List.of(), without(open(written), open(clean)), "not judged in " + where);
  }

  private static List<String> without(SortedSet<String> all, SortedSet<String> some) {
    List<String> left = new ArrayList<>(all);
    left.removeAll(some);
    return left;
  }

  private static SortedSet<String> findings(List<Evaluation> evaluations) {
    SortedSet<String> findings = new TreeSet<>();
    for (Evaluation one : evaluations) {
      for (Finding found : one.findings()) {
        findings.add(one.rule().id() + " " + found.key() + " " + found.discriminator());
      }
    }
    return findings;
  }

  /** What was not judged, and why. */
  private static SortedSet<String> open(List<Evaluation> evaluations) {
    SortedSet<String> open = new TreeSet<>();
    for (Evaluation one : evaluations) {
      one.unjudged().forEach(it -> open.add(one.rule().id() + " " + it.key() + it.because()));
      one.missing().forEach(it -> open.add(one.rule().id() + " " + it));
      one.incomplete().forEach(it -> open.add(one.rule().id() + " " + it));
    }
    return open;
  }

  private static List<Evaluation> audit(Set<OfficeForm> forms, long seed) {
    List<Table> tables = rules.vocabulary().tables(Table.Kind.SNAPSHOT);
    Map<String, List<List<String>>> cells =
        Office.write(OfficeTable.of(month), rules.tables(), tables, forms, seed);
    Snapshot snapshot = rules.reader().read(files(cells));
    assertEquals(cells.keySet(), snapshot.tables().keySet(), "read of " + forms);
    return rules
        .compile()
        .evaluate(
            snapshot,
            rules.tables(),
            new Environment(AS_OF, rules.lists().values(), new TreeSet<>()));
  }

  private static Path files(Map<String, List<List<String>>> cells) {
    try {
      Path snapshot = Files.createTempDirectory(folder, "").resolve("2025-10");
      Office.file(cells, snapshot);
      return snapshot;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
