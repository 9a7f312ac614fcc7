package zhaozhang.model.rule;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import zhaozhang.model.Source;

/**
 * A text in the rule language.
 *
 * @param file path below the rules folder
 * @param text the whole file, or what a workbook was written out as
 * @param cells where the lines come from, if from a workbook; a line that is not in it comes from
 *     where the one before does
 */
public record RuleText(String file, String text, NavigableMap<Integer, Cell> cells)
    implements RuleFile {

  /**
   * A cell of a workbook.
   *
   * @param row as a spreadsheet numbers it, from 1
   * @param column from 1
   */
  public record Cell(String sheet, int row, int column) {

    public Cell {
      requireNonNull(sheet, "sheet");
    }

    /** What is wrong with this cell, in a file. */
    public RuleProblem problem(String file, String message) {
      return new RuleProblem(new Source(file, sheet, row), column, message);
    }
  }

  public RuleText {
    requireNonNull(file, "file");
    requireNonNull(text, "text");
    cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
  }

  /** A file as it is. */
  public RuleText(String file, String text) {
    this(file, text, new TreeMap<>());
  }

  /** Where a line stands in the file that people edit. */
  public Source source(int line) {
    return problem(line, "").source();
  }

  public RuleProblem problem(int line, String message) {
    return problem(line, 0, message);
  }

  /** A problem at a character of a line, both counted from 1; of a workbook, at its cell. */
  public RuleProblem problem(int line, int column, String message) {
    Map.Entry<Integer, Cell> cell = cells.floorEntry(line);
    return cell == null
        ? new RuleProblem(new Source(file, "", Math.max(line, 0)), column, message)
        : cell.getValue().problem(file, message);
  }
}
