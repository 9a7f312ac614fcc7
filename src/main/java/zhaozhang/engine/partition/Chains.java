package zhaozhang.engine.partition;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Rows by a hash: those of one bucket are chained. */
final class Chains {

  private static final int NONE = -1;

  private final int[] rows;
  private final int[] hashes;
  private final int[] first;
  private final int[] next;

  /**
   * @param hashes one for each of the rows
   */
  Chains(int[] rows, int[] hashes) {
    this.rows = rows;
    this.hashes = hashes;
    first = new int[Routes.buckets(rows.length)];
    next = new int[rows.length];
    Arrays.fill(first, NONE);
    for (int at = 0; at < rows.length; at++) {
      int bucket = Routes.bucket(hashes[at], first.length);
      next[at] = first[bucket];
      first[bucket] = at;
    }
  }

  /** Whether a row with the hash meets a condition. */
  boolean any(int hash, IntPredicate condition) {
    int at = first[Routes.bucket(hash, first.length)];
    while (at != NONE && !(hashes[at] == hash && condition.test(rows[at]))) {
      at = next[at];
    }
    return at != NONE;
  }
}
