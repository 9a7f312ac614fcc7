package zhaozhang.model.followup;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhaozhang.model.Severity;

/**
 * What the report of an earlier audit says that a later one needs to know.
 *
 * @param asOf the day audited as of
 * @param tables what it read, by the name of the table
 * @param rules by id
 * @param findings the waived ones too
 * @param unreviewed ids of findings before it of which it could not tell whether they were mended
 */
public record EarlierAudit(
    LocalDate asOf,
    Map<String, Size> tables,
    Map<String, EarlierRule> rules,
    List<EarlierFinding> findings,
    Set<String> unreviewed) {

  /**
   * How much of a table there was.
   *
   * @param file the first that held it, path below the snapshot folder
   * @param rows in all files and sheets
   */
  public record Size(String file, long rows) {

    public Size {
      requireNonNull(file, "file");
    }

    public Size plus(long more) {
      return new Size(file, rows + more);
    }
  }

  /**
   * A rule as it was then.
   *
   * @param judged whether it could be judged in full
   */
  public record EarlierRule(String article, String title, Severity severity, boolean judged) {

    public EarlierRule {
      requireNonNull(article, "article");
      requireNonNull(title, "title");
      requireNonNull(severity, "severity");
    }
  }

  /**
   * A finding as it was then.
   *
   * @param rule id of the rule
   * @param division the department right below the root that its own is part of
   * @param firstSeen the day audited as of when it was first found
   */
  public record EarlierFinding(
      String id,
      String rule,
      String table,
      String key,
      String discriminator,
      String department,
      String division,
      String message,
      boolean waived,
      LocalDate firstSeen) {

    public EarlierFinding {
      requireNonNull(id, "id");
      requireNonNull(rule, "rule");
      requireNonNull(table, "table");
      requireNonNull(key, "key");
      requireNonNull(discriminator, "discriminator");
      requireNonNull(department, "department");
      requireNonNull(division, "division");
      requireNonNull(message, "message");
      requireNonNull(firstSeen, "firstSeen");
    }
  }

  public EarlierAudit {
    requireNonNull(asOf, "asOf");
    tables = Map.copyOf(tables);
    rules = Map.copyOf(rules);
    findings = List.copyOf(findings);
    unreviewed = Set.copyOf(unreviewed);
  }

  /**
   * Whether it can tell that something it did not find was mended.
   *
   * @param finding its id
   * @param rule id of its rule
   */
  public boolean couldFind(String finding, String rule) {
    EarlierRule judged = rules.get(rule);
    return judged != null && judged.judged() && !unreviewed.contains(finding);
  }
}
