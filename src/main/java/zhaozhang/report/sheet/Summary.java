package zhaozhang.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zhaozhang.model.Outcome;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.RuleResult;

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
    sentences.add(Changes.sentence(result));
    add(sentences, "report.overview.failed", rules(result, Outcome.FAILED).size());
    List<RuleResult> notJudged = rules(result, Outcome.NOT_JUDGED);
    if (!notJudged.isEmpty()) {
      sentences.add(Texts.get("report.overview.missing", notJudged.size(), needs(notJudged)));
    }
    int awaiting = result.articleTotals().getOrDefault(Outcome.AWAITING_VERIFICATION, 0);
    add(sentences, "report.overview.awaiting", awaiting);
    add(sentences, "report.overview.rows", unjudged(result));
    int changed = result.run().signOff().map(signed -> signed.changed().size()).orElse(0);
    add(sentences, "report.overview.changedRules", changed);
    return sentences;
  }

  public static int unjudged(AuditResult result) {
    return result.rules().stream().mapToInt(RuleResult::unjudged).sum();
  }

  private static void add(List<String> sentences, String key, int count) {
    if (count > 0) {
      sentences.add(Texts.get(key, count));
    }
  }

  private static String violations(AuditResult result) {
    int articles = result.articles().size();
    List<Tally> tallies = Tally.by(result.open(), found -> found.finding().rule().article());
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
        result.open().size(),
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
