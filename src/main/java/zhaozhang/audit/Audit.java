package zhaozhang.audit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.history.EarlierReports;
import zhaozhang.audit.history.Evidence;
import zhaozhang.audit.history.FilledIn;
import zhaozhang.audit.history.FilledVerifications;
import zhaozhang.audit.history.History;
import zhaozhang.audit.history.Ledger;
import zhaozhang.audit.history.NamelessRows;
import zhaozhang.audit.pseudonym.PseudonymKey;
import zhaozhang.audit.pseudonym.Pseudonymised;
import zhaozhang.audit.pseudonym.Pseudonyms;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.model.Regulation;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.Read;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.GoneFinding;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.UnmatchedKeys;
import zhaozhang.report.AuditReport;
import zhaozhang.report.document.Documents;
import zhaozhang.report.place.ReportChain;
import zhaozhang.rulebook.Lists;

/** The audit of one snapshot: read the rulebook, compile, read the snapshot, evaluate, overlay. */
public final class Audit {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

  /**
   * What to audit.
   *
   * @param snapshot a folder of exports, or a .zip of one
   * @param rules the rules folder
   * @param asOf the day to audit as of; null means the date in the snapshot's name, else today
   * @param today for want of any other date
   * @param version of this program, for the record
   * @param previous the report to compare with; null means the newest earlier one beside the place
   *     of this one
   * @param out where the report goes; null means a folder named by the month below the one of the
   *     list that says whose rules these are
   * @param password of the workbooks that are encrypted, null if none is
   * @param pseudonyms the key to pseudonyms that take the place of people, null to name them
   */
  public record Request(
      Path snapshot,
      Path rules,
      @Nullable LocalDate asOf,
      LocalDate today,
      String version,
      @Nullable Path previous,
      @Nullable Path out,
      @Nullable Password password,
      @Nullable PseudonymKey pseudonyms) {

    public Request {
      requireNonNull(snapshot, "snapshot");
      requireNonNull(rules, "rules");
      requireNonNull(today, "today");
      requireNonNull(version, "version");
    }

    /** Where the report of an audit as of a day goes. */
    public Path folder(LocalDate asOf, Regulation regulation) {
      Path reports = Path.of(regulation.reports());
      Path place = pseudonyms == null ? reports : reports.resolve(Texts.get("pseudonym.folder"));
      return out != null ? out : place.resolve(month(asOf));
    }

    private @Nullable Pseudonymised pseudonymised(Inputs inputs) {
      return pseudonyms == null
          ? null
          : new Pseudonymised(
              Pseudonyms.of(pseudonyms, inputs.snapshot(), inputs.rules().vocabulary()),
              pseudonyms);
    }

    private EarlierReports earlier(LocalDate asOf, Regulation regulation) {
      String names = pseudonyms == null ? null : pseudonyms.fingerprint();
      EarlierReports earlier =
          new EarlierReports(folder(asOf, regulation), asOf, regulation, names);
      earlier.refuseOthers();
      if (previous != null) {
        earlier.readGiven(previous);
      } else {
        earlier.readBeside();
      }
      return earlier;
    }

    /** The reports that people may have filled something in: also one that will be replaced. */
    private List<Path> filledIn(EarlierReports earlier, Path folder) {
      return Stream.concat(earlier.newest().stream(), Stream.of(folder))
          .map(report -> report.toAbsolutePath().normalize())
          .distinct()
          .toList();
    }
  }

  /**
   * What was done.
   *
   * @param folder of the report
   */
  public record Written(AuditResult result, Path folder) {}

  private Audit() {}

  /** What the report of an audit as of a day is called. */
  public static String month(LocalDate asOf) {
    return MONTH.format(asOf);
  }

  /**
   * Audits a snapshot and writes the report.
   *
   * @param progress is told each step, and may end the run until the report is written
   * @throws zhaozhang.base.UserError also if the report cannot be written
   * @throws zhaozhang.model.rule.RulebookException if the rules cannot be used
   */
  public static Written report(Request request, Progress progress) {
    AuditResult result = run(request, progress);
    Path folder = request.folder(result.asOf(), result.run().regulation());
    progress.begin(Progress.Step.WRITE);
    AuditReport.write(
        result,
        folder,
        new AuditReport.Options(request.previous(), request.password(), request.rules()));
    return new Written(result, folder);
  }

  /**
   * Audits a snapshot.
   *
   * @throws zhaozhang.base.UserError if the snapshot cannot be read, or the report that it is to be
   *     compared with
   * @throws zhaozhang.model.rule.RulebookException if the rules cannot be used
   */
  public static AuditResult run(Request request) {
    return run(request, Progress.NONE);
  }

