package zhaozhang.engine;

import java.util.ArrayList;
import java.util.List;
import zhaozhang.model.RuleProblem;
import zhaozhang.model.RuleText;
import zhaozhang.model.Texts;

/** What is wrong with one text, in the order found. */
final class Problems {

  private final RuleText text;
  private final List<RuleProblem> all = new ArrayList<>();

  Problems(RuleText text) {
    this.text = text;
  }

  /** Says a sentence, named by its key in the texts, of a place. */
  void add(int line, int column, String key, Object... arguments) {
    all.add(text.problem(line, column, Texts.get(key, arguments)));
  }

  void add(Token token, String key, Object... arguments) {
    add(token.line(), token.column(), key, arguments);
  }

  void add(Refused refused, Span span) {
    Token token = refused.in(span);
    all.add(text.problem(token.line(), token.column(), refused.reason()));
  }

  int count() {
    return all.size();
  }

  List<RuleProblem> all() {
    return all;
  }
}
