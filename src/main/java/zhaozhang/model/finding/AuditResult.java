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
import zhaozhang.model.Severity;
import zhaozhang.model.SignOff;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.TableData;

/**
 * Everything a report says.
 *
 * @param asOf the day audited as of
 * @param snapshot name of the snapshot folder
 * @param tables every sheet or file read, in the order of the vocabulary
 * @param rules in order of id
 * @param articles in order of id, the annex last
 * @param findings in order of rule, table, key, discriminator; the waived ones too
 * @param problems what is wrong with the snapshot and the lists, sorted
 * @param run what ran over what
 * @param followUp what connects it to earlier audits and to what people filled in
 */
public record AuditResult(
    LocalDate asOf,
    String snapshot,
    List<TablePart> tables,
    List<RuleResult> rules,
    List<ArticleResult> articles,
    List<AuditedFinding> findings,
    List<DataProblem> problems,
    Run run,
    FollowUp followUp) {

  /** The result of a first audit. */
  public AuditResult(
      LocalDate asOf,
      String snapshot,
      List<TablePart> tables,
      List<RuleResult> rules,
      List<ArticleResult> articles,
      List<AuditedFinding> findings,
      List<DataProblem> problems,
      Run run) {
    this(asOf, snapshot, tables, rules, articles, findings, problems, run, FollowUp.NONE);
  }

  /** A sheet or file and the table that it holds a part of. */
  public record TablePart(String table, TableData.Part part) {}

  /**
   * What ran over what.
   *
   * @param version of this program
   * @param inputs the files of the snapshot
   * @param ruleFiles the files of the rules folder
   * @param parameters the limits in force
   * @param signed the last time that somebody confirmed the rules, null if nobody ever did
   * @param pseudonyms what tells with which key pseudonyms took the place of people, null if they
   *     go by their names
   */
  public record Run(
      String version,
      List<InputFile> inputs,
      List<InputFile> ruleFiles,
      List<Parameter> parameters,
      @Nullable SignOff signed,
      @Nullable String pseudonyms) {

    /** A run over people who go by their names. */
    public Run(
        String version,
        List<InputFile> inputs,
        List<InputFile> ruleFiles,
        List<Parameter> parameters,
        @Nullable SignOff signed) {
      this(version, inputs, ruleFiles, parameters, signed, null);
    }

    /** A run by rules that nobody confirmed. */
    public Run(
        String version,
        List<InputFile> inputs,
        List<InputFile> ruleFiles,
        List<Parameter> parameters) {
      this(version, inputs, ruleFiles, parameters, null, null);
    }

    public Run {
      requireNonNull(version, "version");
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
    tables = List.copyOf(tables);
    rules = List.copyOf(rules);
    articles = List.copyOf(articles);
    findings = List.copyOf(findings);
    problems = problems.stream().sorted().toList();
    requireNonNull(run, "run");
    requireNonNull(followUp, "followUp");
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

  /** How many findings that no waiver covers are new, continue or recurred. */
  public Map<AuditedFinding.State, Integer> stateTotals() {
    return count(AuditedFinding.State.class, open(), AuditedFinding::state);
  }

  /** The findings that no waiver covers. */
  public List<AuditedFinding> open() {
    return findings.stream().filter(found -> !found.waived()).toList();
  }

  private static <T, E extends Enum<E>> Map<E, Integer> count(
      Class<E> type, List<T> items, Function<T, E> of) {
    Map<E, Integer> counts = new EnumMap<>(type);
    items.forEach(item -> counts.merge(of.apply(item), 1, Integer::sum));
    return counts;
  }
}
