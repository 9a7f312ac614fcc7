package zhaozhang.base;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * What people read, in the language that is spoken.
 *
 * <p>It is one for the whole process: that of the rules folder read last, Chinese before any. A
 * process serves one folder, and all its threads speak to the same people. So nobody may keep a
 * text in a constant.
 */
public final class Texts {

  private static volatile Language spoken = Language.CHINESE;

  private Texts() {}

  public static Language spoken() {
    return spoken;
  }

  /** From now on all texts are in this language. */
  public static void speak(Language language) {
    spoken = language;
  }

  /**
   * The text of a key, with {@code %s} and its kin replaced as {@link String#format} does.
   *
   * @throws MissingResourceException if the bundle has no such key
   */
  public static String get(String key, Object... arguments) {
    return in(spoken, key, arguments);
  }

  /** The text of a key in every language, to know again what was written in another. */
  public static List<String> all(String key, Object... arguments) {
    return Arrays.stream(Language.values()).map(one -> in(one, key, arguments)).toList();
  }

  /** Sentences one after the other. */
  public static String sentences(Collection<String> sentences) {
    return String.join(get("sentences.between"), sentences);
  }

  private static String in(Language language, String key, Object... arguments) {
    String text = language.texts().getString(key);
    return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
  }
}
