package zhaozhang.audit;

import java.nio.file.Path;
import zhaozhang.model.Regulation;

/** Whose rules a folder holds. */
public final class WhoseRules {

  private WhoseRules() {}

  /**
   * What the list of it says.
   *
   * @throws zhaozhang.base.UserError if it is no rules folder
   * @throws zhaozhang.model.rule.RulebookException if its lists cannot be used
   */
  public static Regulation of(Path rules) {
    return RulesInForce.read(rules).lists().regulation();
  }
}
