package zhaozhang.engine.partition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.partition.Columns.Reading;
import zhaozhang.engine.plan.Plan.Edge;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.plan.Plan.Step;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;

/**
 * Where the rows of a group of rules stand: each row of the table that they are split by has one
 * home, and other rows are where they are wanted.
 */
public final class Shards {

  /** As many as there are bits to say where a row stands. */
  public static final int MOST = Long.SIZE;

  private final Facts facts;
  private final int count;
  private final byte[] homes;
  private final @Nullable Table split;
  private final Map<Table, long[]> wanted = new HashMap<>();

  /**
   * @param split the table that is taken apart, null if there is one shard
   */
  public Shards(List<Candidates> rules, @Nullable Table split, int count, Facts facts) {
    this.facts = facts;
    this.split = split;
    this.count = count;
    homes = split == null ? new byte[0] : homes(facts.of(split), column(rules, split));
    rules.forEach(this::route);
  }

  /** Rows that lead to the same rows best stand together; those that lead to none, anywhere. */
  private @Nullable Reading column(List<Candidates> rules, Table split) {
    Map<String, Integer> led = new HashMap<>();
    rules.forEach(rule -> rule.joins((column, rows) -> led.merge(column, rows, Math::max)));
    return led.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(most -> facts.columns().column(split, most.getKey()))
        .orElse(null);
  }

  private byte[] homes(List<Row> rows, @Nullable Reading column) {
    byte[] at = new byte[rows.size()];
    for (int row = 0; row < at.length; row++) {
      Object value = column == null ? null : column.of(rows.get(row));
      at[row] =
          (byte)
              (value == null ? row % count : Math.floorMod(Routes.mixed(value.hashCode()), count));
    }
    return at;
  }

  /** Sends every row to where it is wanted: the subject's home, and what it leads to after it. */
  private void route(Candidates rule) {
    long[][] masks = new long[rule.steps().size()][];
    for (Step step : rule.steps()) {
      Node node = step.node();
      long[] where = where(rule, step, masks);
      masks[node.at()] = where;
      int[] rows = rule.rows(node);
      for (int at = 0; at < rows.length; at++) {
        want(node.table(), rows[at], where[at]);
      }
    }
  }

  /** The shards that a pattern's rows are wanted in, as bits. */
  private long[] where(Candidates rule, Step step, long[][] masks) {
    Node node = step.node();
    Edge edge = step.edge();
    if (node.equals(rule.subject())) {
      return Arrays.stream(rule.rows(node))
          .mapToLong(row -> 1L << home(node.table(), row))
          .toArray();
    }
    if (edge == null) {
      long[] everywhere = new long[rule.size(node)];
      Arrays.fill(everywhere, -1L >>> (MOST - count));
      return everywhere;
    }
    long[] from = masks[edge.from().at()];
    Routes routes = new Routes(from.length);
    int[] hashes = rule.hashes(edge.from(), edge.fromColumns()).toArray();
    for (int at = 0; at < from.length; at++) {
      routes.add(hashes[at], from[at]);
    }
    return rule.hashes(node, edge.toColumns()).mapToLong(routes::of).toArray();
  }

  public void want(Table table, int row, long where) {
    wanted.computeIfAbsent(table, any -> new long[facts.of(table).size()])[row] |= where;
  }

  private int home(Table table, int row) {
    return table.equals(split) ? homes[row] : 0;
  }

  /** Makes the facts of a table in a shard, one after the other. */
  public void forEach(Table table, int shard, Consumer<Fact> each) {
    long[] where = wanted.getOrDefault(table, new long[0]);
    List<Row> rows = facts.of(table);
    for (int row = 0; row < where.length; row++) {
      if (((where[row] >>> shard) & 1) != 0) {
        Row one = rows.get(row);
        boolean home = !table.equals(split) || homes[row] == shard;
        each.accept(new Fact(one, home && one.identified()));
      }
    }
  }
}
