package zhaozhang.model;

import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;

/** What an audit says of a rule or of an article. */
public enum Outcome {
  /** There are findings that no waiver covers. */
  VIOLATED,
  /**
   * No violation was found, and not every subject could be judged: a table, column, file or cell
   * stands in the way.
   */
  NOT_JUDGED,
  /** The engine had to stop the rule. */
  FAILED,
  /** An article whose duties only a person can verify, and nobody has lately. */
  AWAITING_VERIFICATION,
  /** There are findings that no waiver covers, and none is a violation. */
  HINTED,
  /** All findings are covered by waivers. */
  WAIVED,
  PASSED,
  /** An article that only declares. */
  DECLARED,
  /** An article to be checked by rules, of which there are none. */
  NO_RULE,
  /** Not in force on the day audited as of. */
  NOT_APPLICABLE;

  /** The word that people read. */
  public String label() {
    return Texts.get("outcome." + name());
  }

  /** The word that rules, lists and files hold, the same in every language. */
  public String word() {
    return Lexicon.get("outcome." + name());
  }

  /** Whether it tells of what is not found that it is not there. */
  public boolean judges() {
    return this != NOT_JUDGED && this != FAILED && this != NOT_APPLICABLE;
  }
}
