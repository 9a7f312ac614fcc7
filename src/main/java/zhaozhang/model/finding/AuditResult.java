package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Outcome;
import zhaozhang.model.Parameter;
import zhaozhang.model.Regulation;
import zhaozhang.model.Severity;
import zhaozhang.model.SignOff;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.TableData;

/**
 * Everything a report says.
 *
 * @param asOf the day audited as of
 * @param snapshot name of the snapshot folder
 * @param read what was read
 * @param rules in order of id
 * @param articles in order of id, the annex last
 * @param findings in order of rule, table, key, discriminator; the waived ones too
 * @param unjudged what could not be judged, in order of rule, table, key
 * @param run what ran over what
 * @param followUp what connects it to earlier audits and to what people filled in
 */
public record AuditResult(
    LocalDate asOf,
    String snapshot,
    Read read,
    List<RuleResult> rules,
    List<ArticleResult> articles,
    List<AuditedFinding> findings,
    List<AuditedUnjudged> unjudged,
    Run run,
    FollowUp followUp) {

  /**
   * What was read.
   *
   * @param tables in the order of the vocabulary
   * @param problems what is wrong with the snapshot and the lists, sorted
   * @param warnings those of them that make one doubt the snapshot as a whole
   * @param divisions what the departments of the findings are part of
   */
  public record Read(
      List<ReadTable> tables,
      List<DataProblem> problems,
      List<DataProblem> warnings,
      Divisions divisions) {

    /** What nobody doubts as a whole. */
    public Read(List<ReadTable> tables, List<DataProblem> problems) {
      this(tables, problems, List.of(), Divisions.NONE);
    }

    public Read {
      tables = List.copyOf(tables);
      problems = problems.stream().sorted().toList();
      warnings = List.copyOf(warnings);
      requireNonNull(divisions, "divisions");
    }
  }

  /**
   * A table without its rows.
   *
   * @param name of the table
   * @param completeness whether it is all there
   * @param parts the sheets and files that hold it
   */
  public record ReadTable(String name, Completeness completeness, List<TableData.Part> parts) {

    public ReadTable {
      requireNonNull(name, "name");
      requireNonNull(completeness, "completeness");
      parts = List.copyOf(parts);
    }
  }

  /**
   * What ran over what.
   *
   * @param version of this program
   * @param regulation whose rules ran
   * @param inputs the files of the snapshot
   * @param ruleFiles the files of the rules folder
   * @param parameters the limits in force
   * @param signed the last time that somebody confirmed the rules, null if nobody ever did
   * @param pseudonyms what tells with which key pseudonyms took the place of people, null if they
   *     go by their names
   */
  public record Run(
      String version,
      Regulation regulation,
      List<InputFile> inputs,
      List<InputFile> ruleFiles,
      List<Parameter> parameters,
      @Nullable SignOff signed,
      @Nullable String pseudonyms) {

    /** A run of rules that are nobody's, over people who go by their names. */
    public Run(
        String version,
        List<InputFile> inputs,
        List<InputFile> ruleFiles,
        List<Parameter> parameters,
        @Nullable SignOff signed) {
      this(version, Regulation.NONE, inputs, ruleFiles, parameters, signed, null);
    }

    /** A run by rules that nobody confirmed. */
    public Run(
        String version,
        List<InputFile> inputs,
        List<InputFile> ruleFiles,
        List<Parameter> parameters) {
      this(version, inputs, ruleFiles, parameters, null);
    }

    public Run {
      requireNonNull(version, "version");
      requireNonNull(regulation, "regulation");
      inputs = List.copyOf(inputs);
      ruleFiles = List.copyOf(ruleFiles);
      parameters = List.copyOf(parameters);
    }

    public Optional<String> pseudonymKey() {
      return Optional.ofNullable(pseudonyms);
    }

    public Optional<SignOff> signOff() {
      return Optional.ofNullable(signed);
    }
  }

  public AuditResult {
    requireNonNull(asOf, "asOf");
    requireNonNull(snapshot, "snapshot");
    requireNonNull(read, "read");
    rules = List.copyOf(rules);
    articles = List.copyOf(articles);
    findings = List.copyOf(findings);
    unjudged = List.copyOf(unjudged);
    requireNonNull(run, "run");
    requireNonNull(followUp, "followUp");
  }

  public List<ReadTable> tables() {
    return read.tables();
  }

  public List<DataProblem> problems() {
    return read.problems();
  }

  /** How many articles ended in each outcome; their sum is the number of articles. */
  public Map<Outcome, Integer> articleTotals() {
    return count(Outcome.class, articles, ArticleResult::outcome);
  }

  /** How many rules ended in each outcome; their sum is the number of rules. */
  public Map<Outcome, Integer> ruleTotals() {
    return count(Outcome.class, rules, RuleResult::outcome);
  }

  /** How many findings that no waiver covers are of each severity. */
  public Map<Severity, Integer> findingTotals() {
    return count(Severity.class, open(), found -> found.finding().rule().severity());
  }

  /** How many violations that no waiver covers are new, continue or recurred. */
  public Map<AuditedFinding.State, Integer> stateTotals() {
    return count(AuditedFinding.State.class, violations(), AuditedFinding::state);
  }

  /** The findings that no waiver covers. */
  public List<AuditedFinding> open() {
    return findings.stream().filter(found -> !found.waived()).toList();
  }

  /** The findings that no waiver covers and that have to be mended. */
  public List<AuditedFinding> violations() {
    return findings.stream().filter(found -> !found.waived() && found.violates()).toList();
  }

  /** The findings that no waiver covers and that are only worth a look. */
  public List<AuditedFinding> hints() {
    return findings.stream().filter(found -> !found.waived() && !found.violates()).toList();
  }

  private static <T, E extends Enum<E>> Map<E, Integer> count(
      Class<E> type, List<T> items, Function<T, E> of) {
    Map<E, Integer> counts = new EnumMap<>(type);
    items.forEach(item -> counts.merge(of.apply(item), 1, Integer::sum));
    return counts;
  }

  /** What was filled in about a finding. Its id takes long to make: not where there is nothing. */
  public Optional<LedgerEntry> filledIn(Finding finding) {
    Map<String, LedgerEntry> ledger = followUp.ledger();
    return ledger.isEmpty() ? Optional.empty() : Optional.ofNullable(ledger.get(finding.id()));
  }

  /** The files that came back about a finding, in a sentence; none is none. */
  public Optional<String> attached(Finding finding) {
    return followUp.attachments().isEmpty() ? Optional.empty() : followUp.attached(finding.id());
  }
}
