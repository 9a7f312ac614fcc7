package zhaozhang.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import zhaozhang.engine.RuleEngine;
import zhaozhang.engine.Unpartitioned;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.SnapshotReader;

/**
 * The evaluation of all rules over a fictitious corporation in memory: by the engine, by plain
 * loops over the same rows, and by one session of Drools over every row.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Parts {

  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

  @Param("1000")
  public int members;

  private final Rulebook rulebook = RulebookReader.read(Path.of("rules"));
  private final Vocabulary vocabulary = RuleEngine.vocabulary(rulebook.vocabulary());
  private final Snapshot lists =
      new SnapshotReader(vocabulary.tables(Table.Kind.LIST), Map.of()).read(rulebook.lists());
  private final RuleEngine compiled = compile();
  private final Environment environment = new Environment(TODAY, parameters(lists));
  private List<Evaluation> evaluations = List.of();
  private Snapshot corporation = new Snapshot("", Map.of(), List.of(), List.of());

  /** A figure of two programs that do not do the same would say nothing. */
  @Setup
  public void make() {
    corporation = CorporationInMemory.of(members, vocabulary);
    Map<String, Set<String>> expected = loops();
    Map<String, Set<String>> found = new TreeMap<>();
    evaluations = engine();
    for (Evaluation evaluation : evaluations) {
      found.put(
          evaluation.rule().id(),
          evaluation.findings().stream().map(Finding::key).collect(Collectors.toSet()));
    }
    expected.forEach(
        (rule, keys) -> {
          if (!keys.equals(found.get(rule))) {
            throw new IllegalStateException(rule + " differs");
          }
        });
  }

  @Benchmark
  public RuleEngine compile() {
    return RuleEngine.compile(vocabulary, rulebook.vocabulary(), rulebook.rules(), lists);
  }

  @Benchmark
  public Map<String, Set<String>> loops() {
    return PlainLoops.audit(corporation, lists, TODAY);
  }

  @Benchmark
  public List<Evaluation> engine() {
    return compiled.evaluate(corporation, lists, environment);
  }

  /** Must find what the engine finds, to the letter. */
  @Benchmark
  public List<Evaluation> wholeSession() {
    List<Evaluation> whole = Unpartitioned.evaluate(compiled, corporation, lists, environment);
    if (!whole.equals(evaluations)) {
      throw new IllegalStateException("one session finds something else");
    }
    return whole;
  }

  private static Map<String, Object> parameters(Snapshot lists) {
    Map<String, Object> parameters = new HashMap<>();
    for (Row row : lists.table("参数").orElseThrow().rows()) {
      parameters.put(row.text("名称"), Lists.value(row.text("值")).orElseThrow());
    }
    return parameters;
  }
}
