package zhaozhang.samples;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A finding that an audit of a generated snapshot must report, or what it must leave unjudged.
 *
 * @param rule id in the catalogue
 * @param table of the subject
 * @param key of the subject, accounts in lower case
 * @param discriminator empty for none
 * @param note what was seeded
 */
public record SeededViolation(
    String rule, String table, String key, String discriminator, String note)
    implements Comparable<SeededViolation> {

  private static final int LAST_ARTICLE = 20;

  private static final Comparator<SeededViolation> ORDER =
      Comparator.comparingInt((SeededViolation violation) -> violation.ruleNumber())
          .thenComparing(SeededViolation::table)
          .thenComparing(SeededViolation::key)
          .thenComparing(SeededViolation::discriminator);

  public SeededViolation {
    requireNonNull(rule, "rule");
    requireNonNull(table, "table");
    requireNonNull(key, "key");
    requireNonNull(discriminator, "discriminator");
    requireNonNull(note, "note");
  }

  @Override
  public int compareTo(SeededViolation other) {
    return ORDER.compare(this, other);
  }

  /** Puts 2-1 before 10-1, and the annex last. */
  private int ruleNumber() {
    int dash = rule.indexOf('-');
    String article = rule.substring(0, dash);
    return (article.equals("附") ? LAST_ARTICLE + 1 : Integer.parseInt(article)) * 100
        + Integer.parseInt(rule.substring(dash + 1));
  }
}
