package zhaozhang.audit.pseudonym;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.SignOff;
import zhaozhang.model.Source;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.Read;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.finding.AuditResult.Run;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.finding.Verification;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.TableData;

/**
 * What an audit found, with pseudonyms for people. Departments, files, sheets and rows stay; what
 * somebody wrote freely, and cells that could not be read, are left out, for nobody knows whom they
 * name.
 */
public final class Pseudonymised {

  private static final String HIDDEN = Texts.get("pseudonym.hidden");

  /** What problems of rows say in words of this program. */
  private static final Set<String> OWN_WORDS =
      Stream.of(
              "snapshot.unknown-column",
              "snapshot.column-again",
              "snapshot.no-rows",
              "snapshot.lost-text",
              "snapshot.not-calculated")
          .map(Texts::get)
          .collect(Collectors.toUnmodifiableSet());

  private final Pseudonyms people;
  private final PseudonymKey key;

  public Pseudonymised(Pseudonyms people, PseudonymKey key) {
    this.people = people;
    this.key = key;
  }

  /** In order of what they are then about: the order of names would tell of them. */
  public List<AuditedFinding> findings(List<AuditedFinding> findings) {
    return findings.stream()
        .map(
            found ->
                new AuditedFinding(
                    finding(found.finding()),
                    found.coveredBy().map(this::waiver).orElse(null),
                    found.state(),
                    found.firstSeen()))
        .sorted((a, b) -> a.finding().compareTo(b.finding()))
        .toList();
  }

  private Finding finding(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.table(),
        people.in(finding.key()),
        people.in(finding.discriminator()),
        finding.department(),
        people.in(finding.message()),
        finding.sources().stream().map(this::source).toList(),
        people.id(finding));
  }

  private Waiver waiver(Waiver waiver) {
    return new Waiver(
        waiver.rule(),
        people.in(waiver.key()),
        people.in(waiver.discriminator()),
        HIDDEN,
        people.of(waiver.approvedBy()),
        waiver.expires(),
        waiver.source());
  }

  private Source source(Source source) {
    return new Source(people.in(source.file()), people.in(source.sheet()), source.row());
  }

  /** As history asks them: whom the rows are about that could not be judged. */
  public List<Evaluation> evaluations(List<Evaluation> evaluations) {
    return evaluations.stream()
        .map(
            one ->
                new Evaluation(
                    one.rule(),
                    List.of(),
                    unjudged(one.unjudged()),
                    one.missing(),
                    one.incomplete(),
                    one.stopped()))
        .toList();
  }

  private List<Unjudged> unjudged(List<Unjudged> unjudged) {
    return unjudged.stream().map(this::unjudged).toList();
  }

  private Unjudged unjudged(Unjudged one) {
    return new Unjudged(
        one.rule(),
        one.table(),
        people.in(one.key()),
        people.in(one.leaver()),
        one.department(),
        one.because().stream().map(this::unquoted).toList());
  }

  /** What stands in a cell that was not understood may lead to a person. */
  private Unjudged.Obstacle unquoted(Unjudged.Obstacle obstacle) {
    String found = obstacle.found().isEmpty() ? "" : HIDDEN;
    return new Unjudged.Obstacle(
        source(obstacle.source()), obstacle.column(), found, people.in(obstacle.why()));
  }

  /** All the rest of a result of which the findings and what follows from them are done. */
  public AuditResult result(AuditResult result) {
    return new AuditResult(
        result.asOf(),
        people.in(result.snapshot()),
        read(result.read()),
        result.rules(),
        articles(result.articles()),
        result.findings(),
        unjudgedNamed(result.unjudged()),
        run(result.run()),
        result.followUp());
  }

  private List<ArticleResult> articles(List<ArticleResult> articles) {
    return articles.stream()
        .map(
            one ->
                new ArticleResult(
                    one.article(), one.outcome(), one.rules(), note(one), verified(one)))
        .toList();
  }

  private String note(ArticleResult article) {
    return article
        .lastVerified()
        .map(
            verified ->
                replaced(
                    replaced(article.note(), verified.basis(), HIDDEN),
                    verified.by(),
                    people.of(verified.by())))
        .orElse(article.note());
  }

  private static String replaced(String text, String part, String other) {
    return part.isEmpty() ? text : text.replace(part, other);
  }

  private @Nullable Verification verified(ArticleResult article) {
    return article
        .lastVerified()
        .map(
            verified ->
                new Verification(
                    verified.article(),
                    verified.passed(),
                    people.of(verified.by()),
                    verified.on(),
                    HIDDEN,
                    verified.source()))
        .orElse(null);
  }

  private List<DataProblem> problems(List<DataProblem> problems) {
    return problems.stream().map(this::problem).toList();
  }

  private DataProblem problem(DataProblem problem) {
    boolean quotes =
        problem.row() > 0 && !problem.found().isEmpty() && !OWN_WORDS.contains(problem.found());
    return new DataProblem(
        people.in(problem.file()),
        people.in(problem.sheet()),
        problem.row(),
        people.in(problem.column()),
        quotes ? HIDDEN : people.in(problem.found()),
        people.in(problem.expected()));
  }

  private List<AuditedUnjudged> unjudgedNamed(List<AuditedUnjudged> unjudged) {
    return unjudged.stream()
        .map(one -> new AuditedUnjudged(unjudged(one.unjudged()), people.in(one.name())))
        .sorted(Comparator.comparing(AuditedUnjudged::unjudged))
        .toList();
  }

  private Read read(Read read) {
    return new Read(tables(read.tables()), problems(read.problems()), problems(read.warnings()));
  }

  private List<ReadTable> tables(List<ReadTable> tables) {
    return tables.stream()
        .map(
            one ->
                new ReadTable(
                    one.name(),
                    completeness(one.completeness()),
                    one.parts().stream().map(this::part).toList()))
        .toList();
  }

  private Completeness completeness(Completeness completeness) {
    return new Completeness(
        completeness.state(),
        completeness.because().stream()
            .map(one -> new Because(source(one.source()), people.in(one.why())))
            .toList(),
        List.of());
  }

  private TableData.Part part(TableData.Part part) {
    return new TableData.Part(
        people.in(part.file()),
        people.in(part.sheet()),
        part.headingRow(),
        part.rows(),
        part.columns());
  }

  private Run run(Run run) {
    return new Run(
        run.version(),
        run.inputs().stream()
            .map(file -> new InputFile(people.in(file.name()), file.bytes(), file.sha256()))
            .toList(),
        run.ruleFiles(),
        run.parameters(),
        run.signOff()
            .map(signed -> new SignOff(people.of(signed.by()), signed.on(), signed.changed()))
            .orElse(null),
        key.fingerprint());
  }
}
