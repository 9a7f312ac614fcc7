package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.Extent;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.samples.SampleCollege;
import zhaozhang.samples.SampleSnapshot;

/**
 * What everybody holds, and who may take over from them, by the rules of the handover check and by
 * the plain loops of {@link HandoverItems} and {@link HandoverReceivers}.
 */
class HandoverAgreementTest {

  private static final int SEEDS = Extent.of(12, 1_000);

  /** Of so many columns one is left out in a build. */
  private static final int FEW = 20;

  private static final int MEMBERS = Extent.of(1_000, 5_000);

  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 31);

  private static RealRules rules;

  @BeforeAll
  static void read() {
    rules = RealRules.read();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-09", "2025-10"})
  void for_every_member_of_the_samples_the_rules_find_just_what_plain_loops_find(String month) {
    assertAgrees(sample(month), "sample " + month);
  }

  @Test
  void for_every_member_of_a_college_the_rules_find_just_what_plain_loops_find() {
    SampleSnapshot college = SampleCollege.generate(7, MEMBERS, YearMonth.of(2025, 10));
    Map<String, List<List<String>>> cells = new LinkedHashMap<>();
    college
        .tables()
        .forEach(
            (name, table) ->
                cells.put(
                    name,
                    Stream.concat(
                            Stream.of(table.columns()),
                            table.rows().stream()
                                .map(row -> table.columns().stream().map(row::get).toList()))
                        .toList()));
    assertAgrees(rules.reader().read("college", cells), "the college");
  }

  @Test
  void in_random_snapshots_the_rules_find_just_what_plain_loops_find() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Snapshot snapshot = RandomSnapshots.make(seed, rules.vocabulary());
      Snapshot lists = RandomSnapshots.lists(seed, rules.vocabulary());
      LocalDate asOf = RandomSnapshots.asOf(seed);
      assertAgrees(snapshot, lists, asOf, accounts(snapshot), "seed " + seed);
    }
  }

  @Test
  void in_random_snapshots_not_known_in_full_what_may_be_held_is_told() {
    for (long seed = 1; seed <= SEEDS / 4; seed++) {
      Snapshot snapshot = Blur.of(RandomSnapshots.make(seed, rules.vocabulary()), seed);
      Snapshot lists = RandomSnapshots.lists(seed, rules.vocabulary());
      LocalDate asOf = RandomSnapshots.asOf(seed);
      assertAgrees(snapshot, lists, asOf, accounts(snapshot), "seed " + seed);
    }
  }

  @Test
  void what_is_held_does_not_depend_on_who_else_leaves() {
    Snapshot sample = sample("2025-10");
    SortedSet<String> everybody = accounts(sample);
    for (String account : List.of(everybody.first(), "nobody")) {
      SortedSet<String> one = new TreeSet<>(List.of(account));
      assertAgrees(sample, rules.lists(), AS_OF, one, account);
    }
  }

  @Test
  void a_missing_table_or_column_stops_the_rules_that_need_it_and_is_named() {
    Snapshot sample = sample("2025-10");
    int number = 0;
    for (Table table : rules.vocabulary().tables(Table.Kind.SNAPSHOT)) {
      assertNamed(Cuts.without(sample, table), table.name());
      for (Column column : table.exported().subList(1, table.exported().size())) {
        if (Extent.takes(number++, FEW)) {
          assertNamed(Cuts.without(sample, table, column), table + "." + column.name());
        }
      }
    }
  }

  /** What is missing is so for want of one thing, and nothing else is said to be missing. */
  private static void assertNamed(Snapshot cut, String missing) {
    List<Evaluation> evaluations = assertAgrees(cut, "the samples without " + missing);
    for (Evaluation evaluation : evaluations) {
      List<String> named = evaluation.missing();
      assertTrue(named.isEmpty() || named.equals(List.of(missing)), evaluation.rule().id());
    }
  }

  private static List<Evaluation> assertAgrees(Snapshot snapshot, String where) {
    return assertAgrees(snapshot, rules.lists(), AS_OF, accounts(snapshot), where);
  }

  private static List<Evaluation> assertAgrees(
      Snapshot snapshot, Snapshot lists, LocalDate asOf, SortedSet<String> leavers, String where) {
    RealRules.Audited found = rules.checkHandover(snapshot, lists, asOf, leavers);
    found.assertAgreesWith(Oracle.judgeHandover(snapshot, lists, asOf, leavers, 1), where);
    return found.evaluations();
  }

  /** Of all members; where there is no such table, of whom random snapshots speak. */
  private static SortedSet<String> accounts(Snapshot snapshot) {
    SortedSet<String> accounts = new TreeSet<>(List.of("jiao", "xin", "yuan", "nobody"));
    snapshot
        .table("成员")
        .ifPresent(members -> members.rows().forEach(row -> accounts.add(row.text("账号"))));
    return accounts;
  }

  private static Snapshot sample(String month) {
    return rules.reader().read(Path.of("samples", month));
  }
}
