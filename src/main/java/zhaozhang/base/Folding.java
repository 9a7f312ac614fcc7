package zhaozhang.base;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared, however they were written. */
public final class Folding {

  private Folding() {}

  /** Half width and compatible forms made one (NFKC), trimmed. */
  public static String plain(String text) {
    return Blanks.trim(ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** Whether it is of one form already, as nearly all ids and dates are. */
  private static boolean ascii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }

  /** The same, without any blank and without case: a word of a list of words. */
  public static String fold(String word) {
    return Blanks.removeAll(plain(word)).toLowerCase(Locale.ROOT);
  }
}
