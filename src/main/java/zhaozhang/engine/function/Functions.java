package zhaozhang.engine.function;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Unknown;

/** What compiled rules may call. Every function says what a null argument gives. */
public final class Functions {

  /** Spaces of any kind, control characters and those of no width. */
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

  /**
   * The characters that keyboards and systems write for the middle dot in names: Greek ano teleia,
   * bullet, hyphenation point, bullet operator, dot operator, katakana middle dots, word separator.
   */
  private static final Pattern MIDDLE_DOTS =
      Pattern.compile("[\u0387\u2022\u2027\u2219\u22C5\u30FB\uFF65\u2E31]");

  private Functions() {}

  /**
   * What comes of a value that nobody knows. What that may be tells nothing of what comes of it, but
   * that nothing blank comes of what is written.
   */
  static Unknown any(Unknown value) {
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

  /** The day so many days later; null if either is null. */
  public static @Nullable LocalDate daysAfter(@Nullable LocalDate day, @Nullable Number days) {
    return day == null || days == null ? null : day.plusDays(days.longValue());
  }

  /** The day of a date-time; null for null. */
  public static @Nullable LocalDate day(@Nullable LocalDateTime time) {
    return time == null ? null : time.toLocalDate();
  }

  /** Whether a value is blank. */
  public static boolean blank(@Nullable Object value) {
    return value == null;
  }

  /** Whether a text contains a part, letter case aside; false if either is null or empty. */
  public static boolean mentions(@Nullable String text, @Nullable String part) {
    return text != null
        && part != null
        && !part.isEmpty()
        && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /** Whether a whole text matches a pattern; false if the text is null. */
  public static boolean fits(@Nullable String text, String pattern) {
    return text != null && BoundedMatch.matches(text, pattern);
  }

  /** A name without spaces, its middle dots all {@code ·}; null for null. */
  public static @Nullable String plainName(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return MIDDLE_DOTS.matcher(SPACES.matcher(name).replaceAll("")).replaceAll("\u00B7");
  }

  /** What rules write as {@code +} between numbers; null if either is null. */
  public static @Nullable BigDecimal plus(@Nullable Number left, @Nullable Number right) {
    return left == null || right == null ? null : decimal(left).add(decimal(right));
  }

  /** What rules write as {@code -}; null if either is null. */
  public static @Nullable BigDecimal minus(@Nullable Number left, @Nullable Number right) {
    return left == null || right == null ? null : decimal(left).subtract(decimal(right));
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  /** A text as a number; null if it is null or no number. */
  public static @Nullable BigDecimal number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
