package zhaozhang.engine;

import org.jspecify.annotations.Nullable;

/** A text that the rule language does not know; the reason is a sentence for its author. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String word;
  private final transient @Nullable Token token;

  Refused(String reason) {
    this(reason, "");
  }

  /** About a word that stands somewhere in the text. */
  Refused(String reason, String word) {
    super(reason);
    this.reason = reason;
    this.word = word;
    this.token = null;
  }

  /** At a certain word. */
  Refused(String reason, Token token) {
    super(reason);
    this.reason = reason;
    this.word = token.text();
    this.token = token;
  }

  String reason() {
    return reason;
  }

  /** Where in a text it is. */
  Token in(Span span) {
    return token == null ? span.at(word) : token;
  }
}
