package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Source;
import zhaozhang.model.rule.Rule;

/**
 * How one row fared under the conditions of a rule, or of a part of it.
 *
 * @param rule that it is, or is a part of
 * @param name of the rule or part as written
 * @param row where the row stands; null where the rule is about one that is not there
 * @param verdict what became of it
 * @param missing what the rule needs and the snapshot lacks, as in {@link Evaluation}
 * @param condition the first that does not hold, as written; empty if there is none
 * @param clues what stands in the way of it, the first few
 * @param more how many more clues there are
 */
public record Trace(
    Rule rule,
    String name,
    @Nullable Source row,
    Verdict verdict,
    List<String> missing,
    String condition,
    List<Clue> clues,
    int more) {

  /** What became of a row. */
  public enum Verdict {
    /** All conditions hold. */
    MATCHED,
    /** A condition does not hold. */
    NOT_MATCHED,
    /** A cell that decides could not be read. */
    UNREADABLE,
    /** A table or column that the rule needs is not in the snapshot. */
    NOT_JUDGED
  }

  /**
   * A row, or figures, and what they have to do with a condition.
   *
   * @param part of the condition that it is about, as written; empty for all of it
   * @param table of the row; empty for figures
   * @param values by name of the column or variable, as shown to people
   * @param source where the row stands; null if there is none
   */
  public record Clue(
      Kind kind, String part, String table, Map<String, String> values, @Nullable Source source) {

    /** What a row has to do with a condition. */
    public enum Kind {
      /** Is there, and ought not to be for the condition to hold. */
      FOUND,
      /** Comes nearest, and this part does not hold for it. */
      FAILS,
      /** For no row does this part hold. */
      NONE,
      /** Has a cell that could not be read. */
      UNREADABLE
    }

    public Clue {
      requireNonNull(kind, "kind");
      requireNonNull(part, "part");
      requireNonNull(table, "table");
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  public Trace {
    requireNonNull(rule, "rule");
    requireNonNull(name, "name");
    requireNonNull(verdict, "verdict");
    missing = List.copyOf(missing);
    requireNonNull(condition, "condition");
    clues = List.copyOf(clues);
  }
}
