package zhaozhang.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.finding.Verification;
import zhaozhang.model.rule.Article;
import zhaozhang.rulebook.Lists;

/** Gives every rule and every article its one outcome. */
final class Conclusions {

  private final Lists lists;
  private final LocalDate asOf;

  Conclusions(Lists lists, LocalDate asOf) {
    this.lists = lists;
    this.asOf = asOf;
  }

  /** Whether rules apply on the day audited as of. */
  boolean inForce() {
    return !asOf.isBefore(lists.inForceSince());
  }

  List<RuleResult> rules(List<Evaluation> evaluations, Overlay overlay) {
    return evaluations.stream().map(evaluation -> rule(evaluation, overlay)).toList();
  }

  private RuleResult rule(Evaluation evaluation, Overlay overlay) {
    if (!inForce()) {
      return new RuleResult(
          evaluation.rule(), Outcome.NOT_APPLICABLE, 0, 0, List.of(), List.of(), 0);
    }
    int all = evaluation.findings().size();
    int waived =
        (int)
            overlay.findings().stream()
                .filter(found -> found.finding().rule().id().equals(evaluation.rule().id()))
                .filter(found -> found.waived())
                .count();
    return new RuleResult(
        evaluation.rule(),
        outcome(all - waived, waived, evaluation),
        all - waived,
        waived,
        evaluation.missing(),
        evaluation.incomplete(),
        evaluation.unjudged().size());
  }

  private static Outcome outcome(int open, int waived, Evaluation evaluation) {
    if (evaluation.stopped()) {
      return Outcome.FAILED;
    }
    if (open > 0) {
      return evaluation.rule().severity() == Severity.HINT ? Outcome.HINTED : Outcome.VIOLATED;
    }
    if (!evaluation.judgedInFull()) {
      return Outcome.NOT_JUDGED;
    }
    return waived > 0 ? Outcome.WAIVED : Outcome.PASSED;
  }

  List<ArticleResult> articles(List<RuleResult> rules) {
    return lists.articles().stream().map(article -> article(article, rules)).toList();
  }

  private ArticleResult article(Article article, List<RuleResult> all) {
    List<RuleResult> rules =
        all.stream().filter(rule -> rule.rule().article().equals(article.id())).toList();
    Optional<Verification> verification = latest(article);
    return new ArticleResult(
        article,
        outcome(article, rules, verification),
        rules,
        note(article, rules, verification),
        newest(article).orElse(null));
  }

  private Outcome outcome(
      Article article, List<RuleResult> rules, Optional<Verification> verification) {
    if (article.check() == Article.Check.DECLARATION && rules.isEmpty()) {
      return Outcome.DECLARED;
    }
    if (!inForce()) {
      return Outcome.NOT_APPLICABLE;
    }
    if (article.check().byRules() && rules.isEmpty()) {
      return Outcome.NO_RULE;
    }
    List<Outcome> outcomes = new ArrayList<>(rules.stream().map(RuleResult::outcome).toList());
    if (article.check().byPerson()) {
      outcomes.add(verified(verification));
    }
    // The outcomes are declared in the order in which the first that applies counts.
    return outcomes.stream().min(Comparator.naturalOrder()).orElse(Outcome.DECLARED);
  }

  private static Outcome verified(Optional<Verification> verification) {
    return verification
        .map(found -> found.passed() ? Outcome.PASSED : Outcome.VIOLATED)
        .orElse(Outcome.AWAITING_VERIFICATION);
  }

  /** The newest verification, if it still counts. */
  private Optional<Verification> latest(Article article) {
    return newest(article)
        .filter(
            verification -> !verification.countsUntil(article.verificationMonths()).isBefore(asOf));
  }

  /** The newest verification; of two on one day the one that failed. */
  private Optional<Verification> newest(Article article) {
    return lists.verifications().stream()
        .filter(verification -> verification.article().equals(article.id()))
        .filter(verification -> !verification.on().isAfter(asOf))
        .min(Verification.NEWEST);
  }

  private String note(
      Article article, List<RuleResult> rules, Optional<Verification> verification) {
    List<String> sentences = new ArrayList<>();
    TreeSet<String> missing = new TreeSet<>();
    rules.forEach(rule -> missing.addAll(rule.missing()));
    if (!missing.isEmpty()) {
      sentences.add(Texts.get("article.missing", join(missing)));
    }
    TreeSet<String> incomplete = new TreeSet<>();
    rules.forEach(rule -> incomplete.addAll(rule.incomplete()));
    if (!incomplete.isEmpty()) {
      sentences.add(Texts.get("article.incomplete", join(incomplete)));
    }
    int unjudged = rules.stream().mapToInt(RuleResult::unjudged).sum();
    if (unjudged > 0) {
      sentences.add(Texts.get("article.unjudged", unjudged));
    }
    if (article.check().byPerson()) {
      sentences.add(
          verification
              .map(found -> verifiedNote(article, found))
              .orElse(Texts.get("article.toVerify", article.department())));
    }
    return Texts.sentences(sentences);
  }

  private static String join(Collection<String> names) {
    return String.join(Texts.get("report.enumeration"), names);
  }

  private static String verifiedNote(Article article, Verification found) {
    return Texts.get(
        found.passed() ? "article.verified" : "article.failed",
        found.by(),
        found.on(),
        found.countsUntil(article.verificationMonths()),
        found.basis());
  }
}
