package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import zhaozhang.model.Source;

/**
 * Something wrong or remarkable in what was handed in: a value, never an exception.
 *
 * @param file path below the snapshot or rules folder
 * @param sheet name of the sheet, empty for a .csv file or for the whole file
 * @param row as a spreadsheet numbers it, from 1; 0 means the sheet or file as a whole
 * @param column heading of the column, empty where the row or file as a whole is meant
 * @param found what stands there, masked where the column is private
 * @param expected what should stand there
 */
public record DataProblem(
    String file, String sheet, int row, String column, String found, String expected)
    implements Comparable<DataProblem> {

  private static final Comparator<DataProblem> ORDER =
      Comparator.comparing(DataProblem::file)
          .thenComparing(DataProblem::sheet)
          .thenComparing(DataProblem::row)
          .thenComparing(DataProblem::column)
          .thenComparing(DataProblem::found)
          .thenComparing(DataProblem::expected);

  public DataProblem {
    requireNonNull(file, "file");
    requireNonNull(sheet, "sheet");
    requireNonNull(column, "column");
    requireNonNull(found, "found");
    requireNonNull(expected, "expected");
  }

  /** A problem of one cell or row. */
  public static DataProblem at(Source source, String column, String found, String expected) {
    return new DataProblem(source.file(), source.sheet(), source.row(), column, found, expected);
  }

  /** The same, its file seen from outside of a folder of this name. */
  DataProblem within(String folder) {
    return new DataProblem(folder + "/" + file, sheet, row, column, found, expected);
  }

  @Override
  public int compareTo(DataProblem other) {
    return ORDER.compare(this, other);
  }
}
