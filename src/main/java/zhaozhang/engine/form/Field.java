package zhaozhang.engine.form;

import zhaozhang.model.rule.RuleText;

/**
 * One field of a form, filled in or not.
 *
 * @param heading what it is called there
 * @param place the cell that it is
 * @param text trimmed
 */
record Field(String heading, RuleText.Cell place, String text) {

  boolean blank() {
    return text.isEmpty();
  }
}
