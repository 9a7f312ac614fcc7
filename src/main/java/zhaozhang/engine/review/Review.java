package zhaozhang.engine.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.engine.partition.Facts;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleProblem;

/** All that is asked of rules that are well-formed. */
public final class Review {

  private final List<Plan> plans;

  public Review(Collection<Plan> plans) {
    this.plans = List.copyOf(plans);
  }

  /**
   * What looks like a mistake, sorted by place.
   *
   * @param articles ids of the articles that there are
   */
  public List<RuleProblem> ofRules(List<String> articles) {
    List<RuleDefinition> rules = plans.stream().map(Plan::rule).toList();
    List<RuleProblem> found = new ArrayList<>(Twins.of(rules));
    rules.stream()
        .map(RuleDefinition::rule)
        .distinct()
        .filter(rule -> misnumbered(rule, articles))
        .forEach(rule -> found.add(misnumbered(rule)));
    plans.forEach(plan -> found.addAll(Decimals.of(plan)));
    return found.stream().distinct().sorted().toList();
  }

  /** An id that begins with the number of another article than the rule says it is of. */
  private static boolean misnumbered(Rule rule, List<String> articles) {
    String number = rule.id().substring(0, rule.id().indexOf('-'));
    return articles.contains(number) && !number.equals(rule.article());
  }

  private static RuleProblem misnumbered(Rule rule) {
    return new RuleProblem(
        rule.source(), Texts.get("review.misnumbered", rule.id(), rule.article()));
  }

  /** Conditions that no row of a snapshot meets, sorted by place. */
  public List<RuleProblem> over(Facts facts) {
    Unmet unmet = new Unmet(facts);
    return plans.stream().flatMap(plan -> unmet.of(plan).stream()).distinct().sorted().toList();
  }
}
