package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Abridged;

/**
 * The value of a cell that nobody knows: it could not be read, is no word of its column, or is
 * blank where a blank says nothing. It stands in a {@link Row} where a value would, is neither
 * equal nor unequal to anything, and is not blank.
 */
public final class Unknown {

  private enum Kind {
    PLAIN,
    BLANK,
    CONTESTED,
    DOUBTED
  }

  /** Of what is written no more is kept: it is only shown. */
  private static final int LONGEST = 1_000;

  private final String found;
  private final String why;
  private final Kind kind;
  private final Predicate<@Nullable Object> may;
  private final @Nullable Set<Object> possible;

  private Unknown(
      String found,
      String why,
      Kind kind,
      Predicate<@Nullable Object> may,
      @Nullable Set<Object> possible) {
    this.found = Abridged.of(found, LONGEST);
    this.why = requireNonNull(why, "why");
    this.kind = kind;
    this.may = may;
    this.possible = possible;
  }

  /**
   * Something is written, and it may be any value.
   *
   * @param found as written; empty where the place is not there to be read
   * @param why it is not known, in a phrase that people read
   */
  public static Unknown any(String found, String why) {
    return new Unknown(found, why, Kind.PLAIN, Objects::nonNull, null);
  }

  /** Nothing is written, and nobody can tell what a blank means here. */
  public static Unknown blank(String why) {
    return new Unknown("", why, Kind.BLANK, value -> true, null);
  }

  /** There is no cell to look at: it may be any value, or blank. */
  public static Unknown unseen(String why) {
    return new Unknown("", why, Kind.PLAIN, value -> true, null);
  }

  /** It is surely one of some values. */
  public static Unknown oneOf(String found, String why, Set<?> possible) {
    return oneOf(found, why, Kind.PLAIN, possible);
  }

  /** The key of several rows that differ: each of them may be the row of this key. */
  public static Unknown contested(String found, String why, Object key) {
    return oneOf(found, why, Kind.CONTESTED, Set.of(key));
  }

  /** The key of a row that may be none; if it is one, that is its key. */
  public static Unknown doubted(Object key, String why) {
    return oneOf(Row.display(key), why, Kind.DOUBTED, Set.of(key));
  }

  private static Unknown oneOf(String found, String why, Kind kind, Set<?> possible) {
    Set<Object> values = Set.copyOf(possible);
    return new Unknown(found, why, kind, value -> value != null && values.contains(value), values);
  }

  /**
   * It is any value but some.
   *
   * @param impossible not to be changed
   */
  public static Unknown noneOf(String found, String why, Set<?> impossible) {
    return new Unknown(
        found, why, Kind.PLAIN, value -> value != null && !impossible.contains(value), null);
  }

  /**
   * It agrees in the characters that are shown.
   *
   * @param mask as long as the value, {@code *} for what is hidden
   */
  public static Unknown masked(String found, String why, String mask) {
    return new Unknown(
        found,
        why,
        Kind.PLAIN,
        value -> value != null && agree(mask, value.toString()),
        Set.of(mask));
  }

  /** As written; empty where nothing is. */
  public String found() {
    return found;
  }

  /** Why it is not known, in a phrase that people read. */
  public String why() {
    return why;
  }

  /** Whether a cell holds anything that nobody knows: itself, or an item of its list. */
  public static boolean in(@Nullable Object value) {
    if (value instanceof List<?> items) {
      for (int at = 0; at < items.size(); at++) {
        if (items.get(at) instanceof Unknown) {
          return true;
        }
      }
      return false;
    }
    return value instanceof Unknown;
  }

  /** Whether the cell is blank. */
  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** Of a row that may be none, the key that it has if it is one; null where nothing is doubted. */
  public @Nullable Object doubtedKey() {
    return kind == Kind.DOUBTED && possible != null ? possible.iterator().next() : null;
  }

  /** Whether it is a key that several rows have that differ. */
  public boolean isContested() {
    return kind == Kind.CONTESTED;
  }

  /** Whether it may equal a value, null for a blank one, or another unknown one. */
  public boolean mayEqual(@Nullable Object other) {
    if (!(other instanceof Unknown unknown)) {
      return may.test(other);
    }
    if (possible != null) {
      return possible.stream().anyMatch(unknown.may);
    }
    return unknown.possible == null || unknown.possible.stream().anyMatch(may);
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
