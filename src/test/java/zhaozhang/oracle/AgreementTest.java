package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import zhaozhang.engine.Environment;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.Evaluation;
import zhaozhang.model.Finding;
import zhaozhang.model.Row;
import zhaozhang.model.Snapshot;
import zhaozhang.model.Vocabulary;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;

/** The rules, run by the engine, against the plain loops of {@link Oracle}. */
class AgreementTest {

  private static final int SEEDS = 200;
  private static final LocalDate IN_FORCE_SINCE = LocalDate.of(2025, 1, 17);

  @Test
  void the_rules_find_just_what_plain_loops_find_in_200_random_snapshots() {
    Rulebook rulebook = RulebookReader.read(Path.of("rules"));
    Vocabulary vocabulary = RuleEngine.vocabulary(rulebook.vocabulary());
    Snapshot someLists = RandomSnapshots.lists(1, vocabulary);
    RuleEngine engine =
        RuleEngine.compile(vocabulary, rulebook.vocabulary(), rulebook.rules(), someLists);
    for (long seed = 1; seed <= SEEDS; seed++) {
      LocalDate asOf = RandomSnapshots.asOf(seed);
      if (asOf.isBefore(IN_FORCE_SINCE)) {
        continue;
      }
      Snapshot snapshot = RandomSnapshots.make(seed, vocabulary);
      Snapshot lists = RandomSnapshots.lists(seed, vocabulary);
      OracleResult expected = Oracle.audit(snapshot, lists, asOf);
      List<Evaluation> found = engine.evaluate(snapshot, lists, environment(lists, asOf));
      assertEquals(
          String.join("\n---\n", expected.findings()),
          String.join("\n---\n", findings(found)),
          "findings of seed "
              + seed
              + ": mend the rule or the oracle, whichever misreads the catalogue");
      assertEquals(new TreeMap<>(expected.outcomes()), outcomes(found), "outcomes of seed " + seed);
    }
  }

  private static Environment environment(Snapshot lists, LocalDate asOf) {
    Map<String, Object> parameters = new HashMap<>();
    for (Row row : lists.table("参数").orElseThrow().rows()) {
      parameters.put(row.text("名称"), Lists.value(row.text("值")).orElseThrow());
    }
    return new Environment(asOf, parameters);
  }

  private static SortedSet<String> findings(List<Evaluation> found) {
    SortedSet<String> findings = new TreeSet<>();
    for (Evaluation evaluation : found) {
      for (Finding finding : evaluation.findings()) {
        findings.add(
            String.join(
                "\n",
                finding.rule().id(),
                finding.table(),
                finding.key(),
                finding.discriminator()));
      }
    }
    return findings;
  }

  private static Map<String, String> outcomes(List<Evaluation> found) {
    Map<String, String> outcomes = new TreeMap<>();
    for (Evaluation evaluation : found) {
      boolean violated = !evaluation.findings().isEmpty();
      String outcome = evaluation.missing().isEmpty() ? "通过" : "无法判定";
      outcomes.put(evaluation.rule().id(), violated ? "违规" : outcome);
    }
    return outcomes;
  }
}
