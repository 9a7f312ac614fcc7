package zhaozhang.snapshot.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhaozhang.base.Folding;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/** The words that policy owners list for the values of columns. */
public final class Words {

  /** Any table or column. */
  public static final String ANY = "*";

  public static final Words NONE = new Words(List.of());

  /**
   * A word.
   *
   * @param table that it is for, or {@link #ANY}
   * @param column that it is for, or {@link #ANY}
   * @param value that it stands for; empty means blank
   */
  public record Word(String table, String column, String written, String value) {

    private boolean suits(Table of, Column in) {
      return (table.equals(ANY) || table.equals(of.name()))
          && (column.equals(ANY) || column.equals(in.name()));
    }

    private int exactness() {
      return (table.equals(ANY) ? 0 : 2) + (column.equals(ANY) ? 0 : 1);
    }
  }

  private final List<Word> words;

  /**
   * @param words in any order; of two for one cell the more exact counts
   */
  public Words(List<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort((one, other) -> one.exactness() - other.exactness());
    this.words = List.copyOf(sorted);
  }

  /** The values of a column by its words, folded; an empty value is a blank. */
  public Map<String, String> of(Table table, Column column) {
    Map<String, String> values = new HashMap<>();
    for (Word word : words) {
      if (word.suits(table, column)) {
        values.put(Folding.fold(word.written()), word.value());
      }
    }
    return values;
  }
}
