package zhaozhang.engine.text;

import java.util.List;

/**
 * A stretch of a text.
 *
 * @param tokens its words, at least one
 */
public record Span(List<Token> tokens) {

  public Span {
    tokens = List.copyOf(tokens);
  }

  /** Where a word first stands; the beginning if it does not. */
  public Token at(String word) {
    return tokens.stream()
        .filter(token -> token.text().equals(word))
        .findFirst()
        .orElse(tokens.get(0));
  }

  public int line() {
    return tokens.get(0).line();
  }
}
