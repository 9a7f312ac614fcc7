package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import zhaozhang.base.Abridged;
import zhaozhang.model.Source;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleIds;

/**
 * A subject of which nobody knows whether it violates a rule.
 *
 * @param rule that may be violated
 * @param table of the subject
 * @param key names the subject within its table
 * @param leaver account of the person whose leaving is checked; empty in an audit
 * @param department answers for it; empty if nobody is known to
 * @param because what stands in the way: cells, rows or files, at least one
 */
public record Unjudged(
    Rule rule, String table, String key, String leaver, String department, List<Obstacle> because)
    implements Comparable<Unjudged> {

  private static final Comparator<Unjudged> ORDER =
      Comparator.comparing((Unjudged one) -> one.rule().id(), RuleIds.ORDER)
          .thenComparing(Unjudged::table)
          .thenComparing(Unjudged::key)
          .thenComparing(Unjudged::leaver);

  /**
   * What stands in the way of a judgement.
   *
   * @param source the row, sheet or file
   * @param column heading of the cell; empty where the row or file as a whole is meant
   * @param found what stands there, masked where the column is private
   * @param why it does not tell, in a phrase that people read
   */
  public record Obstacle(Source source, String column, String found, String why)
      implements Comparable<Obstacle> {

    private static final Comparator<Obstacle> ORDER =
        Comparator.comparing(Obstacle::source)
            .thenComparing(Obstacle::column)
            .thenComparing(Obstacle::found)
            .thenComparing(Obstacle::why);

    /** Of what stands there no more is shown. */
    private static final int LONGEST = 200;

    public Obstacle {
      requireNonNull(source, "source");
      requireNonNull(column, "column");
      found = Abridged.of(found, LONGEST);
      requireNonNull(why, "why");
    }

    @Override
    public int compareTo(Obstacle other) {
      return ORDER.compare(this, other);
    }
  }

  public Unjudged {
    requireNonNull(rule, "rule");
    requireNonNull(table, "table");
    requireNonNull(key, "key");
    requireNonNull(leaver, "leaver");
    requireNonNull(department, "department");
    because = because.stream().sorted().distinct().toList();
  }

  /** The same, with another department to answer for it. */
  public Unjudged withDepartment(String other) {
    return new Unjudged(rule, table, key, leaver, other, because);
  }

  @Override
  public int compareTo(Unjudged other) {
    return ORDER.compare(this, other);
  }
}
