package zhaozhang.engine.form;

import org.jspecify.annotations.Nullable;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;

/**
 * One field of a form, filled in or not.
 *
 * @param heading what it is called there
 * @param place the cell that it is, null where it is none
 * @param text trimmed
 */
record Field(String heading, RuleText.@Nullable Cell place, String text) {

  /** A field that was answered, not a cell. */
  Field(String heading, String text) {
    this(heading, null, text);
  }

  boolean blank() {
    return text.isEmpty();
  }

  RuleProblem problem(String file, String message) {
    return place == null
        ? new RuleProblem(new Source(file, "", 0), message)
        : place.problem(file, message);
  }
}
