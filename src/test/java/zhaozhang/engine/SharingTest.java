package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhaozhang.Extent;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.oracle.RandomSnapshots;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;

/**
 * Rules that share nodes of Drools' network must find what they find alone. In Drools 10.0 to 10.2
 * an {@code exists(A and not B)} can stop firing where nodes are shared (KIE #7115), which is why
 * the engine does not share; should this test fail after an upgrade, sharing must stay off.
 */
class SharingTest {

  private static final int SEEDS = Extent.of(5, 100);

  /** Nests that begin alike, so that there is something to share. */
  private static final String NESTS =
      """
      package banfa
      %s%s%s%s
      """
          .formatted(
              nest("99-1", "exists( 管理员( 账号 == $主 ) and not 成员( 账号 == $主, 有效 == true ) )"),
              nest("99-2", "exists( 管理员( 账号 == $主 ) and 成员( 账号 == $主, 有效 == true ) )"),
              nest("99-3", "not( 管理员( 账号 == $主 ) and not 成员( 账号 == $主, 有效 == true ) )"),
              nest("99-4", "not( 管理员( 账号 == $主 ) and exists( 成员( 账号 == $主 ) ) )"));

  private final Rulebook rulebook = RulebookReader.read(Path.of("rules"));
  private final Vocabulary vocabulary = RuleEngine.vocabulary(rulebook.vocabulary());

  @Test
  void the_rules_find_the_same_whether_or_not_they_share_nodes() {
    RuleEngine alone = compile(false);
    RuleEngine shared = compile(true);
    for (long seed = 1; seed <= SEEDS; seed++) {
      assertEquals(evaluate(alone, seed), evaluate(shared, seed), "seed " + seed);
    }
  }

  private RuleEngine compile(boolean sharing) {
    List<RuleFile> rules = new ArrayList<>(rulebook.rules());
    rules.add(new RuleText("条款/第99条-嵌套.drl", NESTS));
    Snapshot lists = RandomSnapshots.lists(1, vocabulary);
    return RuleEngine.compile(
        vocabulary, rulebook.vocabulary(), rules, lists, RuleEngine.Purpose.AUDIT, sharing);
  }

  private List<Evaluation> evaluate(RuleEngine engine, long seed) {
    Snapshot lists = RandomSnapshots.lists(seed, vocabulary);
    Map<String, Object> parameters = new HashMap<>();
    for (Row row : lists.table("参数").orElseThrow().rows()) {
      parameters.put(row.text("名称"), Lists.value(row.text("值")).orElseThrow());
    }
    LocalDate asOf = RandomSnapshots.asOf(seed);
    return engine.evaluate(
        RandomSnapshots.make(seed, vocabulary), lists, new Environment(asOf, parameters));
  }

  private static String nest(String id, String condition) {
    return Bench.rule(id, "$行 : 工作群( 状态 == \"正常\", $主 : 群主 )\n" + condition);
  }
}
