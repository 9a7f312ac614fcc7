package zhaozhang.model;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of ids such as {@code 4-2} and {@code 13-1}: by number, what has none last. */
public final class RuleIds {

  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?.*");

  /** By the first number, then by the second, then as text. */
  public static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(id -> number(id, 1))
          .thenComparingInt(id -> number(id, 2))
          .thenComparing(Comparator.naturalOrder());

  private RuleIds() {}

  private static int number(String id, int group) {
    Matcher matcher = NUMBERS.matcher(id);
    if (!matcher.matches()) {
      return Integer.MAX_VALUE;
    }
    String digits = matcher.group(group);
    return digits == null ? -1 : Integer.parseInt(digits);
  }
}
