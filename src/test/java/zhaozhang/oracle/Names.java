package zhaozhang.oracle;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Texts as they are compared: names of people, and words looked for in a text. */
final class Names {

  /** U+00B7 and what is typed in its stead. */
  private static final String DOTS =
      "\u00B7\u0387\u2022\u2027\u2219\u22C5\u2E31\u30FB\uFF65\uFF0E.\u3002";

  private Names() {}

  static boolean same(@Nullable String one, @Nullable String other) {
    return Objects.equals(plain(one), plain(other));
  }

  /** 姓名原形. */
  static @Nullable String plain(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
    text = text.replaceAll("\\([^)]*\\)", " ").replaceAll("\\[[^]]*]", " ");
    if (text.matches(
        "[\\p{IsLatin}\\p{M}\\s'\u2019.-]*\\p{IsLatin}[\\p{IsLatin}\\p{M}\\s'\u2019.-]*")) {
      String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
      Arrays.sort(words);
      return String.join(" ", words);
    }
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(character -> !blank(character))
        .map(character -> DOTS.indexOf(character) >= 0 ? '\u00B7' : character)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean blank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  /**
   * Whether a word stands in a text, blanks, width and case aside, and not only in a longer one.
   */
  static boolean mentions(String text, String word, List<String> longer) {
    String left = folded(text);
    String wanted = folded(word);
    for (int at = 0; at + wanted.length() <= left.length(); at++) {
      if (left.startsWith(wanted, at) && !within(left, at, wanted, longer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(String text, int at, String word, List<String> longer) {
    for (String one : longer) {
      String whole = folded(one);
      for (int from = 0; from <= at; from++) {
        if (text.startsWith(whole, from) && from + whole.length() >= at + word.length()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(character -> !blank(character))
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
