package zhaozhang.oracle;

/**
 * A rule of the catalogue, or the part of it that is about one table.
 *
 * @param rule its id
 * @param needs what its condition reads
 */
record Check(String rule, Needs needs, Condition condition) {

  /** What the catalogue's column "violation when" says. */
  @FunctionalInterface
  interface Condition {
    void find(Facts facts, Findings findings);
  }

  static Check of(String rule, Condition condition, String... needs) {
    return new Check(rule, Needs.of(needs), condition);
  }
}
