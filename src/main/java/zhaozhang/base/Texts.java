package zhaozhang.base;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What people read, and the words of the rule language, from the one resource bundle. */
public final class Texts {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("zhaozhang.texts", Locale.ROOT);

  private Texts() {}

  /**
   * The text of a key, with {@code %s} and its kin replaced as {@link String#format} does.
   *
   * @throws MissingResourceException if the bundle has no such key
   */
  public static String get(String key, Object... arguments) {
    String text = BUNDLE.getString(key);
    return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
  }
}
