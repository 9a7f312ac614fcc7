package zhaozhang.engine.review;

import java.util.ArrayList;
import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.engine.partition.Facts;
import zhaozhang.engine.partition.PlanTerms;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Written;
import zhaozhang.engine.term.Logic;
import zhaozhang.engine.term.Term;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;

/**
 * Finds conditions that ask for a word which no row of a snapshot has: the export may write it in
 * another way. That nobody is found by other conditions is what one hopes for.
 */
final class Unmet {

  private final Facts facts;
  private final PlanTerms terms;

  Unmet(Facts facts) {
    this.facts = facts;
    this.terms = new PlanTerms(facts.columns());
  }

  List<RuleProblem> of(Plan plan) {
    List<RuleProblem> unmet = new ArrayList<>();
    for (Node node : plan.nodes()) {
      List<Row> rows = facts.of(node.table());
      if (node.table().kind() == Table.Kind.SNAPSHOT && !rows.isEmpty()) {
        node.own().stream()
            .filter(Unmet::asksForWord)
            .filter(condition -> !met(condition, node, rows))
            .forEach(condition -> unmet.add(said(plan, node, condition, rows.size())));
      }
    }
    return unmet;
  }

  private static boolean asksForWord(Expression condition) {
    if (condition instanceof In in) {
      return !in.negated() && in.items().stream().anyMatch(Unmet::word);
    }
    return condition instanceof Binary binary
        && (binary.operator() == Operator.EQUAL || binary.operator() == Operator.CONTAINS)
        && (word(binary.left()) || word(binary.right()));
  }

  private static boolean word(Expression value) {
    return value instanceof Literal literal && literal.value() instanceof String;
  }

  private boolean met(Expression condition, Node node, List<Row> rows) {
    Term term = terms.term(condition, node);
    Object[] nothing = new Object[0];
    return rows.stream().anyMatch(row -> Logic.mayHold(term.of(row, nothing)));
  }

  private static RuleProblem said(Plan plan, Node node, Expression condition, int rows) {
    Source rule = plan.rule().rule().source();
    Source source = rule.sheet().isEmpty() ? rule.at(node.pattern().span().line()) : rule;
    return new RuleProblem(
        source,
        Texts.get(
            "review.unmet",
            plan.rule().rule().id(),
            node.table().name(),
            rows,
            Written.of(condition)));
  }
}
