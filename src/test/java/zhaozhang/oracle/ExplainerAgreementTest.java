package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhaozhang.Extent;
import zhaozhang.engine.Explainer;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Subject;
import zhaozhang.model.finding.Trace;
import zhaozhang.model.finding.Trace.Verdict;
import zhaozhang.model.table.Snapshot;

/** What explains the rules, one condition after the other, against Drools, which runs them. */
class ExplainerAgreementTest {

  private static final int SEEDS = Extent.of(8, 300);

  private final RealRules rules = RealRules.read();

  @Test
  void every_record_of_random_snapshots_is_matched_just_where_drools_flags_it() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Snapshot snapshot = RandomSnapshots.make(seed, rules.vocabulary());
      Snapshot lists = RandomSnapshots.lists(seed, rules.vocabulary());
      LocalDate asOf = RandomSnapshots.asOf(seed);
      List<Evaluation> evaluations = rules.audit(snapshot, lists, asOf).evaluations();
      Explainer explainer = rules.explainer(snapshot, lists, asOf);
      SortedSet<String> matched = new TreeSet<>();
      subjects(snapshot, lists, explainer)
          .forEach(
              subject ->
                  explainer
                      .traces(subject)
                      .forEach((rule, traces) -> matched.addAll(matched(rule, subject, traces))));
      SortedSet<String> flagged = flagged(evaluations);
      assertEquals(List.of(), without(flagged, matched), "found, and not explained, seed " + seed);
      assertEquals(List.of(), without(matched, flagged), "explained, and not found, seed " + seed);
    }
  }

  @Test
  void a_record_that_is_not_flagged_is_told_of_a_condition_or_of_what_is_missing() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Snapshot snapshot = RandomSnapshots.make(seed, rules.vocabulary());
      Snapshot lists = RandomSnapshots.lists(seed, rules.vocabulary());
      Explainer explainer = rules.explainer(snapshot, lists, RandomSnapshots.asOf(seed));
      List<Trace> silent =
          subjects(snapshot, lists, explainer)
              .flatMap(subject -> explainer.traces(subject).values().stream())
              .flatMap(List::stream)
              .filter(trace -> trace.verdict() != Verdict.MATCHED)
              .filter(trace -> trace.missing().isEmpty() && trace.clues().isEmpty())
              .toList();
      assertEquals(List.of(), silent, "seed " + seed);
    }
  }

  private static List<String> without(SortedSet<String> all, SortedSet<String> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }

  private static Stream<Subject> subjects(Snapshot snapshot, Snapshot lists, Explainer explainer) {
    Stream<Subject> rows =
        Stream.of(snapshot, lists)
            .flatMap(one -> one.tables().values().stream())
            .flatMap(data -> data.rows().stream())
            .map(row -> new Subject(row.table().name(), row.identity()));
    return Stream.concat(rows, explainer.absent().stream()).distinct();
  }

  private static List<String> matched(String rule, Subject subject, List<Trace> traces) {
    return traces.stream().anyMatch(trace -> trace.verdict() == Verdict.MATCHED)
        ? List.of(rule + " " + subject.table() + " " + subject.key())
        : List.of();
  }

  private static SortedSet<String> flagged(List<Evaluation> evaluations) {
    SortedSet<String> flagged = new TreeSet<>();
    for (Evaluation evaluation : evaluations) {
      evaluation
          .findings()
          .forEach(
              found -> flagged.add(found.rule().id() + " " + found.table() + " " + found.key()));
    }
    return flagged;
  }
}
