package zhaozhang.engine.partition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * To which shards values lead: a set of shards, as bits, for each of the values' hashes. Values
 * that share a hash share the sets, so a few rows go where nothing joins them; none stays away from
 * where something does.
 */
final class Routes {

  private static final int BUCKETS_A_VALUE = 4;

  /** For few values, so that hardly a row is led where nothing joins it. */
  private static final int MORE_BUCKETS_A_VALUE = 64;

  private static final int MORE_BUCKETS = 1 << 16;

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
    int power = Integer.highestOneBit(Math.max(1, Math.min(values, 1 << 26)));
    int more = Math.min(power, MORE_BUCKETS / MORE_BUCKETS_A_VALUE) * MORE_BUCKETS_A_VALUE;
    return Math.max(power * BUCKETS_A_VALUE, more);
  }

  static int bucket(int hash, int buckets) {
    return mixed(hash) & (buckets - 1);
  }

  /** Hashes of like texts differ little, and in few bits. */
  static int mixed(int hash) {
    int spread = hash * 0x9E3779B9;
    return spread ^ (spread >>> 16);
  }

  /** The hash of a value: the same for those that Drools finds equal. */
  static int hash(@Nullable Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().hashCode()
        : value == null ? 0 : value.hashCode();
  }
}
