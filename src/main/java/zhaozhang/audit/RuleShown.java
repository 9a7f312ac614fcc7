package zhaozhang.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.rule.Rule;

/** A rule as Drools is given it: written anew from what was understood of its text. */
public final class RuleShown {

  private RuleShown() {}

  /**
   * All parts of a rule, in the language of Drools.
   *
   * @throws zhaozhang.base.UserError if there is no such rule, or it is no rules folder
   * @throws zhaozhang.model.rule.RulebookException if anything in it is wrong
   */
  public static String of(Path folder, String id) {
    RulesInForce rules = RulesInForce.readToCompile(folder);
    List<RuleEngine> engines = List.of(rules.compile(), rules.compileHandover());
    for (RuleEngine engine : engines) {
      if (ids(engine).anyMatch(id::equals)) {
        return engine.shown(id);
      }
    }
    throw KnownRules.none(id, engines.stream().flatMap(one -> one.rules().stream()).toList());
  }

  private static Stream<String> ids(RuleEngine engine) {
    return engine.rules().stream().map(Rule::id);
  }
}
