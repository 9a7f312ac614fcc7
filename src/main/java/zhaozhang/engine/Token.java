package zhaozhang.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhaozhang.model.Texts;

/**
 * A word of an expression.
 *
 * @param text as it stands there; for a text, what it says
 */
record Token(Kind kind, String text) {

  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    SYMBOL,
    END
  }

  private static final Pattern SPLITTER =
      Pattern.compile(
          "(?<space>[\\s\\u3000]+)"
              + "|(?<name>[$\\p{L}_][$\\p{L}\\p{N}_]*)"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')"
              + "|(?<symbol>\\|\\||&&|==|!=|<=|>=|[-!<>+().,:])");

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }

  /** The words of a text, and an END after the last. */
  static List<Token> split(String text) throws Refused {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = SPLITTER.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.region(at, text.length()).lookingAt()) {
        throw new Refused(Texts.get("rule.unexpected", text.substring(at, at + 1)));
      }
      at = matcher.end();
      if (matcher.group("space") == null) {
        tokens.add(token(matcher));
      }
    }
    tokens.add(new Token(Kind.END, ""));
    return tokens;
  }

  private static Token token(Matcher matcher) throws Refused {
    String whole = matcher.group();
    if (matcher.group("name") != null) {
      return new Token(Kind.NAME, whole);
    }
    if (matcher.group("number") != null) {
      return new Token(Kind.NUMBER, whole);
    }
    if (matcher.group("text") != null) {
      return new Token(Kind.TEXT, unescape(whole.substring(1, whole.length() - 1)));
    }
    return new Token(Kind.SYMBOL, whole);
  }

  private static String unescape(String quoted) throws Refused {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < quoted.length(); at++) {
      char character = quoted.charAt(at);
      if (character != '\\') {
        plain.append(character);
        continue;
      }
      char escaped = quoted.charAt(++at);
      switch (escaped) {
        case '\\', '"', '\'' -> plain.append(escaped);
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        default -> throw new Refused(Texts.get("rule.unknownEscape", "\\" + escaped));
      }
    }
    return plain.toString();
  }
}
