package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhaozhang.Extent;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;

/** The samples, whole and with anything missing, against the plain loops of {@link Oracle}. */
class SamplesAgreementTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 31);

  /** Of the tables, every so many-th is left out in a build. */
  private static final int FEW_TABLES = 3;

  /** Of the columns likewise. */
  private static final int FEW_COLUMNS = 20;

  private static RealRules rules;
  private static Snapshot sample;

  @BeforeAll
  static void read() {
    rules = RealRules.read();
    sample = rules.reader().read(Path.of("samples", "2025-10"));
  }

  @Test
  void the_rules_find_just_what_plain_loops_find_in_the_samples() {
    agreeing(sample, "nothing");
  }

  @Test
  void a_missing_table_stops_the_rules_that_need_it_and_no_other() {
    Map<String, List<String>> whole = audit(sample).judged();
    int number = 0;
    for (Table table : rules.vocabulary().tables(Table.Kind.SNAPSHOT)) {
      if (Extent.takes(number++, FEW_TABLES)) {
        assertUnchanged(whole, agreeing(Cuts.without(sample, table), table.name()), table.name());
      }
    }
  }

  @Test
  void a_missing_column_stops_the_rules_that_need_it_and_no_other() {
    Map<String, List<String>> whole = audit(sample).judged();
    int number = 0;
    for (Table table : rules.vocabulary().tables(Table.Kind.SNAPSHOT)) {
      for (Column column : table.exported().subList(1, table.exported().size())) {
        if (!Extent.takes(number++, FEW_COLUMNS)) {
          continue;
        }
        String name = table + "." + column.name();
        RealRules.Audited without = agreeing(Cuts.without(sample, table, column), name);
        if (!meansSomethingWhenAbsent(column) && !namesSubjects(table, column)) {
          assertUnchanged(whole, without, name);
        }
      }
    }
  }

  /**
   * Without it, other columns are read for what they say: nothing is missing, but much may change.
   */
  private static boolean meansSomethingWhenAbsent(Column column) {
    return column.blankMeans() != null || column.name().equals("禁用状态");
  }

  /** Without it, findings are the same but are called otherwise: it is not needed to judge. */
  private static boolean namesSubjects(Table table, Column column) {
    return table.identity().contains(column.name()) || column.name().equals("管理模块");
  }

  private static void assertUnchanged(
      Map<String, List<String>> whole, RealRules.Audited without, String missing) {
    without
        .judged()
        .forEach(
            (rule, findings) ->
                assertEquals(whole.get(rule), findings, rule + " changed without " + missing));
    assertTrue(whole.keySet().containsAll(without.judged().keySet()), missing);
  }

  private static RealRules.Audited agreeing(Snapshot snapshot, String missing) {
    RealRules.Audited audited = audit(snapshot);
    audited.assertAgreesWith(
        Oracle.judge(snapshot, rules.lists(), AS_OF, 1), "the samples without " + missing);
    return audited;
  }

  private static RealRules.Audited audit(Snapshot snapshot) {
    return rules.audit(snapshot, rules.lists(), AS_OF);
  }
}
