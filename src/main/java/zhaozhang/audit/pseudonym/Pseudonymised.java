package zhaozhang.audit.pseudonym;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.finding.Verification;
import zhaozhang.model.finding.Waiver;

/**
 * What an audit found, with pseudonyms for people. Departments, files, sheets and rows stay; what
 * somebody wrote freely, and cells that could not be read, are left out, for nobody knows whom they
 * name.
 */
public final class Pseudonymised {

  private static String hidden() {
    return Texts.get("pseudonym.hidden");
  }

  private final Pseudonyms people;
  private final PseudonymisedInput input;

  public Pseudonymised(Pseudonyms people, PseudonymKey key) {
    this.people = people;
    this.input = new PseudonymisedInput(people, key);
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
        finding.sources().stream().map(input::source).toList(),
        people.id(finding));
  }

  private Waiver waiver(Waiver waiver) {
    return new Waiver(
        waiver.rule(),
        people.in(waiver.key()),
        people.in(waiver.discriminator()),
        hidden(),
        people.of(waiver.approvedBy()),
        waiver.expires(),
        waiver.source());
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
    String found = obstacle.found().isEmpty() ? "" : hidden();
    return new Unjudged.Obstacle(
        input.source(obstacle.source()), obstacle.column(), found, people.in(obstacle.why()));
  }

  /** All the rest of a result of which the findings and what follows from them are done. */
  public AuditResult result(AuditResult result) {
    return new AuditResult(
        result.asOf(),
        people.in(result.snapshot()),
        input.read(result.read()),
        result.rules(),
        articles(result.articles()),
        result.findings(),
        unjudgedNamed(result.unjudged()),
        input.run(result.run()),
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
                    replaced(article.note(), verified.basis(), hidden()),
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
                    hidden(),
                    verified.source()))
        .orElse(null);
  }

  private List<AuditedUnjudged> unjudgedNamed(List<AuditedUnjudged> unjudged) {
    return unjudged.stream()
        .map(one -> new AuditedUnjudged(unjudged(one.unjudged()), people.in(one.name())))
        .sorted(Comparator.comparing(AuditedUnjudged::unjudged))
        .toList();
  }
}
