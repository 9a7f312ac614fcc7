package zhaozhang.engine.syntax;

import java.util.List;
import zhaozhang.engine.text.Span;
import zhaozhang.model.rule.Rule;

/**
 * A rule as written. Several definitions with one id are parts of one rule of the catalogue.
 *
 * @param name unique within the rules folder
 * @param rule what the catalogue says of it
 * @param conditions all must hold
 * @param head where its name and annotations stand
 * @param then where its report stands
 */
public record RuleDefinition(
    String name, Rule rule, List<Condition> conditions, Report report, Span head, Span then) {

  public RuleDefinition {
    conditions = List.copyOf(conditions);
  }
}
