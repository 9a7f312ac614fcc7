package zhaozhang.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A generated table. Rows are arrays rather than maps, so that a million of them fit in memory. */
public final class SampleTable {

  private final String name;
  private final List<String> columns;
  private final List<String> identity;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<SampleRow> rows = new ArrayList<>();

  /**
   * @param identity columns that name a row in a finding
   */
  SampleTable(String name, List<String> columns, List<String> identity) {
    this.name = name;
    this.columns = columns;
    this.identity = identity;
    columns.forEach(column -> indexes.put(column, indexes.size()));
  }

  /**
   * @param cells in the order of the columns; cells left out at the end are blank
   */
  SampleRow add(String... cells) {
    String[] all = Arrays.copyOf(cells, columns.size());
    Arrays.fill(all, cells.length, all.length, "");
    SampleRow row = new SampleRow(this, all);
    rows.add(row);
    return row;
  }

  void remove(SampleRow row) {
    rows.remove(row);
  }

  void sort(String column) {
    rows.sort(Comparator.comparing(row -> row.get(column)));
  }

  /** The first row with a value. */
  SampleRow find(String column, String value) {
    return rows.stream().filter(row -> row.is(column, value)).findFirst().orElseThrow();
  }

  public String name() {
    return name;
  }

  public List<String> columns() {
    return columns;
  }

  public List<SampleRow> rows() {
    return Collections.unmodifiableList(rows);
  }

  List<String> identity() {
    return identity;
  }

  int index(String column) {
    Integer index = indexes.get(column);
    if (index == null) {
      throw new IllegalArgumentException(name + " has no column " + column);
    }
    return index;
  }
}
