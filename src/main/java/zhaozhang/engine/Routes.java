package zhaozhang.engine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.Columns.Reading;
import zhaozhang.model.Row;

/**
 * To which shards values lead: a set of shards, as bits, for each of the values' hashes. Values
 * that share a hash share the sets, so a few rows go where nothing joins them; none stays away from
 * where something does.
 */
final class Routes {

  private static final int BUCKETS_A_VALUE = 4;

  private final long[] shards;

  /**
   * @param values how many there will be, about
   */
  Routes(int values) {
    shards = new long[buckets(values)];
  }

  void add(int hash, long to) {
    shards[bucket(hash, shards.length)] |= to;
  }

  long of(int hash) {
    return shards[bucket(hash, shards.length)];
  }

  /** A power of two, so many that most values have one of their own. */
  static int buckets(int values) {
    return Integer.highestOneBit(Math.max(16, Math.min(values, 1 << 26))) * BUCKETS_A_VALUE;
  }

  static int bucket(int hash, int buckets) {
    return mixed(hash) & (buckets - 1);
  }

  /** Hashes of like texts differ little, and in few bits. */
  static int mixed(int hash) {
    int spread = hash * 0x9E3779B9;
    return spread ^ (spread >>> 16);
  }

  /** The hash of some columns of a row: the same for values that Drools finds equal. */
  static int hash(Row row, List<Reading> columns) {
    int hash = 0;
    for (Reading column : columns) {
      hash = hash * 31 + hash(column.of(row));
    }
    return hash;
  }

  private static int hash(@Nullable Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().hashCode()
        : value == null ? 0 : value.hashCode();
  }
}
