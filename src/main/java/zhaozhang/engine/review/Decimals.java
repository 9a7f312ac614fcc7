package zhaozhang.engine.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.text.Token;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleProblem;

/**
 * Finds decimals that Drools as it comes takes for the nearest binary fraction, where this program
 * takes their digits: next to what is computed or bound, but not next to a column.
 */
final class Decimals {

  private Decimals() {}

  static List<RuleProblem> of(Plan plan) {
    Source rule = plan.rule().rule().source();
    if (!rule.sheet().isEmpty()) {
      // Nobody gives a workbook to Drools.
      return List.of();
    }
    Stream<Constraint> asked =
        plan.nodes().stream()
            .flatMap(node -> node.pattern().constraints().stream())
            .filter(one -> Expression.within(one.expression()).anyMatch(Decimals::isNoColumn));
    Stream<Constraint> figures =
        plan.accumulates().stream().map(Accumulate::constraints).flatMap(List::stream);
    return Stream.concat(asked, figures)
        .flatMap(one -> one.span().tokens().stream())
        .filter(Decimals::inexact)
        .map(
            token ->
                new RuleProblem(
                    rule.at(token.line()),
                    Texts.get("review.decimal", plan.rule().rule().id(), token.text())))
        .toList();
  }

  private static boolean isNoColumn(Expression part) {
    return part instanceof Property
        || part instanceof Call
        || (part instanceof Name name && name.isVariable())
        || (part instanceof Binary binary && binary.operator().computes());
  }

  private static boolean inexact(Token token) {
    if (token.kind() != Token.Kind.NUMBER || !token.text().matches("[0-9.]+")) {
      return false;
    }
    BigDecimal written = new BigDecimal(token.text());
    return new BigDecimal(written.doubleValue()).compareTo(written) != 0;
  }
}
