package zhaozhang.base;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the rule language, of its lists, and of what machines and earlier reports hold: the
 * same in every language, so that what one folder writes every program reads. What people read
 * stands in {@link Texts}.
 */
public final class Lexicon {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("zhaozhang.lexicon", Locale.ROOT);

  private Lexicon() {}

  /**
   * The word of a key, with {@code %s} and its kin replaced as {@link String#format} does.
   *
   * @throws MissingResourceException if there is no such key
   */
  public static String get(String key, Object... arguments) {
    String word = BUNDLE.getString(key);
    return arguments.length == 0 ? word : String.format(Locale.ROOT, word, arguments);
  }
}
