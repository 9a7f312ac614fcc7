package zhaozhang.model;

import zhaozhang.base.Texts;

/** How grave a violation is, the gravest first. */
public enum Severity {
  HIGH,
  MEDIUM,
  LOW,
  /** Worth a look, and no violation. */
  HINT;

  /** The word that people read and rules write. */
  public String label() {
    return Texts.get("severity." + name());
  }
}
