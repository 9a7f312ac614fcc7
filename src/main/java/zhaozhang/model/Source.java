package zhaozhang.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Where something stands in what was handed in, so that a person can open it and see.
 *
 * @param file path below the snapshot or rules folder, levels joined by {@code /}
 * @param sheet name of the sheet, empty for a .csv file
 * @param row as a spreadsheet numbers it, from 1; 0 means the sheet or file as a whole
 */
public record Source(String file, String sheet, int row) implements Comparable<Source> {

  private static final Comparator<Source> ORDER =
      Comparator.comparing(Source::file).thenComparing(Source::sheet).thenComparing(Source::row);

  public Source {
    requireNonNull(file, "file");
    requireNonNull(sheet, "sheet");
    if (row < 0) {
      throw new IllegalArgumentException("row " + row);
    }
  }

  /** The same sheet, another row. */
  public Source at(int other) {
    return new Source(file, sheet, other);
  }

  /** The same, its file seen from outside of a folder of this name. */
  public Source within(String folder) {
    return new Source(folder + "/" + file, sheet, row);
  }

  @Override
  public int compareTo(Source other) {
    return ORDER.compare(this, other);
  }

  /** As it is shown to people: {@code file!sheet!row}, {@code file!row} for a .csv file. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (!sheet.isEmpty()) {
      text.append('!').append(sheet);
    }
    if (row > 0) {
      text.append('!').append(row);
    }
    return text.toString();
  }
}
