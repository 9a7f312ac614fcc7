package zhaozhang.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleText;

/**
 * A word of the rule language.
 *
 * @param text as it stands there; for a text, what it says
 * @param line where it stands, from 1
 * @param column where on its line, from 1
 * @param first whether it is the first of its line
 */
public record Token(Kind kind, String text, int line, int column, boolean first) {

  public enum Kind {
    NAME,
    NUMBER,
    TEXT,
    SYMBOL,
    END
  }

  /** Longer texts are no words to look for; the whole of a file is bounded where it is read. */
  private static final int MAX_LENGTH = 1000;

  private static final Pattern WORD =
      Pattern.compile(
          "(?<name>[$\\p{L}_][$\\p{L}\\p{N}_]*)"
              + "|(?<number>\\d+(?:\\.\\d+)?(?:B(?![\\p{L}\\p{N}_]))?)"
              + "|(?<symbol>\\|\\||&&|==|!=|<=|>=|\\P{M}\\p{M}*)");

  public boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  public boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }

  /** Whether another stands right behind it. */
  public boolean touches(Token after) {
    return line == after.line && column + text.length() == after.column;
  }

  /**
   * The words of a text by itself, and an END after the last.
   *
   * @throws Refused for the first that is none
   */
  public static List<Token> split(String text) throws Refused {
    Problems problems = new Problems(new RuleText("", text));
    String plain = PlainText.of(text, problems);
    List<Token> tokens = split(plain == null ? "" : plain, problems);
    if (problems.count() > 0) {
      throw new Refused(problems.all().get(0).message());
    }
    return tokens;
  }

  /** The words of a plain text; those that are none become problems. */
  public static List<Token> split(String plain, Problems problems) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    int line = 1;
    int lineStart = 0;
    int at = 0;
    while (at < plain.length()) {
      char character = plain.charAt(at);
      if (character == '\n') {
        line++;
        lineStart = at + 1;
      }
      if (Character.isWhitespace(character)) {
        at++;
        continue;
      }
      boolean first = tokens.isEmpty() || tokens.get(tokens.size() - 1).line != line;
      Token token = new Token(Kind.END, "", line, at - lineStart + 1, first);
      if (character == '"' || character == '\'') {
        int end = end(plain, at);
        tokens.add(token.quoted(plain.substring(at + 1, end), problems));
        at = end + 1;
      } else if (matcher.region(at, plain.length()).lookingAt()) {
        tokens.add(token.of(matcher));
        at = matcher.end();
      } else {
        tokens.add(token.as(Kind.SYMBOL, String.valueOf(character)));
        at++;
      }
    }
    tokens.add(new Token(Kind.END, "", line, plain.length() - lineStart + 1, true));
    return tokens;
  }

  private Token as(Kind other, String word) {
    return new Token(other, word, line, column, first);
  }

  private Token of(Matcher matcher) {
    Kind found =
        matcher.group("name") != null
            ? Kind.NAME
            : matcher.group("number") != null ? Kind.NUMBER : Kind.SYMBOL;
    return as(found, matcher.group());
  }

  /** Where a quote that is known to close closes. */
  private static int end(String plain, int opened) {
    int at = opened + 1;
    while (plain.charAt(at) != plain.charAt(opened)) {
      at += plain.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  private Token quoted(String quoted, Problems problems) {
    if (quoted.length() > MAX_LENGTH) {
      problems.add(this, "rule.longText", MAX_LENGTH);
    }
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
        default -> problems.add(this, "rule.unknownEscape", "\\" + escaped);
      }
    }
    return as(Kind.TEXT, plain.toString());
  }

  /** A text as it is written in the rule language. */
  public static String quote(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }

  /** As a sentence shows it. */
  public String shown() {
    String shown = kind == Kind.TEXT ? "\"" + text + "\"" : text;
    return shown.length() > 30 ? shown.substring(0, 30) + Texts.get("rule.cut") : shown;
  }
}
