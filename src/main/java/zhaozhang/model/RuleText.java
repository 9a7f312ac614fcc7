package zhaozhang.model;

import static java.util.Objects.requireNonNull;

/**
 * A text in the rule language.
 *
 * @param file path below the rules folder
 * @param text the whole file
 */
public record RuleText(String file, String text) {

  public RuleText {
    requireNonNull(file, "file");
    requireNonNull(text, "text");
  }

  public RuleProblem problem(int line, String message) {
    return problem(line, 0, message);
  }

  /** A problem at a character of a line, both counted from 1. */
  public RuleProblem problem(int line, int column, String message) {
    return new RuleProblem(new Source(file, "", Math.max(line, 0)), column, message);
  }
}
