package zhaozhang.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.partition.Facts;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.review.Review;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;

/** What looks like a mistake in rules that are well-formed, and what they can find at all. */
public final class RuleReview {

  /** Makes facts of the rows of a snapshot. */
  interface FactMaker {
    Facts make(Snapshot snapshot, Snapshot lists, Environment environment);
  }

  /** Reads and checks a rule by itself. */
  interface Checker {
    List<RuleProblem> check(RuleText rule, Snapshot lists);
  }

  private final List<Plan> all;
  private final List<Plan> own;
  private final Checker checker;
  private final FactMaker maker;

  /**
   * @param all rules of whatever purpose
   * @param own those of the engine's purpose
   */
  RuleReview(
      Collection<Understood> all, Collection<Understood> own, Checker checker, FactMaker maker) {
    this.checker = checker;
    this.all = all.stream().map(Understood::plan).toList();
    this.own = own.stream().map(Understood::plan).toList();
    this.maker = maker;
  }

  /** What is wrong with a rule that is not written down yet, by itself. */
  public List<RuleProblem> problems(RuleText rule, Snapshot lists) {
    return checker.check(rule, lists);
  }

  /**
   * What looks like a mistake in rules of whatever purpose, sorted by place.
   *
   * @param articles ids of the articles that there are
   */
  public List<RuleProblem> ofAll(List<String> articles) {
    return new Review(all).ofRules(articles);
  }

  /** The conditions of the engine's rules that no row of a snapshot meets, sorted by place. */
  public List<RuleProblem> unmet(Snapshot snapshot, Snapshot lists, Environment environment) {
    return new Review(own).over(maker.make(snapshot, lists, environment));
  }

  /** The tables whose rows a rule finds; none if a part of it finds what is not there. */
  public List<Table> subjects(Rule rule) {
    List<Plan> parts =
        all.stream().filter(plan -> plan.rule().rule().id().equals(rule.id())).toList();
    List<Plan.Node> subjects =
        parts.stream().flatMap(part -> Stream.ofNullable(part.subject())).toList();
    return subjects.size() < parts.size()
        ? List.of()
        : subjects.stream().map(Plan.Node::table).distinct().toList();
  }
}
