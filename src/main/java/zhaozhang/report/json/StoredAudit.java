package zhaozhang.report.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.VerificationEntry;
import zhaozhang.model.table.DataProblem;

/**
 * All that an audit.json says.
 *
 * @param asOf the day audited as of
 * @param pseudonyms the fingerprint of the key to its pseudonyms, null if people go by their names
 * @param tables without the columns and headings that they had
 * @param unreviewed ids of earlier findings of which it could not tell whether they were mended
 * @param ledger what was filled in about findings
 * @param verifications what was filled in about articles
 */
public record StoredAudit(
    LocalDate asOf,
    @Nullable String pseudonyms,
    List<ReadTable> tables,
    List<StoredRule> rules,
    List<StoredArticle> articles,
    List<StoredFinding> findings,
    List<StoredUnjudged> unjudged,
    List<DataProblem> problems,
    Set<String> unreviewed,
    List<LedgerEntry> ledger,
    List<VerificationEntry> verifications) {

  /** The result of a rule. */
  public record StoredRule(
      String id,
      String article,
      Severity severity,
      String title,
      Outcome outcome,
      int findings,
      int waived,
      List<String> missing,
      List<String> incomplete,
      int unjudged) {

    public StoredRule {
      missing = List.copyOf(missing);
      incomplete = List.copyOf(incomplete);
    }
  }

  /** The result of an article. */
  public record StoredArticle(String id, Outcome outcome) {}

  /**
   * A finding.
   *
   * @param rule its id
   * @param division the department right below the root that its own is part of
   */
  public record StoredFinding(
      String id,
      String rule,
      String table,
      String key,
      String discriminator,
      String department,
      String division,
      String message,
      boolean waived,
      AuditedFinding.State state,
      LocalDate firstSeen,
      List<Source> sources) {

    public StoredFinding {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A subject that could not be judged.
   *
   * @param rule its id
   * @param name what people call it
   */
  public record StoredUnjudged(
      String rule,
      String table,
      String key,
      String name,
      String department,
      List<Obstacle> because) {

    public StoredUnjudged {
      because = List.copyOf(because);
    }
  }

  public StoredAudit {
    tables = List.copyOf(tables);
    rules = List.copyOf(rules);
    articles = List.copyOf(articles);
    findings = List.copyOf(findings);
    unjudged = List.copyOf(unjudged);
    problems = List.copyOf(problems);
    unreviewed = Set.copyOf(unreviewed);
    ledger = List.copyOf(ledger);
    verifications = List.copyOf(verifications);
  }
}
