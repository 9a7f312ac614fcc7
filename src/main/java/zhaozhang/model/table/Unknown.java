package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of a cell that nobody knows: it could not be read, is no word of its column, or is blank
 * where a blank says nothing. It stands in a {@link Row} where a value would, is neither equal nor
 * unequal to anything, and is not blank.
 */
public final class Unknown {

  private final String found;
  private final String why;
  private final boolean blank;
  private final @Nullable Set<Object> possible;
  private final @Nullable String mask;

  private Unknown(
      String found,
      String why,
      boolean blank,
      @Nullable Set<Object> possible,
      @Nullable String mask) {
    this.found = requireNonNull(found, "found");
    this.why = requireNonNull(why, "why");
    this.blank = blank;
    this.possible = possible;
    this.mask = mask;
  }

  /**
   * It may be any value.
   *
   * @param found as written; empty where nothing is
   * @param why it is not known, in a phrase that people read
   */
  public static Unknown any(String found, String why) {
    return new Unknown(found, why, false, null, null);
  }

  /** Nothing is written, and nobody can tell what a blank means here. */
  public static Unknown blank(String why) {
    return new Unknown("", why, true, null, null);
  }

  /** It is surely one of some values, or blank. */
  public static Unknown oneOf(String found, String why, Set<?> possible) {
    return new Unknown(found, why, false, Set.copyOf(possible), null);
  }

  /**
   * It agrees in the characters that are shown.
   *
   * @param mask as long as the value, {@code *} for what is hidden
   */
  public static Unknown masked(String found, String why, String mask) {
    return new Unknown(found, why, false, null, mask);
  }

  /** As written; empty where nothing is. */
  public String found() {
    return found;
  }

  /** Why it is not known, in a phrase that people read. */
  public String why() {
    return why;
  }

  /** Whether the cell is blank. */
  public boolean isBlank() {
    return blank;
  }

  /** Whether it may equal a value, null for a blank one, or another unknown one. */
  public boolean mayEqual(@Nullable Object other) {
    if (other instanceof Unknown unknown) {
      return mayEqual(unknown);
    }
    if (other == null) {
      return mask == null && possible == null;
    }
    if (possible != null) {
      return possible.contains(other);
    }
    return mask == null || agree(mask, other.toString());
  }

  private boolean mayEqual(Unknown other) {
    if (possible != null) {
      return possible.stream().anyMatch(other::mayEqual);
    }
    if (other.possible != null) {
      return other.mayEqual(this);
    }
    return mask == null || other.mask == null || agree(mask, other.mask);
  }

  private static boolean agree(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    for (int at = 0; at < one.length(); at++) {
      boolean hidden = one.charAt(at) == '*' || other.charAt(at) == '*';
      if (!hidden && one.charAt(at) != other.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "?" + found;
  }
}
