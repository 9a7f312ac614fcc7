package zhaozhang.engine;

import java.util.List;

/**
 * A stretch of a text.
 *
 * @param tokens its words, at least one
 */
record Span(List<Token> tokens) {

  Span {
    tokens = List.copyOf(tokens);
  }

  /** Where a word first stands; the beginning if it does not. */
  Token at(String word) {
    return tokens.stream()
        .filter(token -> token.text().equals(word))
        .findFirst()
        .orElse(tokens.get(0));
  }

  int line() {
    return tokens.get(0).line();
  }
}
