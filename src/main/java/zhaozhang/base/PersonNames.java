package zhaozhang.base;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of people, as they are compared however they were written. */
public final class PersonNames {

  /** Notes in brackets: what tells apart people of one name. */
  private static final Pattern NOTES =
      Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|\u3010[^\u3011]*\u3011|\u3014[^\u3015]*\u3015");

  /** Spaces of any kind, control characters and those of no width. */
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

  /**
   * The characters that keyboards and systems write for the middle dot: Greek ano teleia, bullet,
   * hyphenation point, bullet operator, dot operator, katakana middle dots, word separator, and
   * full stops.
   */
  private static final Pattern DOTS =
      Pattern.compile("[\u0387\u2022\u2027\u2219\u22C5\u30FB\uFF65\u2E31\uFF0E.\u3002]");

  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}.'\u2019\\-\\s]+");

  /** The family name, a comma, and the other names. */
  private static final Pattern FAMILY_FIRST =
      Pattern.compile("(" + LATIN.pattern() + ")[,\uFF0C](" + LATIN.pattern() + ")");

  /** Longer texts name nobody; patterns would take the square of them. */
  public static final int LONGEST = 200;

  private PersonNames() {}

  /**
   * A name without blanks and notes, with one middle dot; of a Latin name the words in order,
   * without case, and without the comma behind a family name that stands first.
   */
  public static String plain(String name) {
    if (name.length() > LONGEST || han(name)) {
      return name;
    }
    String whole = NOTES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll(" ");
    String latin = FAMILY_FIRST.matcher(whole).replaceFirst("$1 $2");
    if (LATIN.matcher(latin).matches() && !latin.isBlank()) {
      String[] words = SPACES.split(latin.strip().toLowerCase(Locale.ROOT));
      Arrays.sort(words);
      return String.join(" ", words);
    }
    return DOTS.matcher(SPACES.matcher(whole).replaceAll("")).replaceAll("\u00B7");
  }

  /** Whether it may be one name with a comma in it, such as {@code Smith, John}. */
  public static boolean familyFirst(String name) {
    return name.length() <= LONGEST && FAMILY_FIRST.matcher(name).matches();
  }

  /** Whether nothing stands in it but Han characters, as in nearly all names. */
  public static boolean han(String name) {
    for (int at = 0; at < name.length(); at++) {
      if (!Folding.han(name.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character of it is nobody's but one machine's. */
  public static boolean unreadable(String name) {
    return !han(name)
        && name.codePoints().anyMatch(one -> Character.getType(one) == Character.PRIVATE_USE);
  }
}
