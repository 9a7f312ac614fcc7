package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.Regulation;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.table.DataProblem;

/**
 * What would change for whom if other rules were in force.
 *
 * @param asOf the day audited as of
 * @param snapshot name of the snapshot folder
 * @param rules what changes, of each rule of which anything does, in order of id
 * @param problems of the new lists
 * @param names what people call the subjects of the findings that differ, by the id of the finding
 * @param regulation whose rules these are
 */
public record Preview(
    LocalDate asOf,
    String snapshot,
    List<RuleChange> rules,
    List<DataProblem> problems,
    Map<String, String> names,
    Regulation regulation) {

  /** How a finding differs. */
  public enum Kind {
    /** Only the new rules have it. */
    ADDED,
    /** Only the old rules have it. */
    REMOVED,
    /** Both have it, and say something else of it, or a waiver covers it in one of them. */
    CHANGED;

    /** The word that people read. */
    public String label() {
      return Texts.get("preview." + name());
    }
  }

  /**
   * A finding that differs.
   *
   * @param before by the old rules, null if there is none
   * @param after by the new rules, null if there is none
   */
  public record Change(@Nullable AuditedFinding before, @Nullable AuditedFinding after) {

    /** The finding as it would be, else as it was. */
    public Finding finding() {
      return requireNonNull(after != null ? after : before).finding();
    }

    public Kind kind() {
      if (before == null) {
        return Kind.ADDED;
      }
      return after == null ? Kind.REMOVED : Kind.CHANGED;
    }
  }

  /**
   * What changes of a rule.
   *
   * @param rule as it would be, else as it was
   * @param before its outcome by the old rules, null if they have no such rule
   * @param after its outcome by the new rules, null if they have no such rule
   * @param changes in order of table, key and discriminator
   * @param flooded where it adds findings about a great part of a table, that table
   */
  public record RuleChange(
      Rule rule,
      @Nullable Outcome before,
      @Nullable Outcome after,
      List<Change> changes,
      @Nullable Flood flooded) {

    public RuleChange {
      requireNonNull(rule, "rule");
      changes = List.copyOf(changes);
    }

    public long count(Kind kind) {
      return changes.stream().filter(change -> change.kind() == kind).count();
    }

    public Optional<Flood> flood() {
      return Optional.ofNullable(flooded);
    }
  }

  /**
   * A table of which a rule would newly flag a great part.
   *
   * @param added how many of its rows
   * @param rows how many it has
   */
  public record Flood(String table, long added, long rows) {

    public Flood {
      requireNonNull(table, "table");
    }
  }

  public Preview {
    requireNonNull(asOf, "asOf");
    requireNonNull(snapshot, "snapshot");
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
    names = Map.copyOf(names);
  }

  /** What people call the subject of a finding that differs. */
  public String name(Change change) {
    return names.getOrDefault(change.finding().id(), change.finding().key());
  }

  /** How many findings differ in this way. */
  public long count(Kind kind) {
    return rules.stream().mapToLong(rule -> rule.count(kind)).sum();
  }
}
