package zhaozhang.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import zhaozhang.model.Outcome;
import zhaozhang.model.Regulation;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.finding.Verification;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.rule.Article;
import zhaozhang.model.rule.Rule;
import zhaozhang.rulebook.Lists;

/** What was evaluated and what stands in the lists, and what is concluded from it. */
final class Given {

  static final LocalDate IN_FORCE_SINCE = LocalDate.of(2025, 1, 17);
  static final LocalDate AS_OF = LocalDate.of(2025, 10, 31);

  private final List<Article> articles = new ArrayList<>();
  private final List<Evaluation> evaluations = new ArrayList<>();
  private final List<Waiver> waivers = new ArrayList<>();
  private final List<Verification> verifications = new ArrayList<>();
  private LocalDate asOf = AS_OF;

  Given article(String id, Article.Check check) {
    return article(id, check, 6);
  }

  Given article(String id, Article.Check check, int months) {
    articles.add(new Article(id, "题" + id, "要求", check, "归口处", months));
    return this;
  }

  /** A rule and the keys of its findings. */
  Given rule(String id, String... keys) {
    Rule rule = rule(id);
    List<Finding> findings = Arrays.stream(keys).map(key -> finding(rule, key)).toList();
    evaluations.add(new Evaluation(rule, findings, List.of(), List.of(), List.of(), false));
    return this;
  }

  /** A rule that could not be judged, but for a part of it. */
  Given unjudged(String id, String missing, String... keys) {
    Rule rule = rule(id);
    List<Finding> findings = Arrays.stream(keys).map(key -> finding(rule, key)).toList();
    evaluations.add(new Evaluation(rule, findings, List.of(), List.of(missing), List.of(), false));
    return this;
  }

  /** The last rule, of graver or less grave severity. */
  Given of(Severity severity) {
    Evaluation last = evaluations.remove(evaluations.size() - 1);
    Rule rule = last.rule();
    Rule other =
        new Rule(rule.id(), rule.title(), rule.article(), severity, rule.remedy(), rule.source());
    List<Finding> findings =
        last.findings().stream().map(found -> finding(other, found.key())).toList();
    return with(
        new Evaluation(
            other, findings, last.unjudged(), last.missing(), last.incomplete(), last.stopped()));
  }

  /** Subjects that the last rule could not judge. */
  Given doubtful(String... keys) {
    Evaluation last = evaluations.remove(evaluations.size() - 1);
    Obstacle cell = new Obstacle(new Source("表.csv", "", 2), "列", "?", "读不出");
    List<Unjudged> unjudged =
        Arrays.stream(keys)
            .map(key -> new Unjudged(last.rule(), "表", key, "", "", List.of(cell)))
            .toList();
    return with(
        new Evaluation(
            last.rule(),
            last.findings(),
            unjudged,
            last.missing(),
            last.incomplete(),
            last.stopped()));
  }

  /** The last rule is about a table that is not all there. */
  Given incomplete(String... tables) {
    Evaluation last = evaluations.remove(evaluations.size() - 1);
    return with(
        new Evaluation(
            last.rule(),
            last.findings(),
            last.unjudged(),
            last.missing(),
            List.of(tables),
            last.stopped()));
  }

  /** The last rule asked too much. */
  Given stopped() {
    Evaluation last = evaluations.remove(evaluations.size() - 1);
    return with(
        new Evaluation(
            last.rule(),
            last.findings(),
            last.unjudged(),
            last.missing(),
            last.incomplete(),
            true));
  }

  private Given with(Evaluation evaluation) {
    evaluations.add(evaluation);
    return this;
  }

  /** A waiver of {@code key} or {@code key → discriminator}. */
  Given waiver(String rule, String key, LocalDate expires) {
    String[] parts = key.split(" → ", 2);
    waivers.add(
        new Waiver(
            rule,
            parts[0],
            parts.length > 1 ? parts[1] : "",
            "试点",
            "组长",
            expires,
            new Source("清单/豁免.csv", "", waivers.size() + 2)));
    return this;
  }

  Given verified(String article, boolean passed, LocalDate on) {
    int row = verifications.size() + 2;
    verifications.add(
        new Verification(article, passed, "张三", on, "纪要", new Source("人工核验.csv", "", row)));
    return this;
  }

  Given asOf(LocalDate day) {
    asOf = day;
    return this;
  }

  Overlay overlay() {
    return Overlay.of(evaluations, waivers, Map.of(), asOf);
  }

  List<RuleResult> rules() {
    return conclusions().rules(evaluations, overlay());
  }

  List<ArticleResult> articles() {
    return conclusions().articles(rules());
  }

  Outcome ruleOutcome() {
    return rules().get(0).outcome();
  }

  Outcome articleOutcome() {
    return articles().get(0).outcome();
  }

  AuditResult result() {
    return new AuditResult(
        asOf,
        "快照",
        new AuditResult.Read(List.of(), overlay().problems()),
        rules(),
        articles(),
        overlay().findings(),
        List.of(),
        new AuditResult.Run("0", List.of(), List.of(), List.of()),
        FollowUp.NONE);
  }

  private Conclusions conclusions() {
    Lists lists =
        new Lists(
            articles, List.of(), Map.of(), IN_FORCE_SINCE, waivers, verifications, Regulation.NONE);
    return new Conclusions(lists, asOf);
  }

  private static Rule rule(String id) {
    String article = id.substring(0, id.indexOf('-'));
    return new Rule(
        id, "名", article, Severity.HIGH, "改", new Source("条款/第" + article + "条.drl", "", 3));
  }

  private static Finding finding(Rule rule, String key) {
    String[] parts = key.split(" → ", 2);
    String apart = parts.length > 1 ? parts[1] : "";
    return new Finding(rule, "表", parts[0], apart, "处", "不对", List.of());
  }
}
