package zhaozhang.engine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.Coverage;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.partition.PlanTerms;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Report;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.engine.syntax.Written;
import zhaozhang.engine.term.Term;
import zhaozhang.engine.trace.Clues;
import zhaozhang.engine.trace.Clues.Failure;
import zhaozhang.engine.trace.FactIndex;
import zhaozhang.engine.trace.Obstacles;
import zhaozhang.engine.trace.Partial;
import zhaozhang.engine.trace.Tracer;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Subject;
import zhaozhang.model.finding.Trace;
import zhaozhang.model.finding.Trace.Clue;
import zhaozhang.model.finding.Trace.Verdict;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.rule.RuleIds;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

/** Explains of one record at a time why rules match it or not, or why nobody knows. */
public final class Explainer {

  /** More rows would say the same again. */
  private static final int MOST = 3;

  private final Collection<Understood> rules;
  private final Definitions definitions;
  private final Coverage coverage;
  private final FactIndex facts;
  private final Obstacles obstacles;

  Explainer(
      Collection<Understood> rules,
      Definitions definitions,
      Coverage coverage,
      FactIndex facts,
      Snapshot snapshot) {
    this.rules = rules;
    this.definitions = definitions;
    this.coverage = coverage;
    this.facts = facts;
    this.obstacles = new Obstacles(facts, snapshot);
  }

  /** The records that rules report on where they are not there: which, rules say themselves. */
  public List<Subject> absent() {
    return rules.stream()
        .map(rule -> rule.definition().report())
        .filter(report -> report instanceof Report.Missing)
        .map(report -> absent((Report.Missing) report))
        .filter(subject -> !subject.key().isEmpty())
        .distinct()
        .toList();
  }

  private static Subject absent(Report.Missing missing) {
    Object key = missing.key() instanceof Literal literal ? literal.value() : null;
    return new Subject(missing.table().name(), Row.display(key));
  }

  /** By id of the rule, in order: how each part of each rule about a record fared. */
  public Map<String, List<Trace>> traces(Subject subject) {
    Map<String, List<Trace>> traces = new TreeMap<>(RuleIds.ORDER);
    for (Understood rule : rules) {
      List<Trace> found = traces(rule, subject).toList();
      if (!found.isEmpty()) {
        traces
            .computeIfAbsent(rule.definition().rule().id(), any -> new ArrayList<>())
            .addAll(found);
      }
    }
    return traces;
  }

  private Stream<Trace> traces(Understood rule, Subject subject) {
    if (rule.definition().report() instanceof Report.Missing missing) {
      boolean about =
          missing.key() instanceof Literal
              ? absent(missing).equals(subject)
              : missing.table().name().equals(subject.table());
      return about ? Stream.of(trace(rule, subject, null)) : Stream.empty();
    }
    Plan.Node node = requireNonNull(rule.plan().subject());
    return node.table().name().equals(subject.table())
        ? facts.identified(node.table(), subject.key()).stream()
            .map(row -> trace(rule, subject, row))
        : Stream.empty();
  }

  private Trace trace(Understood rule, Subject subject, @Nullable Row row) {
    List<String> missing = coverage.missing(rule.reads());
    if (!missing.isEmpty()) {
      return trace(rule, row, Verdict.NOT_JUDGED, missing, "", List.of());
    }
    Tracer tracer = new Tracer(rule.plan(), facts, row);
    if (tracer.all(true).anyMatch(match -> reports(rule, match, subject))) {
      return trace(rule, row, Verdict.MATCHED, List.of(), "", List.of());
    }
    if (tracer.all(false).anyMatch(match -> reports(rule, match, subject))) {
      List<Clue> unknown = obstacles.of(rule, row).stream().map(Explainer::clue).toList();
      return trace(rule, row, Verdict.UNREADABLE, List.of(), "", unknown);
    }
    Clues clues = new Clues(tracer, facts.columns(), definitions);
    Optional<Failure> failure = clues.first();
    String condition = failure.map(Failure::condition).map(Written::of).orElse("");
    List<Clue> found = failure.map(clues::of).orElse(List.of());
    return trace(rule, row, Verdict.NOT_MATCHED, List.of(), condition, found);
  }

  private static Clue clue(Obstacle obstacle) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!obstacle.column().isEmpty()) {
      values.put(obstacle.column(), obstacle.found());
    }
    return new Clue(Clue.Kind.UNREADABLE, obstacle.why(), "", values, obstacle.source());
  }

  private boolean reports(Understood rule, Partial match, Subject subject) {
    if (!(rule.definition().report() instanceof Report.Missing missing)) {
      return true;
    }
    Term key = new PlanTerms(facts.columns()).term(missing.key(), rule.plan().scope());
    return Row.display(key.of(Row.NONE, match.bound())).equals(subject.key());
  }

  private static Trace trace(
      Understood rule,
      @Nullable Row row,
      Verdict verdict,
      List<String> missing,
      String condition,
      List<Clue> clues) {
    RuleDefinition definition = rule.definition();
    Source source = row == null ? null : row.source();
    return new Trace(
        definition.rule(),
        definition.name(),
        source,
        verdict,
        missing,
        condition,
        clues.stream().limit(MOST).toList(),
        Math.max(0, clues.size() - MOST));
  }
}
