package zhaozhang.engine.mutation;

import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.model.Source;

/**
 * A change of a rule: one condition dropped or turned round, or one limit moved.
 *
 * @param conditions of the rule, changed; they need not be well-formed any more
 * @param source where the change is
 * @param change what is changed, in words
 * @param telling the case that would tell the two apart, in words
 */
public record Mutation(List<Condition> conditions, Source source, String change, String telling) {

  public Mutation {
    conditions = List.copyOf(conditions);
  }

  /** Every change of one part of a rule. */
  public static List<Mutation> of(Plan plan) {
    RuleDefinition rule = plan.rule();
    return new ConditionEdits(new NeverBlank(plan))
        .of(rule.conditions(), Side.FINDS).stream()
            .map(edit -> of(rule.rule().source(), edit))
            .toList();
  }

  private static Mutation of(Source rule, Edit<List<Condition>> edit) {
    // The line of a rule made from a workbook is nothing that people see: there its row is.
    Source source = rule.sheet().isEmpty() ? rule.at(edit.line()) : rule;
    String telling = Texts.get("mutate.telling." + edit.side().name(), edit.row());
    return new Mutation(edit.changed(), source, edit.what(), telling);
  }
}
