package zhaozhang.report.list;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.report.place.WholeFile;

/**
 * The file of a list. What is written keeps its form: the encoding and the ends of lines of a .csv,
 * the looks of a workbook. Whatever happens, it is the old file or the new one.
 */
public final class ListFile {

  static final String WORKBOOK = ".xlsx";
  private static final String TEXT = ".csv";

  /**
   * A line of a list.
   *
   * @param number of the line in the file, from 1
   * @param cells as they are written, one for each heading
   */
  public record Line(int number, List<String> cells) {

    public Line {
      cells = List.copyOf(cells);
    }
  }

  private final Path file;

  private ListFile(Path file) {
    this.file = requireNonNull(file, "file");
  }

  /**
   * Where a list stands.
   *
   * @param lists the folder of lists
   * @return its .xlsx, else its .csv, which need not be there yet
   */
  public static ListFile of(Path lists, String name) {
    return new ListFile(
        Stream.of(WORKBOOK, TEXT)
            .map(form -> lists.resolve(name + form))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(lists.resolve(name + TEXT)));
  }

  public Path path() {
    return file;
  }

  /**
   * The lines that are not blank, below the headings.
   *
   * @throws UserError if the file holds not all of the headings, or cannot be read
   */
  public List<Line> lines(List<String> headings) {
    byte[] old = read();
    return isWorkbook()
        ? WorkbookRows.lines(old, file, headings)
        : TextRows.lines(old, file, headings);
  }

  /**
   * The file with other cells in one line; the rest is as it was.
   *
   * @throws UserError if the file holds not all of the headings, or cannot be read
   */
  public byte[] changed(List<String> headings, Line line) {
    return edited(headings, line.number(), line.cells());
  }

  /** The file without one line; the rest is as it was. */
  public byte[] without(List<String> headings, int number) {
    return edited(headings, number, List.of());
  }

  private byte[] edited(List<String> headings, int number, List<String> cells) {
    byte[] old = read();
    try {
      return isWorkbook()
          ? WorkbookRows.edited(old, file, headings, number, cells)
          : TextRows.edited(old, file, headings, number, cells);
    } catch (IOException e) {
      throw new UserError(Texts.get("list.unwritable", file), e);
    }
  }

  /** The file with rows below those that there are; a list that nobody wrote yet begins so. */
  public byte[] appended(List<String> headings, List<List<String>> rows) {
    try {
      if (!Files.exists(file)) {
        return TextRows.of(headings, rows);
      }
      byte[] old = read();
      return isWorkbook()
          ? WorkbookRows.appended(old, file, headings, rows)
          : TextRows.appended(old, file, headings, rows);
    } catch (IOException e) {
      throw new UserError(Texts.get("list.unwritable", file), e);
    }
  }

  private byte[] read() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UserError(Texts.get("list.unwritable", file), e);
    }
  }

  /**
   * Writes rows below those that there are.
   *
   * @param headings of the cells; the file may hold others, in any order
   * @throws UserError if the file holds not all of them, or cannot be written
   */
  public void append(List<String> headings, List<List<String>> rows) {
    byte[] bytes = appended(headings, rows);
    try {
      WholeFile.write(file, staged -> Files.write(staged, bytes));
    } catch (IOException e) {
      throw new UserError(Texts.get("list.unwritable", file), e);
    }
  }

  /**
   * Puts rows in the place of all that there are; makes the file if there is none.
   *
   * @throws UserError if it cannot be written
   */
  public void replace(List<String> headings, List<List<String>> rows) {
    try {
      if (isWorkbook()) {
        byte[] bytes = WorkbookRows.replaced(Files.readAllBytes(file), file, headings, rows);
        WholeFile.write(file, staged -> Files.write(staged, bytes));
      } else {
        WholeFile.write(file, staged -> Files.write(staged, TextRows.of(headings, rows)));
      }
    } catch (IOException e) {
      throw new UserError(Texts.get("list.unwritable", file), e);
    }
  }

  private boolean isWorkbook() {
    return file.toString().endsWith(WORKBOOK);
  }

  /** Where each of some headings stands in a row; less than 0 where it does not. */
  static List<Integer> positions(List<String> row, List<String> headings) {
    return headings.stream().map(row::indexOf).toList();
  }

  static UserError withoutHeadings(Path file, List<String> headings) {
    String all = String.join(Texts.get("rule.and"), headings);
    return new UserError(Texts.get("list.noHeadings", file, all));
  }
}
