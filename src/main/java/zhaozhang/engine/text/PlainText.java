package zhaozhang.engine.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;

/**
 * Makes a text plain, so that what reads it next need not know of comments, line ends and ways of
 * typing: comments are blanked, and outside of quotes full-width punctuation, which is a problem,
 * becomes half-width. Every character stays at its line and column.
 */
public final class PlainText {

  /** Control characters, those that turn the direction of a text, those of no width. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]");

  /** Punctuation of other forms than the full-width ones of ASCII, and what is meant. */
  private static final String FULL_WIDTH =
      "\u3001\u3002\u3010\u3011\u3014\u3015\u300A\u300B\u2018\u2019\u201C\u201D\u2013\u2014";

  private static final String HALF_WIDTH = ",.[][]<>''\"\"--";

  private static final String QUOTES = "\"'\u201C\u201D\u2018\u2019\uFF02\uFF07";

  private final String source;
  private final Problems problems;
  private final StringBuilder plain = new StringBuilder();
  private final Map<Character, Character> wide = new TreeMap<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private boolean closed = true;

  private PlainText(String source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The plain text; null if it cannot be told what is quoted or escaped. */
  public static @Nullable String of(String text, Problems problems) {
    String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
    source = source.replace("\r\n", "\n").replace('\r', '\n').replace("\f", " ");
    PlainText all = new PlainText(visible(source, problems), problems);
    return all.escapes() ? null : all.plain();
  }

  private static String visible(String source, Problems problems) {
    Matcher matcher = INVISIBLE.matcher(source);
    while (matcher.find()) {
      int lineStart = source.lastIndexOf('\n', matcher.start()) + 1;
      problems.add(
          1 + (int) source.substring(0, matcher.start()).chars().filter(c -> c == '\n').count(),
          matcher.start() - lineStart + 1,
          "rule.invisible",
          String.format(Locale.ROOT, "U+%04X", matcher.group().codePointAt(0)));
    }
    return matcher.replaceAll("");
  }

  /** Compilers read them even in comments, where they end a line or the comment. */
  private boolean escapes() {
    int found = source.indexOf("\\u");
    if (found >= 0) {
      int lines = (int) source.substring(0, found).chars().filter(c -> c == '\n').count();
      problems.add(lines + 1, found - source.lastIndexOf('\n', found), "rule.unicodeEscape");
    }
    return found >= 0;
  }

  private @Nullable String plain() {
    while (at < source.length() && closed) {
      char character = source.charAt(at);
      if (source.startsWith("//", at)) {
        comment(source.indexOf('\n', at));
      } else if (source.startsWith("/*", at)) {
        block();
      } else if (QUOTES.indexOf(character) >= 0) {
        quoted(half(character));
      } else {
        next(half(character));
      }
    }
    named();
    return closed ? plain.toString() : null;
  }

  /** What a character outside of quotes stands for. */
  private char half(char character) {
    int other = FULL_WIDTH.indexOf(character);
    char half = character;
    if (other >= 0) {
      half = HALF_WIDTH.charAt(other);
    } else if (character > '\uFF00' && character < '\uFF5F') {
      half = (char) (character - '\uFF00' + ' ');
    }
    if (half != character) {
      wide.put(character, half);
    }
    return character == '\u3000' || character == '\u00A0' ? ' ' : half;
  }

  /** Goes on, leaving a character behind. */
  private void next(char character) {
    plain.append(character);
    if (source.charAt(at) == '\n') {
      named();
      line++;
      lineStart = at + 1;
    }
    at++;
  }

  /** Names all wide punctuation of a line at once, for who writes one so writes all so. */
  private void named() {
    if (!wide.isEmpty()) {
      String found = wide.keySet().stream().map(String::valueOf).collect(Collectors.joining(" "));
      String meant = wide.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
      int column =
          (int)
              source
                  .substring(lineStart)
                  .chars()
                  .takeWhile(character -> !wide.containsKey((char) character))
                  .count();
      problems.add(line, column + 1, "rule.fullWidth", found, meant);
      wide.clear();
    }
  }

  private void comment(int end) {
    int stop = end < 0 ? source.length() : end;
    while (at < stop) {
      next(source.charAt(at) == '\n' ? '\n' : ' ');
    }
  }

  private void block() {
    int end = source.indexOf("*/", at + 2);
    closed = end >= 0;
    if (closed) {
      comment(end + 2);
    } else {
      problems.add(line, at - lineStart + 1, "rule.openComment");
    }
  }

  private void quoted(char quote) {
    int opened = at;
    next(quote);
    while (at < source.length() && source.charAt(at) != '\n') {
      char character = source.charAt(at);
      boolean wideQuote = wide.containsKey(source.charAt(opened));
      if (character == quote || (wideQuote && ends(character, quote))) {
        next(wideQuote ? half(character) : quote);
        return;
      }
      next(character);
      if (character == '\\' && at < source.length() && source.charAt(at) != '\n') {
        next(source.charAt(at));
      }
    }
    closed = false;
    String rest = source.substring(opened, Math.min(at, opened + 20));
    problems.add(
        line,
        opened - lineStart + 1,
        "rule.openQuote",
        rest,
        Texts.get("rule.quote." + (quote == '"' ? "double" : "single")));
  }

  private static boolean ends(char character, char quote) {
    return quote == '"'
        ? "\u201C\u201D\uFF02".indexOf(character) >= 0
        : "\u2018\u2019\uFF07".indexOf(character) >= 0;
  }
}
