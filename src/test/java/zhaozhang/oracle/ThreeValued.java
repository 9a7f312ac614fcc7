package zhaozhang.oracle;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

/**
 * What the oracle says of a snapshot that is not known in full. Subjects are rule, table and key,
 * of the handover check the leaver too, joined by line feeds.
 *
 * @param lacking the rules, or a part of them, that lack a table or column
 * @param certain the subjects that violate a rule in each way in which the unknown may be known
 * @param possible those that violate it in some way
 * @param known whether there is but one way
 */
record ThreeValued(
    Set<String> lacking, SortedSet<String> certain, SortedSet<String> possible, boolean known) {

  /** In so many ways the unknown is made known, and in few where a snapshot is large. */
  private static final int WAYS = 24;

  private static final int FEW_WAYS = 6;
  private static final int LARGE = 500;

  /** The oracle, of a snapshot in which all is known, with names for the rows of it. */
  @FunctionalInterface
  interface Judge extends BiFunction<Snapshot, Function<Row, @Nullable String>, OracleResult> {}

  static ThreeValued of(Snapshot snapshot, Worlds worlds, Judge oracle) {
    boolean known = Worlds.allKnown(snapshot);
    OracleResult first = oracle.apply(worlds.next(), worlds::name);
    SortedSet<String> certain = new TreeSet<>(first.subjects());
    SortedSet<String> possible = new TreeSet<>(certain);
    int rows = snapshot.tables().values().stream().mapToInt(data -> data.rows().size()).sum();
    int ways = rows > LARGE ? FEW_WAYS : WAYS;
    for (int way = known ? ways : 1; way < ways; way++) {
      SortedSet<String> found = oracle.apply(worlds.next(), worlds::name).subjects();
      certain.retainAll(found);
      possible.addAll(found);
    }
    return new ThreeValued(first.lacking(), certain, possible, known);
  }
}
