package zhaozhang.samples;

import java.util.stream.Collectors;

/** A row of a generated table: text as the catalogue writes it, empty for a blank cell. */
public final class SampleRow {

  private final SampleTable table;
  private final String[] cells;

  SampleRow(SampleTable table, String[] cells) {
    this.table = table;
    this.cells = cells;
  }

  public String get(String column) {
    return cells[table.index(column)];
  }

  SampleRow set(String column, String value) {
    cells[table.index(column)] = value;
    return this;
  }

  boolean is(String column, String value) {
    return get(column).equals(value);
  }

  SampleTable table() {
    return table;
  }

  String[] cells() {
    return cells.clone();
  }

  /** What names this row in a finding. */
  String key() {
    return table.identity().stream().map(this::get).collect(Collectors.joining("|"));
  }
}
