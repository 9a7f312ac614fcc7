package zhaozhang.base;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared, however they were written. */
public final class Folding {

  private Folding() {}

  /** Half width and compatible forms made one (NFKC), trimmed. */
  public static String plain(String text) {
    return Blanks.trim(oneForm(text));
  }

  /** Half width and compatible forms made one (NFKC). */
  public static String oneForm(String text) {
    return plainly(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Whether it is of one form already, as nearly all ids, dates, names and departments are. */
  private static boolean plainly(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > '~' && !han(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a unified Han character, none of which has another form. */
  public static boolean han(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  /** The same, without any blank and without case: a word of a list of words. */
  public static String fold(String word) {
    return Blanks.removeAll(plain(word)).toLowerCase(Locale.ROOT);
  }
}
