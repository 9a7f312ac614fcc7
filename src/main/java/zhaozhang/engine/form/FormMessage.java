package zhaozhang.engine.form;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.Condition;

/** What a finding says, with columns of its row, as an expression of the rule language. */
final class FormMessage {

  private FormMessage() {}

  /** As the form has it; made from the conditions where it does not ask for a message. */
  static String write(Form form, List<FormCondition.Written> conditions) {
    boolean asked = form.asks("message");
    Field field = asked ? form.field("message") : made(conditions);
    String text = asked ? form.filled(field) : field.text();
    List<String> parts = new ArrayList<>();
    Matcher shown = Form.COLUMN.matcher(text);
    int at = 0;
    while (shown.find()) {
      parts.add(FormCondition.quoted(text.substring(at, shown.start())));
      parts.add(Lexicon.get("form.shown", form.columnWord(field, shown.group(1))));
      at = shown.end();
    }
    parts.add(FormCondition.quoted(text.substring(at)));
    return String.join(" + ", parts);
  }

  private static Field made(List<FormCondition.Written> conditions) {
    String text =
        conditions.stream()
            .map(condition -> sentence(condition.condition()))
            .collect(joining(Texts.get("form.message.and")));
    return new Field(Lexicon.get("checks.message"), text);
  }

  /** The condition in words, showing the value found in a row. */
  private static String sentence(Condition condition) {
    String key =
        switch (condition.comparison()) {
          case BLANK, NOT_BLANK -> "form.message.blank";
          case BEFORE, NOT_BEFORE -> "form.message.days";
          case EQUAL -> "form.message.equal";
          default -> "form.message";
        };
    String values = String.join(Texts.get("rule.and"), condition.values());
    return Texts.get(key, condition.column(), condition.comparison().label(), values);
  }
}
