package zhaozhang.engine;

/**
 * How evaluation is bounded: in memory by what one session holds, in time by what one rule may ask.
 * None of it looks at a clock, so that no outcome depends on how fast a machine is.
 *
 * @param shardRows about how many rows of a table stand in one session
 * @param copiedRows how many rows that nothing tells apart may be copied to every session
 * @param comparisons how often a rule may compare rows before it is stopped
 */
record Bounds(int shardRows, int copiedRows, double comparisons) {

  /**
   * A rule that compares each of a million people with ten words stays below; Drools keeps what it
   * joins, some 150 bytes a time.
   */
  static final Bounds USUAL = new Bounds(20_000, 2_000, 10_000_000);

  /**
   * Who leaves is few, and what they hold is found through them, but the count goes by one link of
   * a row only: of a group's members and their accounts it sees the members. So it allows more.
   */
  static final Bounds HANDOVER = new Bounds(20_000, 2_000, 1_000_000_000);
}
