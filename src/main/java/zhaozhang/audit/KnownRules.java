package zhaozhang.audit;

import java.util.List;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.Rule;

/** Rules by the ids that people type. */
final class KnownRules {

  private KnownRules() {}

  /**
   * The rule of an id.
   *
   * @throws UserError if there is none, with the nearest that there is
   */
  static Rule find(String id, List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> none(id, rules));
  }

  static UserError none(String id, List<Rule> rules) {
    List<String> known = rules.stream().map(Rule::id).toList();
    String hint = Nearest.hint(id, known, Texts.get("explain.listRules"));
    return new UserError(Texts.get("explain.noRule", id, hint));
  }
}
