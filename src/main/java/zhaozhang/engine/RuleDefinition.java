package zhaozhang.engine;

import java.util.List;
import zhaozhang.model.Rule;

/**
 * A rule as written. Several definitions with one id are parts of one rule of the catalogue.
 *
 * @param name unique within the rules folder
 * @param rule what the catalogue says of it
 * @param conditions all must hold
 * @param reportLine where the report stands
 */
record RuleDefinition(
    String name, Rule rule, List<Condition> conditions, Report report, int reportLine) {

  RuleDefinition {
    conditions = List.copyOf(conditions);
  }
}
