package zhaozhang.snapshot.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a cell.
 *
 * @param value as the column's type; null if blank or unreadable
 * @param readable whether it could be read as the column's type
 * @param outside the items that are none of the values that the column may hold
 */
public record Reading(@Nullable Object value, boolean readable, List<String> outside) {

  static final Reading BLANK = new Reading(null, true, List.of());
  static final Reading UNREADABLE = new Reading(null, false, List.of());

  /** Whether there is nothing to say about it. */
  public boolean flawless() {
    return readable && outside.isEmpty();
  }

  static Reading of(Object value) {
    return new Reading(value, true, List.of());
  }
}
