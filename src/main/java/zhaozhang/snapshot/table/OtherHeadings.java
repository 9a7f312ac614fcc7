package zhaozhang.snapshot.table;

import java.util.List;
import java.util.stream.Stream;
import zhaozhang.model.table.Table;

/**
 * The headings that policy owners list for the columns of tables.
 *
 * @param all in the order of the list; of two for one heading the first counts
 */
public record OtherHeadings(List<Other> all) {

  /** Any table. */
  public static final String ANY = "*";

  public static final OtherHeadings NONE = new OtherHeadings(List.of());

  /**
   * A heading.
   *
   * @param table that has the column, or {@link #ANY}
   * @param column that it stands for; empty if it may stand there and is not read
   */
  public record Other(String table, String column, String heading) {}

  public OtherHeadings {
    all = List.copyOf(all);
  }

  Stream<Other> of(Table table) {
    return all.stream()
        .filter(other -> other.table().equals(ANY) || other.table().equals(table.name()));
  }
}
