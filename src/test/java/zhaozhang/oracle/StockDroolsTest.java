package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;

/**
 * Rules are DRL: Drools, given the files of the rules folder and the rows, finds what the program
 * finds. Where a cell is not known only the program knows what to say.
 */
class StockDroolsTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 31);
  private static final int SEEDS = 20;

  private static RealRules rules;
  private static StockDrools stock;

  @BeforeAll
  static void compile() throws IOException {
    rules = RealRules.read();
    stock = StockDrools.compile(Path.of("rules"), rules.vocabulary());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-09", "2025-10"})
  void drools_finds_in_the_samples_what_the_program_finds(String month) {
    Snapshot sample = known(rules.reader().read(Path.of("samples", month)));
    assertTrue(compared(sample, rules.lists(), AS_OF) > 80, "almost all rules can be judged");
  }

  @Test
  void drools_finds_in_random_snapshots_what_the_program_finds() {
    int all = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      Snapshot snapshot = known(RandomSnapshots.make(seed, rules.vocabulary()));
      Snapshot lists = RandomSnapshots.lists(seed, rules.vocabulary());
      all += compared(snapshot, lists, RandomSnapshots.asOf(seed));
    }
    assertTrue(all > SEEDS * 50, "most rules can be judged: " + all);
  }

  /** How many rules could be judged, and so compared. */
  private static int compared(Snapshot snapshot, Snapshot lists, LocalDate asOf) {
    SortedSet<String> leavers = new TreeSet<>(List.of("nobody"));
    snapshot
        .table("成员")
        .ifPresent(members -> members.rows().forEach(row -> leavers.add(row.text("账号"))));
    List<Evaluation> evaluations =
        Stream.concat(
                rules.audit(snapshot, lists, asOf).evaluations().stream(),
                rules.checkHandover(snapshot, lists, asOf, leavers).evaluations().stream())
            .filter(one -> one.missing().isEmpty() && one.unjudged().isEmpty())
            .toList();
    List<String> judged = evaluations.stream().map(one -> one.rule().id()).toList();
    SortedSet<String> fired =
        stock.findings(snapshot, lists, RealRules.environment(lists, asOf, leavers)).stream()
            .filter(found -> judged.contains(found.split("\n", 2)[0]))
            .collect(Collectors.toCollection(TreeSet::new));
    SortedSet<String> found = new RealRules.Audited(evaluations).findings();
    if (!DepartmentTree.of(rules.vocabulary(), snapshot).certain()) {
      // Of a subject that has a finding, what else may be true of it is not told.
      fired.removeIf(one -> !found.contains(one) && subjects(found).contains(subject(one)));
    }
    String where = " in " + snapshot.name();
    assertEquals(List.of(), without(found, fired), "found by the program alone" + where);
    assertEquals(List.of(), without(fired, found), "found by Drools alone" + where);
    return judged.size();
  }

  private static Set<String> subjects(Set<String> findings) {
    return findings.stream().map(StockDroolsTest::subject).collect(Collectors.toSet());
  }

  private static String subject(String finding) {
    return finding.substring(0, finding.lastIndexOf('\n'));
  }

  private static List<String> without(SortedSet<String> all, SortedSet<String> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }

  /** The same snapshot, blank where nobody knows. */
  private static Snapshot known(Snapshot snapshot) {
    Map<String, TableData> tables = new LinkedHashMap<>();
    snapshot
        .tables()
        .forEach(
            (name, data) ->
                tables.put(
                    name,
                    new TableData(
                        data.table(),
                        data.rows().stream().map(StockDroolsTest::known).toList(),
                        data.parts(),
                        data.completeness())));
    return new Snapshot(snapshot.name(), tables, List.of(), List.of());
  }

  private static Row known(Row row) {
    Row known = row;
    for (Column column : row.table().exported()) {
      Object value = row.get(column.name());
      if (value instanceof Unknown) {
        known = known.with(column.name(), null);
      } else if (value instanceof List<?> items
          && items.stream().anyMatch(Unknown.class::isInstance)) {
        List<Object> left = new ArrayList<>(items);
        left.removeIf(Unknown.class::isInstance);
        known = known.with(column.name(), left);
      }
    }
    return known;
  }
}
