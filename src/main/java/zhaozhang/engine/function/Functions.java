package zhaozhang.engine.function;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.base.PersonNames;
import zhaozhang.model.table.Unknown;

/** What compiled rules may call. Every function says what a null argument gives. */
public final class Functions {

  private Functions() {}

  /**
   * What comes of a value that nobody knows. What that may be tells nothing of what comes of it,
   * but that nothing blank comes of what is written.
   */
  public static Unknown any(Unknown value) {
    return value.mayEqual(null)
        ? Unknown.unseen(value.why())
        : Unknown.any(value.found(), value.why());
  }

  /** Every level of every path, in order, each once; empty for null. Of an unknown path, any. */
  public static List<Object> levels(@Nullable List<?> paths) {
    Set<String> levels = new LinkedHashSet<>();
    List<Object> unknown = new ArrayList<>();
    for (Object path : paths == null ? List.of() : paths) {
      if (path instanceof Unknown one) {
        unknown.add(any(one));
        continue;
      }
      for (String part : path.toString().split("/")) {
        String level = part.strip();
        if (!level.isEmpty()) {
          levels.add(level);
        }
      }
    }
    // Unlike List.of, an ArrayList may be asked whether it contains null.
    List<Object> all = new ArrayList<>(levels);
    all.addAll(unknown);
    return Collections.unmodifiableList(all);
  }

  /** The first item of a list of texts; null if it is null or empty. */
  public static @Nullable Object first(@Nullable List<?> items) {
    return items == null || items.isEmpty() ? null : items.get(0);
  }

  /** Whether a value is blank. */
  public static boolean blank(@Nullable Object value) {
    return value == null;
  }

  /**
   * Whether a text contains a part, letter case, width and blanks aside; false if either is null or
   * empty.
   */
  public static boolean mentions(@Nullable String text, @Nullable String part) {
    return mentionsAlone(text, part, null);
  }

  /** Whether a text contains a part anywhere but within one of some longer words. */
  public static boolean mentionsAlone(
      @Nullable String text, @Nullable String part, @Nullable List<?> longer) {
    if (text == null || part == null) {
      return false;
    }
    String all = fold(text);
    String wanted = fold(part);
    if (wanted.isEmpty()) {
      return false;
    }
    List<String> words =
        longer == null ? List.of() : longer.stream().map(one -> fold(one.toString())).toList();
    for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
      if (!covered(all, at, at + wanted.length(), words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of some words stands in a text around a place. */
  private static boolean covered(String text, int from, int to, List<String> words) {
    for (String word : words) {
      for (int at = Math.max(0, to - word.length()); at <= from; at++) {
        if (text.startsWith(word, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String fold(String text) {
    String plain = Folding.oneForm(text);
    return (anySpace(plain) ? withoutSpaces(plain) : plain).toLowerCase(Locale.ROOT);
  }

  /** Of most characters, asked of each text with each word, it is seen without looking them up. */
  private static boolean anySpace(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean plain = (c > ' ' && c <= '~') || Folding.han(c);
      if (!plain && space(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutSpaces(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(one -> !space(one)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Spaces of any kind, control characters and those of no width. */
  private static boolean space(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  /** Whether two lists have an item in common; false if either is null. */
  public static boolean share(@Nullable List<?> left, @Nullable List<?> right) {
    return left != null && right != null && !Collections.disjoint(left, right);
  }

  /** How many different items a collection has, blanks aside; none if it is null. */
  public static BigDecimal items(@Nullable Collection<?> items) {
    return BigDecimal.valueOf(items == null ? 0 : different(items).size());
  }

  /** Values each once, blanks aside: numbers are equal whatever their digits after the point. */
  public static Set<Object> different(Collection<?> values) {
    Set<Object> different = new HashSet<>();
    for (Object value : values) {
      if (value != null) {
        different.add(value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
      }
    }
    return different;
  }

  /** Whether a whole text matches a pattern; false if the text is null. */
  public static boolean fits(@Nullable String text, String pattern) {
    return text != null && BoundedMatch.matches(text, pattern);
  }

  /** A name as names are compared; null for null. */
  public static @Nullable String plainName(@Nullable String name) {
    return name == null ? null : PersonNames.plain(name);
  }
}
