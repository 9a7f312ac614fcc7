package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Vocabulary;

final class RandomSnapshotsTest {

  private static final int SEEDS = 200;
  private static final Vocabulary VOCABULARY = CatalogueVocabulary.create();

  @Test
  void every_rule_is_violated_and_passed_by_some_seed() {
    Map<String, Map<String, Integer>> seeds = new LinkedHashMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      audit(seed)
          .outcomes()
          .forEach(
              (rule, outcome) ->
                  seeds
                      .computeIfAbsent(rule, id -> new TreeMap<>())
                      .merge(outcome, 1, Integer::sum));
    }
    List<String> wanting = new ArrayList<>();
    seeds.forEach(
        (rule, outcomes) -> {
          Set.of("违规", "通过", "无法判定").stream()
              .filter(outcome -> !outcomes.containsKey(outcome))
              .forEach(outcome -> wanting.add(rule + " is never " + outcome));
        });
    assertEquals(
        List.of(),
        wanting,
        () -> "add such rows to Institution or Pools; seeds by outcome: " + seeds);
    assertEquals(78, seeds.size());
  }

  @Test
  void the_same_seed_makes_the_same_snapshot() {
    assertEquals(
        rows(RandomSnapshots.make(5, VOCABULARY)), rows(RandomSnapshots.make(5, VOCABULARY)));
    assertEquals(
        rows(RandomSnapshots.lists(5, VOCABULARY)), rows(RandomSnapshots.lists(5, VOCABULARY)));
    assertNotEquals(
        rows(RandomSnapshots.make(5, VOCABULARY)), rows(RandomSnapshots.make(6, VOCABULARY)));
  }

  @Test
  void no_rule_applies_before_the_regulation_is_in_force() {
    OracleResult result =
        Oracle.audit(
            RandomSnapshots.make(1, VOCABULARY),
            RandomSnapshots.lists(1, VOCABULARY),
            LocalDate.of(2025, 1, 16));
    assertEquals(Set.of("不适用"), Set.copyOf(result.outcomes().values()));
    assertEquals(Set.of(), result.findings());
  }

  private static OracleResult audit(long seed) {
    return Oracle.audit(
        RandomSnapshots.make(seed, VOCABULARY),
        RandomSnapshots.lists(seed, VOCABULARY),
        RandomSnapshots.asOf(seed));
  }

  private static String rows(Snapshot snapshot) {
    return snapshot.tables().values().stream()
        .map(data -> data.rows() + "" + data.parts())
        .toList()
        .toString();
  }
}
