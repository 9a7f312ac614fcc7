package zhaozhang.engine.text;

import java.util.ArrayList;
import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;

/** What is wrong with one text, in the order found. */
public final class Problems {

  private final RuleText text;
  private final List<RuleProblem> all = new ArrayList<>();

  public Problems(RuleText text) {
    this.text = text;
  }

  /** Says a sentence, named by its key in the texts, of a place. */
  public void add(int line, int column, String key, Object... arguments) {
    all.add(text.problem(line, column, Texts.get(key, arguments)));
  }

  public void add(Token token, String key, Object... arguments) {
    add(token.line(), token.column(), key, arguments);
  }

  public void add(Refused refused, Span span) {
    Token token = refused.in(span);
    all.add(text.problem(token.line(), token.column(), refused.reason()));
  }

  public int count() {
    return all.size();
  }

  public List<RuleProblem> all() {
    return all;
  }
}
