package zhaozhang.engine.analysis;

import zhaozhang.base.Texts;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.text.Refused;
import zhaozhang.model.table.Vocabulary;

/** Finds calls of functions where they may not stand. */
final class Calls {

  private Calls() {}

  /** Rules match parameters as rows of their list, so that what they need is seen. */
  static void ofRules(Expression expression, Vocabulary vocabulary) throws Refused {
    calendar(expression, vocabulary);
    for (Expression part : Expression.within(expression).toList()) {
      if (part instanceof Call call && call.function().onlyInDefinitions()) {
        String word = call.function().word();
        boolean parameter = call.function() == Function.PARAMETER;
        throw new Refused(
            Texts.get(parameter ? "rule.noParameter" : "rule.onlyInDefinitions", word), word);
      }
    }
  }

  /** Working days are counted by a list that the vocabulary names. */
  static void calendar(Expression expression, Vocabulary vocabulary) throws Refused {
    String word = Function.WORKDAYS.word();
    boolean counts =
        Expression.within(expression)
            .anyMatch(part -> part instanceof Call call && call.function() == Function.WORKDAYS);
    if (counts && vocabulary.calendar().isEmpty()) {
      throw new Refused(Texts.get("rule.noCalendar", word), word);
    }
  }
}
