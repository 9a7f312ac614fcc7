package zhaozhang.engine.text;

import org.jspecify.annotations.Nullable;

/** A text that the rule language does not know; the reason is a sentence for its author. */
public final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String word;
  private final transient @Nullable Token token;

  public Refused(String reason) {
    this(reason, "");
  }

  /** About a word that stands somewhere in the text. */
  public Refused(String reason, String word) {
    super(reason);
    this.reason = reason;
    this.word = word;
    this.token = null;
  }

  /** At a certain word. */
  public Refused(String reason, Token token) {
    super(reason);
    this.reason = reason;
    this.word = token.text();
    this.token = token;
  }

  public String reason() {
    return reason;
  }

  /** Where in a text it is. */
  Token in(Span span) {
    return token == null ? span.at(word) : token;
  }
}
