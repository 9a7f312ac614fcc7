package zhaozhang.engine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.ColumnRef;
import zhaozhang.engine.analysis.Coverage;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Kind;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.ExpressionEvaluator;
import zhaozhang.engine.syntax.Report;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.engine.syntax.Written;
import zhaozhang.engine.trace.Clues;
import zhaozhang.engine.trace.Clues.Failure;
import zhaozhang.engine.trace.FactIndex;
import zhaozhang.engine.trace.Partial;
import zhaozhang.engine.trace.Seen;
import zhaozhang.engine.trace.Tracer;
import zhaozhang.model.Environment;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Subject;
import zhaozhang.model.finding.Trace;
import zhaozhang.model.finding.Trace.Clue;
import zhaozhang.model.finding.Trace.Verdict;
import zhaozhang.model.rule.RuleIds;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;

/** Explains of one record at a time why rules match it or not. */
public final class Explainer {

  /** More rows would say the same again. */
  private static final int MOST = 3;

  private final Collection<Understood> rules;
  private final Definitions definitions;
  private final Coverage coverage;
  private final FactIndex facts;
  private final ExpressionEvaluator evaluator;

  Explainer(
      Collection<Understood> rules,
      Definitions definitions,
      Coverage coverage,
      FactIndex facts,
      Environment environment) {
    this.rules = rules;
    this.definitions = definitions;
    this.coverage = coverage;
    this.facts = facts;
    this.evaluator = new ExpressionEvaluator(environment);
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
    Report report = rule.definition().report();
    if (report instanceof Report.Missing missing) {
      boolean about =
          missing.key() instanceof Literal
              ? absent(missing).equals(subject)
              : missing.table().name().equals(subject.table());
      return about ? Stream.of(trace(rule, subject, null)) : Stream.empty();
    }
    Table table = requireNonNull(rule.variables().get(report.subject())).row();
    return table != null && table.name().equals(subject.table())
        ? facts.identified(table, subject.key()).stream().map(fact -> trace(rule, subject, fact))
        : Stream.empty();
  }

  private Trace trace(Understood rule, Subject subject, @Nullable Seen fact) {
    List<String> missing = coverage.missing(rule.reads());
    if (!missing.isEmpty()) {
      return trace(rule, fact, Verdict.NOT_JUDGED, missing, "", List.of());
    }
    List<Condition> conditions = rule.definition().conditions();
    Pattern fixed = fact == null ? null : pattern(conditions, rule.definition().report().subject());
    Tracer tracer = new Tracer(facts, evaluator, fixed, fact);
    Clues clues = new Clues(tracer, definitions);
    List<Partial> matches =
        tracer
            .all(conditions, Partial.EMPTY)
            .filter(match -> reports(rule, match, subject))
            .toList();
    if (matches.stream().anyMatch(match -> unread(match, rule).findAny().isEmpty())) {
      return trace(rule, fact, Verdict.MATCHED, List.of(), "", List.of());
    }
    Stream<Seen> own = Stream.ofNullable(fact).filter(one -> unread(one, rule.reads().columns()));
    List<Clue> unread =
        Stream.concat(own, matches.stream().flatMap(match -> unread(match, rule)))
            .distinct()
            .map(one -> clues.unreadable(one, rule.reads()))
            .toList();
    if (!unread.isEmpty()) {
      return trace(rule, fact, Verdict.UNREADABLE, List.of(), "", unread);
    }
    Optional<Failure> failure = clues.first(flat(conditions).toList(), List.of(Partial.EMPTY));
    String condition = failure.map(Failure::condition).map(Written::of).orElse("");
    List<Clue> found = failure.map(clues::of).orElse(List.of());
    return trace(rule, fact, Verdict.NOT_MATCHED, List.of(), condition, found);
  }

  /** Where the row that is reported on is bound: never within a group that forgets it. */
  private static @Nullable Pattern pattern(List<Condition> conditions, @Nullable String variable) {
    return flat(conditions)
        .filter(one -> one instanceof Pattern)
        .map(Pattern.class::cast)
        .filter(one -> Objects.equals(one.variable(), variable))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Condition> flat(List<Condition> conditions) {
    return conditions.stream()
        .flatMap(
            one ->
                one instanceof Group group && group.kind() == Kind.AND
                    ? flat(group.parts())
                    : Stream.of(one));
  }

  /** As in an audit, rows looked for in vain do not count. */
  private static Stream<Seen> unread(Partial match, Understood rule) {
    return match.facts().stream().filter(fact -> unread(fact, rule.reads().firm()));
  }

  private static boolean unread(Seen fact, Set<ColumnRef> columns) {
    return fact.row().table().kind() == Table.Kind.SNAPSHOT
        && Coverage.unreadable(fact.row(), columns);
  }

  private boolean reports(Understood rule, Partial match, Subject subject) {
    return !(rule.definition().report() instanceof Report.Missing missing)
        || Row.display(evaluator.evaluate(missing.key(), match.at(null))).equals(subject.key());
  }

  private static Trace trace(
      Understood rule,
      @Nullable Seen fact,
      Verdict verdict,
      List<String> missing,
      String condition,
      List<Clue> clues) {
    RuleDefinition definition = rule.definition();
    Source row = fact == null ? null : fact.row().source();
    return new Trace(
        definition.rule(),
        definition.name(),
        row,
        verdict,
        missing,
        condition,
        clues.stream().limit(MOST).toList(),
        Math.max(0, clues.size() - MOST));
  }
}
