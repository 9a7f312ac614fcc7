package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import zhaozhang.base.Folding;
import zhaozhang.model.Source;

/**
 * An accepted exception.
 *
 * @param rule id of the rule
 * @param key of the finding's subject
 * @param discriminator of the finding; {@code *} means any
 * @param expires the last day it counts
 * @param source where it is recorded
 */
public record Waiver(
    String rule,
    String key,
    String discriminator,
    String reason,
    String approvedBy,
    LocalDate expires,
    Source source) {

  public static final String ANY = "*";

  public Waiver {
    requireNonNull(rule, "rule");
    requireNonNull(key, "key");
    requireNonNull(discriminator, "discriminator");
    requireNonNull(reason, "reason");
    requireNonNull(approvedBy, "approvedBy");
    requireNonNull(expires, "expires");
    requireNonNull(source, "source");
  }

  /** The last day that a waiver may count until which was approved on a day. */
  public static LocalDate lastDay(LocalDate approved) {
    return approved.plusYears(1);
  }

  /** Whether it is about a finding, however both are written. */
  public boolean covers(String rule, String key, String discriminator) {
    return isOf(rule)
        && same(this.key, key)
        && (this.discriminator.equals(ANY) || same(this.discriminator, discriminator));
  }

  /** Whether it is about a rule. */
  public boolean isOf(String rule) {
    return same(this.rule, rule);
  }

  private static boolean same(String written, String found) {
    return Folding.fold(written).equals(Folding.fold(found));
  }
}
