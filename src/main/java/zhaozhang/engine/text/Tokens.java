package zhaozhang.engine.text;

import java.util.List;
import zhaozhang.base.Texts;
import zhaozhang.engine.text.Token.Kind;

/** The words of a text, read one after the other. */
public final class Tokens {

  private final List<Token> tokens;
  private int next;

  /**
   * @param tokens END last
   */
  public Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  public Token peek() {
    return peek(0);
  }

  public Token peek(int ahead) {
    return tokens.get(Math.min(next + ahead, tokens.size() - 1));
  }

  /** Takes a word; at the end there is always another END. */
  public Token take() {
    Token token = peek();
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  public boolean atEnd() {
    return peek().kind() == Kind.END;
  }

  public boolean accept(String symbol) {
    boolean there = peek().is(symbol);
    if (there) {
      take();
    }
    return there;
  }

  public boolean acceptWord(String word) {
    boolean there = peek().isWord(word);
    if (there) {
      take();
    }
    return there;
  }

  public void expect(String symbol) throws Refused {
    if (!accept(symbol)) {
      throw unexpected();
    }
  }

  public int position() {
    return next;
  }

  /** What was read since a position; at least one word. */
  public Span since(int position) {
    return new Span(tokens.subList(position, Math.max(next, position + 1)));
  }

  /** Goes on to the comma, semicolon or bracket that ends what began at a position. */
  public void skipPart(int start) {
    int depth = depth(start);
    while (!atEnd() && (depth > 0 || !(peek().is(",") || peek().is(";") || peek().is(")")))) {
      depth += opens(take());
    }
  }

  public void skipTo(String symbol) {
    while (!atEnd() && !peek().is(symbol)) {
      take();
    }
  }

  /** Goes on to the line after what began at a position. */
  public void skipCondition(int start) {
    int depth = depth(start);
    while (!atEnd() && (next == start || depth > 0 || !peek().first())) {
      depth += opens(take());
    }
  }

  private int depth(int start) {
    return tokens.subList(start, next).stream().mapToInt(Tokens::opens).sum();
  }

  private static int opens(Token token) {
    return token.is("(") ? 1 : token.is(")") ? -1 : 0;
  }

  public Refused unexpected() {
    Token token = peek();
    if (token.kind() == Kind.END) {
      return new Refused(Texts.get("rule.unfinished"), last());
    }
    Token before = tokens.get(Math.max(next - 1, 0));
    String meant = Hints.meant("rule.meant", before, token);
    if (meant.isEmpty() || !before.touches(token)) {
      meant = Hints.meant("rule.meant", token, peek(1));
    }
    return new Refused(
        meant.isEmpty()
            ? Texts.get("rule.unexpected", token.shown())
            : Texts.get("rule.unexpectedBut", token.shown(), meant),
        token);
  }

  private Token last() {
    return tokens.get(Math.max(tokens.size() - 2, 0));
  }
}