  private static AuditResult run(Request request, Progress progress) {
    progress.begin(Progress.Step.READ);
    Inputs inputs =
        Inputs.read(
            request.rules(),
            request.snapshot(),
            request.password(),
            RulesInForce::compile,
            AuditReport::prepare);
    AuditResult result = conclude(request, inputs, progress);
    inputs.preparing().join();
    return result;
  }

  private static AuditResult conclude(Request request, Inputs inputs, Progress progress) {
    RulesInForce rules = inputs.rules();
    Snapshot snapshot = inputs.snapshot();
    LocalDate asOf = inputs.day(request.asOf(), request.today());
    Lists lists = rules.lists();
    Path folder = request.folder(asOf, lists.regulation());
    ReportChain.mend(folder);
    EarlierReports earlier = request.earlier(asOf, lists.regulation());
    History history = earlier.history();
    progress.begin(Progress.Step.JUDGE);
    Judgement judgement = Judgement.of(inputs, asOf);
    progress.begin(Progress.Step.COMPARE);
    List<RuleResult> ruleResults = judgement.results();
    List<AuditedFinding> found = judgement.findings();
    List<Evaluation> evaluations = judgement.evaluations();
    Pseudonymised pseudonymised = request.pseudonymised(inputs);
    if (pseudonymised != null) {
      found = pseudonymised.findings(found);
      evaluations = pseudonymised.evaluations(evaluations);
    }
    // What people typed may name anybody: a report with pseudonyms carries none of it on.
    FilledIn filledIn =
        pseudonymised != null
            ? FilledIn.NOTHING
            : FilledIn.read(
                    request.filledIn(earlier, folder), request.password(), rules.statusWords())
                .of(lists.regulation());
    List<DataProblem> problems = new ArrayList<>(snapshot.problems());
    problems.addAll(filledIn.problems());
    problems.addAll(judgement.problems());
    problems.addAll(earlier.problems());
    if (pseudonymised == null) {
      problems.addAll(Documents.problems(request.rules()));
    }
    List<UnmatchedKeys> unmatched =
        inputs.engine().unmatched(snapshot, new Environment(asOf, lists.values()));
    List<DataProblem> warnings = new ArrayList<>();
    SnapshotFit.problem(snapshot, rules.vocabulary(), lists.regulation()).ifPresent(warnings::add);
    warnings.addAll(SnapshotHealth.problems(snapshot, asOf, history, unmatched));
    problems.addAll(warnings);
    List<AuditedFinding> findings = found.stream().map(history::told).toList();
    List<AuditedUnjudged> unjudged = judgement.unjudged(inputs);
    FollowUp told =
        history.followUp(findings, ruleResults, evaluations, new NamelessRows(snapshot));
    Evidence evidence =
        pseudonymised != null
            ? Evidence.NONE
            : Evidence.of(request.filledIn(earlier, folder), ids(findings, told));
    problems.addAll(evidence.problems());
    AuditResult result =
        new AuditResult(
            asOf,
            snapshot.name(),
            new Read(
                tables(snapshot),
                problems,
                warnings,
                DivisionsReader.read(rules.vocabulary(), snapshot, found, unjudged)),
            ruleResults,
            judgement.conclusions().articles(ruleResults),
            findings,
            unjudged,
            rules.run(request.version(), snapshot),
            followUp(told, filledIn, evidence, findings, rules, asOf));
    return pseudonymised == null ? result : pseudonymised.result(result);
  }

  private static FollowUp followUp(
      FollowUp history,
      FilledIn filledIn,
      Evidence evidence,
      List<AuditedFinding> findings,
      RulesInForce rules,
      LocalDate asOf) {
    Set<String> mended = history.mended().stream().map(GoneFinding::id).collect(toSet());
    Ledger ledger = Ledger.of(filledIn.ledger(), findings, mended, asOf, rules.statusWords());
    return new FollowUp(
        history.previous(),
        history.gone(),
        history.past(),
        ledger.matched(),
        ledger.unmatched(),
        FilledVerifications.pending(filledIn.verifications(), rules.lists().verifications()),
        evidence.byFinding());
  }

  private static Set<String> ids(List<AuditedFinding> findings, FollowUp told) {
    return Stream.concat(
            findings.stream().map(found -> found.finding().id()),
            told.gone().stream().map(GoneFinding::id))
        .collect(toSet());
  }

  private static List<ReadTable> tables(Snapshot snapshot) {
    return snapshot.tables().values().stream()
        .map(data -> new ReadTable(data.table().name(), data.completeness(), data.parts()))
        .toList();
  }
}
