package zhaozhang.engine.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Nearest;
import zhaozhang.engine.text.Hints;
import zhaozhang.engine.text.PlainText;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.text.Token.Kind;
import zhaozhang.engine.text.Tokens;
import zhaozhang.model.rule.RuleText;

/** Finds the rules of a text, and in each what stands between its keywords. */
public final class RuleSplitter {

  /** Longer rules overflow stacks further on; nobody reads them either. */
  private static final int MAX_WORDS = 2000;

  private static final Map<String, String> CLOSES = Map.of(")", "(", "]", "[", "}", "{");

  /** The words of a rule, each list with an END. */
  record Parts(List<Token> head, List<Token> when, List<Token> then) {}

  private final List<Token> tokens;
  private final Problems problems;
  private final String packageName;

  private RuleSplitter(List<Token> tokens, String packageName, Problems problems) {
    this.tokens = tokens;
    this.packageName = packageName;
    this.problems = problems;
  }

  /**
   * The rules of a text that have all keywords; of the others, problems.
   *
   * @param packageName the package that a text may say it is of
   */
  static List<Parts> split(List<Token> tokens, String packageName, Problems problems) {
    return new RuleSplitter(tokens, packageName, problems).rules();
  }

  private List<Parts> rules() {
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (begins(at)) {
        starts.add(at);
      }
    }
    starts.add(tokens.size() - 1);
    outside(beyondPackage(), starts.get(0));
    List<Parts> rules = new ArrayList<>();
    for (int at = 0; at + 1 < starts.size(); at++) {
      Parts parts = rule(starts.get(at), starts.get(at + 1));
      if (parts != null) {
        rules.add(parts);
      }
    }
    return rules;
  }

  private boolean begins(int at) {
    Token token = tokens.get(at);
    boolean named = tokens.get(at + 1).kind() == Kind.TEXT;
    if (token.isWord("rule")) {
      return named || token.first();
    }
    if (!named || !token.first() || !means(token, "rule")) {
      return false;
    }
    problems.add(token, "rule.misspelt", token.shown(), "rule");
    return true;
  }

  private static boolean means(Token token, String keyword) {
    return token.kind() == Kind.NAME
        && (Hints.meant("rule.meantKeywords", token, token).equals(keyword)
            || (token.text().matches("[A-Za-z]+")
                && Nearest.of(token.text(), List.of(keyword)).isPresent()));
  }

  /** The name of the package that a text says it is of; empty if it does not. */
  public static String packageName(RuleText text) {
    Problems ignored = new Problems(text);
    String plain = PlainText.of(text.text(), ignored);
    return packageName(new Tokens(Token.split(plain == null ? "" : plain, ignored)));
  }

  private static String packageName(Tokens tokens) {
    StringBuilder name = new StringBuilder();
    if (tokens.acceptWord("package")) {
      name.append(tokens.take().text());
      while (tokens.accept(".")) {
        name.append('.').append(tokens.take().text());
      }
      tokens.accept(";");
    }
    return name.toString();
  }

  private int beyondPackage() {
    Tokens head = new Tokens(tokens);
    String said = packageName(head);
    if (!said.isEmpty() && !packageName.isEmpty() && !said.equals(packageName)) {
      problems.add(tokens.get(0), "rule.otherPackage", said, packageName);
    }
    return head.position();
  }

  /** Nothing but rules stands outside of rules; the first thing that does is named. */
  private void outside(int from, int to) {
    if (from < to) {
      Token token = tokens.get(from);
      problems.add(token, "rule.onlyRules", token.shown());
    }
  }

  private @Nullable Parts rule(int from, int to) {
    int before = problems.count();
    int when = keyword("when", from, from + 1, until("then", from, to));
    int then = keyword("then", from, Math.max(when, from) + 1, to);
    int end = keyword("end", from, Math.max(then, from) + 1, to);
    if (to - from > MAX_WORDS) {
      problems.add(tokens.get(from), "rule.tooLong", MAX_WORDS);
    }
    if (end > 0) {
      outside(end + 1, to);
      brackets(from, end);
    }
    return problems.count() > before || when < 0 || then < 0 || end < 0
        ? null
        : new Parts(part(from, when), part(when, then), part(then, end));
  }

  /** Its own keyword at the front, an END at the end. */
  private List<Token> part(int from, int to) {
    List<Token> part = new ArrayList<>(tokens.subList(from, to));
    Token last = tokens.get(to);
    part.add(new Token(Kind.END, "", last.line(), last.column(), true));
    return part;
  }

  private int until(String word, int from, int to) {
    int at = from;
    while (at < to && !tokens.get(at).isWord(word)) {
      at++;
    }
    return at;
  }

  /** Where a keyword stands, or what is meant to be it; -1 if nowhere. */
  private int keyword(String word, int rule, int from, int to) {
    int exact = until(word, from, to);
    if (exact < to) {
      return exact;
    }
    for (int at = from; at < to; at++) {
      Token token = tokens.get(at);
      if (token.first() && means(token, word) && !tokens.get(at + 1).is("(")) {
        problems.add(token, "rule.misspelt", token.shown(), word);
        return at;
      }
    }
    problems.add(tokens.get(rule), "rule.noKeyword", tokens.get(rule + 1).shown(), word);
    return -1;
  }

  private void brackets(int from, int to) {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens.subList(from, to)) {
      String opening = token.kind() == Kind.SYMBOL ? CLOSES.get(token.text()) : null;
      if (token.kind() == Kind.SYMBOL && CLOSES.containsValue(token.text())) {
        open.push(token);
      } else if (opening != null && open.isEmpty()) {
        problems.add(token, "rule.unopened", token.text());
        return;
      } else if (opening != null && !open.element().is(opening)) {
        problems.add(
            token, "rule.mismatched", open.element().text(), open.element().line(), token.text());
        return;
      } else if (opening != null) {
        open.pop();
      } else if (!open.isEmpty() && (token.isWord("when") || token.isWord("then"))) {
        break;
      }
    }
    if (!open.isEmpty()) {
      problems.add(open.getLast(), "rule.unclosed", open.getLast().text());
    }
  }
}
