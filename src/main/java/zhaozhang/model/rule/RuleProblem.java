package zhaozhang.model.rule;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;

/**
 * Something wrong in the rules folder.
 *
 * @param source the file and, as its row, the line; or the sheet and row of a workbook
 * @param column the character of the line, or the column of the sheet, from 1; 0 if unknown
 * @param message what is wrong and what would be right, in a sentence
 */
public record RuleProblem(Source source, int column, String message)
    implements Comparable<RuleProblem> {

  private static final Comparator<RuleProblem> ORDER =
      Comparator.comparing(RuleProblem::source)
          .thenComparing(RuleProblem::column)
          .thenComparing(RuleProblem::message);

  public RuleProblem {
    requireNonNull(source, "source");
    requireNonNull(message, "message");
  }

  public RuleProblem(Source source, String message) {
    this(source, 0, message);
  }

  @Override
  public int compareTo(RuleProblem other) {
    return ORDER.compare(this, other);
  }

  /** As it is shown to people. */
  @Override
  public String toString() {
    if (source.row() == 0) {
      return Texts.get("rule.problem", source.file(), message);
    }
    if (!source.sheet().isEmpty()) {
      String where = column > 0 ? letters() + source.row() : Texts.get("rule.row", source.row());
      return Texts.get("rule.problemInSheet", source.file(), source.sheet(), where, message);
    }
    return column > 0
        ? Texts.get("rule.problemAtColumn", source.file(), source.row(), column, message)
        : Texts.get("rule.problemAt", source.file(), source.row(), message);
  }

  /** The column as a spreadsheet names it. */
  private String letters() {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.toString();
  }
}
