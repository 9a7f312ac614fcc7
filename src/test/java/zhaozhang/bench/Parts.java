package zhaozhang.bench;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import zhaozhang.model.table.Snapshot;
import zhaozhang.rulebook.Lists;

/**
 * The evaluation of all rules over a snapshot in memory: by the engine, by plain loops over the
 * same rows, and by one session of Drools over every row.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Parts {

  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

  /** The folder of a snapshot. */
  @Param("")
  public String folder = "";

  private final Rules rules = Rules.read();
  private final RuleEngine compiled = compile();
  private final Environment environment = new Environment(TODAY, Lists.of(rules.lists()).values());
  private List<Evaluation> evaluations = List.of();
  private Snapshot corporation = new Snapshot("", Map.of(), List.of(), List.of());

  /** A figure of two programs that do not do the same would say nothing. */
  @Setup
  public void make() {
    corporation = rules.reader().read(Path.of(folder));
    evaluations = engine();
    Map<String, Set<String>> expected = loops();
    for (Evaluation evaluation : evaluations) {
      String rule = evaluation.rule().id();
      if (!evaluation.judgedInFull()
          || !subjects(evaluation).equals(expected.getOrDefault(rule, Set.of()))) {
        throw new IllegalStateException(rule + " differs");
      }
    }
    Set<String> known = evaluations.stream().map(one -> one.rule().id()).collect(toSet());
    if (!known.containsAll(expected.keySet())) {
      throw new IllegalStateException("plain loops know other rules: " + expected.keySet());
    }
  }

  private static Set<String> subjects(Evaluation evaluation) {
    return evaluation.findings().stream()
        .map(one -> PlainFacts.subject(one.table(), one.key(), one.discriminator()))
        .collect(toSet());
  }

  @Benchmark
  public RuleEngine compile() {
    return rules.compile();
  }

  @Benchmark
  public Map<String, Set<String>> loops() {
    return PlainLoops.audit(corporation, rules.lists(), TODAY);
  }

  @Benchmark
  public List<Evaluation> engine() {
    return compiled.evaluate(corporation, rules.lists(), environment);
  }

  /** Must find what the engine finds, to the letter. */
  @Benchmark
  public List<Evaluation> wholeSession() {
    List<Evaluation> whole =
        Unpartitioned.evaluate(compiled, corporation, rules.lists(), environment);
    if (!whole.equals(evaluations)) {
      throw new IllegalStateException("one session finds something else");
    }
    return whole;
  }
}
