package zhaozhang.model.rule;

import java.util.Comparator;
import zhaozhang.base.Lexicon;

/**
 * The order of ids such as {@code 4-2} and {@code 13-1}: by their numbers, in digits or in Chinese
 * numerals, and by what stands between them; what begins with a number first.
 */
public final class RuleIds {

  private static final String DIGITS = Lexicon.get("snapshot.digits");
  private static final String ZEROS = Lexicon.get("snapshot.zeros");
  private static final String UNITS = Lexicon.get("number.units");
  private static final String NUMERALS = DIGITS + ZEROS + UNITS;
  private static final int TEN = 10;

  /** Longer ones than these digits say differ by more than their value. */
  private static final int MOST = 100_000_000;

  /**
   * Part by part, the shorter of two that begin alike first. Equal ids first, for the findings of
   * one rule are compared by the million.
   */
  public static final Comparator<String> ORDER =
      (one, other) -> one.equals(other) ? 0 : compare(one, other);

  private RuleIds() {}

  private static int compare(String one, String other) {
    int[] at = {0};
    int[] otherAt = {0};
    while (at[0] < one.length() && otherAt[0] < other.length()) {
      long part = next(one, at);
      long otherPart = next(other, otherAt);
      if (part != otherPart) {
        return Long.compare(part, otherPart);
      }
    }
    int rest = Integer.compare(one.length() - at[0], other.length() - otherAt[0]);
    return rest != 0 ? rest : one.compareTo(other);
  }

  /** The number that stands next, or a character, which comes after any number. */
  private static long next(String id, int[] at) {
    int start = at[0];
    long number = isNumeral(id.charAt(start)) ? chinese(id, at) : digits(id, at);
    return at[0] > start ? number : MOST + (long) id.charAt(at[0]++) + 1;
  }

  private static long digits(String id, int[] at) {
    long number = 0;
    while (at[0] < id.length() && id.charAt(at[0]) >= '0' && id.charAt(at[0]) <= '9') {
      number = Math.min(MOST, number * TEN + id.charAt(at[0]++) - '0');
    }
    return number;
  }

  /** A digit counts as often as the unit behind it says; a unit by itself once. */
  private static long chinese(String id, int[] at) {
    long number = 0;
    long last = 0;
    for (; at[0] < id.length() && isNumeral(id.charAt(at[0])); at[0]++) {
      int unit = UNITS.indexOf(id.charAt(at[0]));
      if (unit < 0) {
        last = Math.max(0, DIGITS.indexOf(id.charAt(at[0])));
      } else {
        number += Math.max(1, last) * (long) Math.pow(TEN, unit + 1);
        last = 0;
      }
    }
    return Math.min(MOST, number + last);
  }

  private static boolean isNumeral(char character) {
    return NUMERALS.indexOf(character) >= 0;
  }
}
