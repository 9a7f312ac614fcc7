package zhaozhang.audit;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.rule.Article;
import zhaozhang.model.table.DataProblem;
import zhaozhang.rulebook.Lists;

/**
 * What the rules say of a snapshot, waivers laid over it.
 *
 * @param evaluations one for each rule, in order of id
 * @param overlay the findings, each with the waiver that covers it
 * @param results one for each rule, in order of id
 * @param departments by id of the article, who answers for what no other department does
 * @param problems of the lists, and waivers that count for nothing
 */
record Judgement(
    List<Evaluation> evaluations,
    Overlay overlay,
    Conclusions conclusions,
    List<RuleResult> results,
    Map<String, String> departments,
    List<DataProblem> problems) {

  static Judgement of(Inputs inputs, LocalDate asOf) {
    RulesInForce rules = inputs.rules();
    Lists lists = rules.lists();
    List<Evaluation> evaluations =
        inputs
            .engine()
            .evaluate(inputs.snapshot(), rules.tables(), new Environment(asOf, lists.values()));
    Map<String, String> departments =
        lists.articles().stream().collect(toMap(Article::id, Article::department));
    Overlay overlay = Overlay.of(evaluations, lists.waivers(), departments, asOf);
    Conclusions conclusions = new Conclusions(lists, asOf);
    List<DataProblem> problems = new ArrayList<>(rules.problems());
    problems.addAll(
        Lists.unknownRules(
            rules.tables(), evaluations.stream().map(one -> one.rule().id()).toList()));
    problems.addAll(overlay.problems());
    return new Judgement(
        evaluations,
        overlay,
        conclusions,
        conclusions.rules(evaluations, overlay),
        departments,
        problems);
  }

  /** What could not be judged, as people call it; nothing before the rules are in force. */
  List<AuditedUnjudged> unjudged(Inputs inputs) {
    if (!conclusions.inForce()) {
      return List.of();
    }
    List<Unjudged> answered =
        evaluations.stream()
            .flatMap(evaluation -> evaluation.unjudged().stream())
            .map(one -> Overlay.answered(one, departments))
            .sorted()
            .toList();
    SubjectNames names = SubjectNames.of(inputs.rules().vocabulary(), inputs.snapshot(), answered);
    return answered.stream().map(one -> new AuditedUnjudged(one, names.of(one))).toList();
  }

  /** The findings, the waived ones too; none before the rules are in force. */
  List<AuditedFinding> findings() {
    return conclusions.inForce() ? overlay.findings() : List.of();
  }
}
