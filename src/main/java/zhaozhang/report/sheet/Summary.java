package zhaozhang.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.report.unjudged.Doubts;
import zhaozhang.report.unjudged.Need;

/** The results in a few plain sentences. */
public final class Summary {

  private static final int NEEDS_SHOWN = 6;

  private Summary() {}

  /** What was found, and where in the workbook to read on. */
  static List<String> of(AuditResult result) {
    List<String> sentences = findings(result);
    boolean departments =
        result.findings().stream().anyMatch(found -> !found.finding().department().isEmpty());
    sentences.add(Texts.get(departments ? "report.overview.read" : "report.overview.readHere"));
    return sentences;
  }

  /** What was found. */
  public static List<String> findings(AuditResult result) {
    List<String> sentences = new ArrayList<>();
    sentences.add(violations(result));
    Denominators.sentence(result).ifPresent(sentences::add);
    sentences.add(Changes.sentence(result));
    add(sentences, "report.overview.failed", rules(result, Outcome.FAILED).size());
    List<RuleResult> lacking =
        result.rules().stream().filter(rule -> !rule.lacks().isEmpty()).toList();
    if (!lacking.isEmpty()) {
      sentences.add(Texts.get("report.overview.missing", lacking.size(), needs(lacking)));
    }
    long doubtful = result.rules().stream().filter(rule -> rule.unjudged() > 0).count();
    if (doubtful > 0) {
      sentences.add(Texts.get("report.overview.rows", doubtful, result.unjudged().size()));
    }
    sentences.addAll(Doubts.of(result));
    int awaiting = result.articleTotals().getOrDefault(Outcome.AWAITING_VERIFICATION, 0);
    add(sentences, "report.overview.awaiting", awaiting);
    int changed = result.run().signOff().map(signed -> signed.changed().size()).orElse(0);
    add(sentences, "report.overview.changedRules", changed);
    return sentences;
  }

  private static void add(List<String> sentences, String key, int count) {
    if (count > 0) {
      sentences.add(Texts.get(key, count));
    }
  }

  private static String violations(AuditResult result) {
    int hints = result.hints().size();
    return onlyViolations(result)
        + (hints == 0 ? "" : Texts.get("report.overview.summary.hints", hints));
  }

  private static String onlyViolations(AuditResult result) {
    int articles = result.articles().size();
    List<Tally> tallies = Tally.by(result.violations(), found -> found.finding().rule().article());
    if (tallies.isEmpty()) {
      return Texts.get("report.overview.summary.clean", articles);
    }
    tallies.sort(Tally.MOST_FIRST);
    Tally most = tallies.get(0);
    int violated = result.articleTotals().getOrDefault(Outcome.VIOLATED, 0);
    return Texts.get(
        "report.overview.summary",
        articles,
        violated,
        result.violations().size(),
        name(result, most.name()),
        most.total());
  }

  private static String name(AuditResult result, String article) {
    String title =
        result.articles().stream()
            .map(ArticleResult::article)
            .filter(found -> found.id().equals(article))
            .findFirst()
            .map(found -> " " + found.title())
            .orElse("");
    return FindingSheets.article(article) + title;
  }

  private static List<RuleResult> rules(AuditResult result, Outcome outcome) {
    return result.rules().stream().filter(rule -> rule.outcome() == outcome).toList();
  }

  private static String needs(List<RuleResult> rules) {
    List<Need> needs = Need.of(rules);
    String shown =
        needs.stream()
            .limit(NEEDS_SHOWN)
            .map(Need::name)
            .collect(Collectors.joining(Texts.get("report.enumeration")));
    return needs.size() <= NEEDS_SHOWN
        ? shown
        : Texts.get("report.overview.missing.more", shown, needs.size());
  }
}
