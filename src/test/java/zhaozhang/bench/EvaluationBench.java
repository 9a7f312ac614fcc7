package zhaozhang.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhaozhang.engine.Environment;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.Evaluation;
import zhaozhang.model.Finding;
import zhaozhang.model.Row;
import zhaozhang.model.Snapshot;
import zhaozhang.model.Table;
import zhaozhang.model.Vocabulary;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.SnapshotReader;

/**
 * How long the engine takes to evaluate all rules, and how many times as long as plain loops over
 * the same rows; both alternate, and the best of three rounds of each counts. Arguments: numbers of
 * members. README.md beside this says how to start it.
 */
final class EvaluationBench {

  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
  private static final int ROUNDS = 3;

  private EvaluationBench() {}

  /** Prints a row of a table for each number of members. */
  public static void main(String... sizes) {
    Rulebook rulebook = RulebookReader.read(Path.of("rules"));
    Vocabulary vocabulary = RuleEngine.vocabulary(rulebook.vocabulary());
    List<Table> tables = vocabulary.tables(Table.Kind.LIST);
    Snapshot lists = new SnapshotReader(tables, Map.of()).read(rulebook.lists());
    RuleEngine engine =
        RuleEngine.compile(vocabulary, rulebook.vocabulary(), rulebook.rules(), lists);
    System.out.println("| members | rows | findings | plain loops, s | engine, s | ratio |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    for (String size : sizes) {
      measure(engine, CorporationInMemory.of(Integer.parseInt(size), vocabulary), lists, size);
    }
  }

  private static void measure(RuleEngine engine, Snapshot snapshot, Snapshot lists, String size) {
    double plain = Double.MAX_VALUE;
    double rules = Double.MAX_VALUE;
    Map<String, Set<String>> expected = Map.of();
    List<Evaluation> evaluations = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      expected = PlainLoops.audit(snapshot, lists, TODAY);
      long between = System.nanoTime();
      evaluations = engine.evaluate(snapshot, lists, environment(lists));
      plain = Math.min(plain, (between - start) / 1e9);
      rules = Math.min(rules, (System.nanoTime() - between) / 1e9);
    }
    agree(expected, evaluations);
    int rows = snapshot.tables().values().stream().mapToInt(data -> data.rows().size()).sum();
    int findings = evaluations.stream().mapToInt(rule -> rule.findings().size()).sum();
    System.out.printf(
        "| %s | %d | %d | %.3f | %.3f | %.1f |%n",
        size, rows, findings, plain, rules, rules / plain);
  }

  private static Environment environment(Snapshot lists) {
    Map<String, Object> parameters = new HashMap<>();
    for (Row row : lists.table("参数").orElseThrow().rows()) {
      parameters.put(row.text("名称"), Lists.value(row.text("值")).orElseThrow());
    }
    return new Environment(TODAY, parameters);
  }

  /** A figure of two programs that do not do the same would say nothing. */
  private static void agree(Map<String, Set<String>> expected, List<Evaluation> evaluations) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Evaluation evaluation : evaluations) {
      Set<String> keys =
          evaluation.findings().stream().map(Finding::key).collect(Collectors.toSet());
      if (!keys.isEmpty() && expected.containsKey(evaluation.rule().id())) {
        found.put(evaluation.rule().id(), keys);
      }
    }
    expected.forEach(
        (rule, keys) -> {
          if (!keys.equals(found.get(rule))) {
            throw new IllegalStateException(rule + " differs");
          }
        });
  }
}
