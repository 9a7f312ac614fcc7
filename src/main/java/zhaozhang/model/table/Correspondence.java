package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Two columns of two tables that should hold the same values, as the vocabulary declares it.
 *
 * @param one where it is declared
 * @param other what it should correspond to
 */
public record Correspondence(Side one, Side other) {

  /**
   * One of the columns.
   *
   * @param only the column that tells which rows are expected on the other side, those where it is
   *     true; null means all
   */
  public record Side(String table, String column, @Nullable String only) {

    public Side {
      requireNonNull(table, "table");
      requireNonNull(column, "column");
    }
  }

  public Correspondence {
    requireNonNull(one, "one");
    requireNonNull(other, "other");
  }
}
