package zhaozhang.model.rule;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of ids such as {@code 4-2} and {@code 13-1}: by number, what begins with none last. */
public final class RuleIds {

  private static final Pattern NUMBERS = Pattern.compile("(\\D*)(\\d{1,9})?(?:-(\\d{1,9}))?.*");

  private static final Comparator<String> BY_PARTS =
      Comparator.comparing((String id) -> part(id, 1))
          .thenComparingInt(id -> number(id, 2))
          .thenComparingInt(id -> number(id, 3))
          .thenComparing(Comparator.naturalOrder());

  /**
   * By what stands before the first number, by that number, by the second, then as text. Equal ids
   * first, for the findings of one rule are compared by the million.
   */
  public static final Comparator<String> ORDER =
      (one, other) -> one.equals(other) ? 0 : BY_PARTS.compare(one, other);

  private RuleIds() {}

  private static int number(String id, int group) {
    String digits = part(id, group);
    return digits.isEmpty() ? -1 : Integer.parseInt(digits);
  }

  private static String part(String id, int group) {
    Matcher matcher = NUMBERS.matcher(id);
    String part = matcher.matches() ? matcher.group(group) : null;
    return part == null ? "" : part;
  }
}
