package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.Extent;
import zhaozhang.audit.changes.Change;
import zhaozhang.audit.changes.Changes;
import zhaozhang.base.UserError;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.table.Snapshot;
import zhaozhang.oracle.RandomSnapshots;
import zhaozhang.oracle.SnapshotFiles;

/**
 * What is not known proves nothing: whatever is lost from a snapshot, one thing at a time, no rule
 * flips between passed and violated, and nobody is accused who was not before. Files are changed,
 * so that recognition, resolution and the engine all take part. {@code -Dseeds=50 -Dfirst=51} tries
 * others than the first.
 */
class ChangesProveNothingTest {

  private static final int SEEDS = Integer.getInteger("seeds", Extent.of(2, 50));
  private static final int FIRST = Integer.getInteger("first", 1);

  /** Of the columns every so many-th is dropped in a build: with each seed others. */
  private static final int COLUMNS = 10;

  /** Of the other ways to lose a table than to drop it, every so many-th is tried. */
  private static final int WAYS = 4;

  private static final int DRAWN = Extent.of(5, 20);

  private static final String MEND =
      "what is not known proves nothing: mend what takes it for known, as a reader that takes a"
          + " table for whole, or a rule that passes for want of a row";

  private static RulesInForce rules;

  @TempDir Path temp;

  @BeforeAll
  static void compile() {
    rules = RulesInForce.read(Path.of("rules"));
    rules.compile();
  }

  @Test
  void nothing_lost_from_the_samples_proves_anything() throws IOException {
    assertEquals("", wrong(Path.of("samples", "2025-10"), LocalDate.of(2025, 10, 31), 1), MEND);
  }

  @Test
  void nothing_lost_from_random_snapshots_proves_anything() throws IOException {
    int tried = 0;
    for (long seed = FIRST; tried < SEEDS; seed++) {
      LocalDate asOf = RandomSnapshots.asOf(seed);
      Snapshot made = RandomSnapshots.make(seed, rules.vocabulary());
      if (!asOf.isBefore(rules.lists().inForceSince()) && !made.tables().isEmpty()) {
        Path folder = temp.resolve("快照" + seed);
        SnapshotFiles.write(OneTree.of(made, rules.vocabulary()), folder);
        assertEquals("", wrong(folder, asOf, seed), "seed " + seed + ": " + MEND);
        tried++;
      }
    }
  }

  /** What is said otherwise than of the whole and must not be, a line each. */
  private String wrong(Path folder, LocalDate asOf, long seed) throws IOException {
    Judged whole = judge(folder, asOf);
    Changes changes =
        new Changes(whole.snapshot(), folder, rules.vocabulary().correspondences(), seed);
    return some(changes, seed).parallelStream()
        .flatMap(change -> wrong(change, changes, whole, asOf))
        .collect(Collectors.joining("\n"));
  }

  private static List<Change> some(Changes changes, long seed) {
    List<Change> otherwise = changes.tablesOtherwise();
    List<Change> columns = changes.columns();
    return Stream.of(
            changes.tablesDropped().stream(),
            every(WAYS, otherwise, seed),
            every(COLUMNS, columns, seed),
            changes.cells(DRAWN).stream(),
            changes.keys(DRAWN).stream())
        .flatMap(stream -> stream)
        .toList();
  }

  private static Stream<Change> every(int step, List<Change> changes, long seed) {
    return IntStream.range(0, changes.size())
        .filter(at -> Extent.takes(at + (int) seed, step))
        .mapToObj(changes::get);
  }

  private Stream<String> wrong(Change change, Changes changes, Judged whole, LocalDate asOf) {
    try {
      Path place = changes.write(change, temp);
      Judged changed = judge(place, asOf);
      Changes.delete(place);
      return new Difference(change, rules.vocabulary(), whole, changed).wrong();
    } catch (UserError nothingIsLeft) {
      return Stream.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the rules say of a snapshot, waivers aside. */
  private static Judged judge(Path folder, LocalDate asOf) {
    Snapshot snapshot = rules.reader().read(folder);
    Inputs inputs =
        new Inputs(rules, rules.compile(), snapshot, CompletableFuture.completedFuture(null));
    List<Evaluation> evaluations = Judgement.of(inputs, asOf).evaluations();
    Overlay unwaived = Overlay.of(evaluations, List.of(), Map.of(), asOf);
    List<RuleResult> results = new Conclusions(rules.lists(), asOf).rules(evaluations, unwaived);
    return new Judged(snapshot, asOf, evaluations, results);
  }
}
