package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhaozhang.Extent;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.oracle.RandomSnapshots;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;

/** However the rows are spread over sessions, rules find the same. */
class PartitionsTest {

  private static final int SEEDS = Extent.of(3, 100);
  private static final int ROWS = 120;

  /** Everything in one session, but for rows that no rule has use for. */
  private static final Bounds TOGETHER = new Bounds(Integer.MAX_VALUE, 0, 1e12);

  /** Tables of more than three rows are taken apart; what joins nothing is copied. */
  private static final Bounds APART = new Bounds(3, 1_000, 1e12);

  /** The same, but what joins nothing is too much to copy. */
  private static final Bounds APART_UNLESS_COPIED = new Bounds(3, 0, 1e12);

  @Test
  void the_rules_find_the_same_in_partitions_of_three_rows() {
    Rulebook rulebook = RulebookReader.read(Path.of("rules"));
    Vocabulary vocabulary = RuleEngine.vocabulary(rulebook.vocabulary());
    RuleEngine engine =
        RuleEngine.compile(
            vocabulary,
            rulebook.vocabulary(),
            rulebook.rules(),
            RandomSnapshots.lists(1, vocabulary));
    for (long seed = 1; seed <= SEEDS; seed++) {
      Snapshot snapshot = RandomSnapshots.make(seed, vocabulary);
      Snapshot lists = RandomSnapshots.lists(seed, vocabulary);
      Environment environment = environment(seed, lists);
      List<Evaluation> whole = Unpartitioned.evaluate(engine, snapshot, lists, environment);
      assertEquals(whole, engine.evaluate(snapshot, lists, environment, TOGETHER), "seed " + seed);
      assertEquals(whole, engine.evaluate(snapshot, lists, environment, APART), "seed " + seed);
    }
  }

  private static Environment environment(long seed, Snapshot lists) {
    Map<String, Object> parameters = new HashMap<>();
    for (Row row : lists.table("参数").orElseThrow().rows()) {
      parameters.put(row.text("名称"), Lists.value(row.text("值")).orElseThrow());
    }
    return new Environment(RandomSnapshots.asOf(seed), parameters);
  }

  @ParameterizedTest
  @MethodSource("zhaozhang.engine.RuleShapes#plain")
  void a_rule_finds_the_same_in_partitions(String conditions) {
    Bench bench = bench();
    RuleEngine engine = bench.compile(Bench.rule("1-1", conditions));
    List<Evaluation> whole = evaluate(bench, engine, TOGETHER);
    List<String> keys = whole.get(0).findings().stream().map(Finding::key).toList();
    assertFalse(keys.isEmpty(), "a rule that finds nothing shows nothing");
    assertEquals(bench.matched(Bench.rule("1-1", conditions)), new TreeSet<>(keys));
    assertEquals(whole, evaluate(bench, engine, APART));
    assertEquals(whole, evaluate(bench, engine, APART_UNLESS_COPIED));
  }

  @Test
  void rules_together_find_what_each_finds_alone() {
    Bench bench = bench();
    String one = Bench.rule("1-1", "$行 : 群( $主 : 群主 )\nnot 员工( 账号 == $主, 在编 == true )");
    String two = Bench.rule("1-2", "$行 : 员工( $号 : 账号 )\nnot 群( 群主 == $号, 群名 == \"名1\" )");
    String missing = "报告.缺失( \"群\", \"无\", \"没有\" );";
    String three = Bench.rule("1-3", "not 群( 群名 == \"名999\" )", missing);
    RuleEngine engine = bench.compile(one + two + three);
    List<Evaluation> whole = evaluate(bench, engine, TOGETHER);
    assertEquals(3, whole.stream().filter(rule -> !rule.findings().isEmpty()).count());
    assertEquals(whole, evaluate(bench, engine, APART));
  }

  private static List<Evaluation> evaluate(Bench bench, RuleEngine engine, Bounds bounds) {
    Environment environment = new Environment(Bench.TODAY, Map.of());
    return engine.evaluate(bench.snapshot(), bench.listed(), environment, bounds);
  }

  /** Rows in which every value is shared now and then, and blank now and then. */
  private static Bench bench() {
    Random random = new Random(20250117);
    List<String> people = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (int at = 0; at < ROWS; at++) {
      String flag = random.nextBoolean() ? "是" : "否";
      String grade = blank(random, "" + random.nextInt(30));
      String name = blank(random, "名" + random.nextInt(60));
      String day = blank(random, "2025-0%d-01".formatted(random.nextInt(9) + 1));
      String path = "处" + random.nextInt(60);
      people.add("a%d|%s|%s||%s|%s||%s|甲".formatted(at, name, path, grade, day, flag));
      String owner = blank(random, "a" + random.nextInt(ROWS));
      String labels = blank(random, "标%d;名%d".formatted(random.nextInt(4), random.nextInt(60)));
      groups.add("g%d|名%d|%s|%s".formatted(at, random.nextInt(60), owner, labels));
      String account = blank(random, "a" + random.nextInt(ROWS));
      String days = blank(random, random.nextInt(12) + (random.nextBoolean() ? ".0" : ""));
      items.add("%s|名%d|%s|".formatted(account, random.nextInt(60), days));
    }
    return new Bench()
        .with("员工", people.toArray(String[]::new))
        .with("群", groups.toArray(String[]::new))
        .with("事项", items.toArray(String[]::new))
        .with("限额", "级|5", "标1|1");
  }

  private static String blank(Random random, String value) {
    return random.nextInt(10) == 0 ? "" : value;
  }
}
