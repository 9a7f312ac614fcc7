package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Hashes;
import zhaozhang.model.Source;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleIds;

/**
 * A violation of a rule by one subject.
 *
 * @param rule the rule that is violated
 * @param table of the subject
 * @param key names the subject within its table
 * @param discriminator tells apart several violations of one rule by one subject; often empty
 * @param department answers for it; empty if nobody is known to
 * @param message what is wrong, in a sentence
 * @param sources the evidence, the subject's own row first
 * @param pseudonym its id where what it is about is hidden, so that nobody can find that out by
 *     trying; null where the id follows from what it is about
 */
public record Finding(
    Rule rule,
    String table,
    String key,
    String discriminator,
    String department,
    String message,
    List<Source> sources,
    @Nullable String pseudonym)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.rule().id(), RuleIds.ORDER)
          .thenComparing(Finding::table)
          .thenComparing(Finding::key)
          .thenComparing(Finding::discriminator);

  /** A finding that hides nothing. */
  public Finding(
      Rule rule,
      String table,
      String key,
      String discriminator,
      String department,
      String message,
      List<Source> sources) {
    this(rule, table, key, discriminator, department, message, sources, null);
  }

  public Finding {
    requireNonNull(rule, "rule");
    requireNonNull(table, "table");
    requireNonNull(key, "key");
    requireNonNull(discriminator, "discriminator");
    requireNonNull(department, "department");
    requireNonNull(message, "message");
    sources = List.copyOf(sources);
  }

  /**
   * The same from month to month: the rule's id and 12 hexadecimal digits of the hash of rule,
   * table, key and discriminator.
   */
  public String id() {
    if (pseudonym != null) {
      return pseudonym;
    }
    String identity = String.join("\n", rule.id(), table, key, discriminator);
    byte[] hash = Hashes.sha256(identity.getBytes(StandardCharsets.UTF_8));
    return rule.id() + "-" + HexFormat.of().formatHex(hash, 0, 6);
  }

  /** The same finding, with another department to answer for it. */
  public Finding withDepartment(String other) {
    return new Finding(rule, table, key, discriminator, other, message, sources, pseudonym);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
