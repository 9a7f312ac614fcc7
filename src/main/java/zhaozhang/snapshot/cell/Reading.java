package zhaozhang.snapshot.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Unknown;

/**
 * What became of a cell.
 *
 * @param by the column that read it
 * @param value as the column's type; null if blank, {@link Unknown} if nobody knows it
 * @param blankWord a word that people write for a blank, null if there is none
 * @param resolved whether it was looked up what a word in it means
 * @param unknown what is written in it and was not understood: itself, or items of its list
 */
public record Reading(
    ColumnCells by,
    @Nullable Object value,
    @Nullable String blankWord,
    boolean resolved,
    List<Unknown> unknown) {

  static Reading of(
      ColumnCells by, @Nullable Object value, @Nullable String blankWord, boolean resolved) {
    return new Reading(by, value, blankWord, resolved, unknown(value));
  }

  private static List<Unknown> unknown(@Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream().filter(Unknown.class::isInstance).map(Unknown.class::cast).toList();
    }
    return value instanceof Unknown unknown && !unknown.isBlank() ? List.of(unknown) : List.of();
  }

  /** Whether there is nothing to say about it. */
  public boolean flawless() {
    return blankWord == null && !resolved && unknown.isEmpty();
  }
}
