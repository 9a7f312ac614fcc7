package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.lists.ListTexts;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.table.Snapshot;
import zhaozhang.samples.SampleSnapshots;
import zhaozhang.samples.SeededViolation;

/**
 * What the rules say of the samples. To make a rule find something, seed it in zhaozhang.samples
 * and make samples/ again as samples/README.md says.
 */
class SampleFindingsTest {

  /** The list 类别可见 lets all three classes of people create groups. */
  private static final Set<String> NOTHING_TO_FIND = Set.of("13-3");

  /** These follow from how the college is made, and are not seeded one by one. */
  private static final Set<String> FOLLOWING = Set.of("8-5", "15-6");

  /** At most one record in so many breaks a rule. */
  private static final int ONE_IN = 10;

  private static RulesInForce rules;

  @BeforeAll
  static void read() {
    rules = RulesInForce.read(Path.of("rules"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-09", "2025-10"})
  void every_rule_finds_something_in_each_month_and_most_records_are_clean(String month) {
    Snapshot sample = sample(month);
    List<Evaluation> evaluations = audit(sample, month);

    SortedSet<String> silent = ids(evaluations.stream());
    silent.removeAll(ids(evaluations.stream().filter(one -> !one.findings().isEmpty())));

    assertEquals(NOTHING_TO_FIND, silent, "rules without a finding in " + month);
    long flagged =
        evaluations.stream()
            .flatMap(one -> one.findings().stream())
            .map(found -> found.table() + " " + found.key())
            .distinct()
            .count();
    long rows = sample.tables().values().stream().mapToLong(table -> table.rows().size()).sum();
    assertTrue(flagged * ONE_IN < rows, () -> flagged + " records of " + rows + " break a rule");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-09", "2025-10"})
  void the_rules_find_just_what_was_seeded(String month) throws IOException {
    Map<String, String> entries = entries();
    SortedSet<String> seeded = new TreeSet<>();
    for (SeededViolation one : SampleSnapshots.snapshot(YearMonth.parse(month)).violations()) {
      seeded.add(said(one.rule(), named(one.key(), entries), named(one.discriminator(), entries)));
    }

    SortedSet<String> found = new TreeSet<>();
    for (Evaluation one : audit(sample(month), month)) {
      if (!FOLLOWING.contains(one.rule().id())) {
        one.findings().forEach(it -> found.add(said(it.rule().id(), it.key(), it.discriminator())));
      }
    }

    assertEquals(String.join("\n", seeded), String.join("\n", found), month);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-09", "2025-10"})
  void what_cannot_be_judged_is_just_what_was_seeded_so(String month) {
    SortedSet<String> seeded = new TreeSet<>();
    SampleSnapshots.snapshot(YearMonth.parse(month))
        .unjudged()
        .forEach(one -> seeded.add(said(one.rule(), one.key(), "")));

    SortedSet<String> open = new TreeSet<>();
    for (Evaluation one : audit(sample(month), month)) {
      one.unjudged().forEach(it -> open.add(said(one.rule().id(), it.key(), "")));
    }

    assertEquals(seeded, open, month);
    assertTrue(open.size() >= 3, () -> month + " shows too little of 未能判定: " + open);
  }

  private static String said(String rule, String key, String discriminator) {
    return (rule + " " + key + " " + discriminator).toLowerCase(Locale.ROOT);
  }

  /** Modules are named by their entry, however the register writes them. */
  private static String named(String modules, Map<String, String> entries) {
    return Arrays.stream(modules.split("；", -1))
        .map(one -> entries.getOrDefault(one, one))
        .collect(Collectors.joining("；"));
  }

  /** Entries of the annex by their first and last level. */
  private static Map<String, String> entries() throws IOException {
    Map<String, String> entries = new HashMap<>();
    for (List<String> row : ListTexts.rows(Path.of("rules", "清单", "责任清单.xlsx"))) {
      String entry = row.get(0);
      int first = entry.indexOf('/');
      if (first >= 0) {
        entries.put(entry.substring(0, first) + entry.substring(entry.lastIndexOf('/')), entry);
      }
    }
    return entries;
  }

  private static SortedSet<String> ids(Stream<Evaluation> evaluations) {
    return evaluations.map(one -> one.rule().id()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Snapshot sample(String month) {
    return rules.reader().read(Path.of("samples", month));
  }

  private static List<Evaluation> audit(Snapshot sample, String month) {
    return rules
        .compile()
        .evaluate(
            sample,
            rules.tables(),
            new Environment(
                YearMonth.parse(month).atEndOfMonth(), rules.lists().values(), new TreeSet<>()));
  }
}
