package zhaozhang.model;

import java.util.List;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;

/** How grave a violation is, the gravest first. */
public enum Severity {
  HIGH,
  MEDIUM,
  LOW,
  /** Worth a look, and no violation. */
  HINT;

  /** Those of violations, which people have to mend. */
  public static final List<Severity> OF_VIOLATIONS = List.of(HIGH, MEDIUM, LOW);

  /** The word that people read. */
  public String label() {
    return Texts.get("severity." + name());
  }

  /** The word that rules, lists and files hold, the same in every language. */
  public String word() {
    return Lexicon.get("severity." + name());
  }

  /** Whether a finding of it is a violation. */
  public boolean violates() {
    return this != HINT;
  }
}
