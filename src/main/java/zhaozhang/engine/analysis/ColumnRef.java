package zhaozhang.engine.analysis;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/** A column of a table, by their names. */
public record ColumnRef(String table, String column) implements Comparable<ColumnRef> {

  private static final Comparator<ColumnRef> ORDER =
      Comparator.comparing(ColumnRef::table).thenComparing(ColumnRef::column);

  public ColumnRef {
    requireNonNull(table, "table");
    requireNonNull(column, "column");
  }

  @Override
  public int compareTo(ColumnRef other) {
    return ORDER.compare(this, other);
  }
}
