package zhaozhang.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Something wrong in the rules folder.
 *
 * @param source the file and, as its row, the line; or the sheet and row of a workbook
 * @param column of the workbook, from A; empty if it is none, or the whole row
 * @param message what is wrong and what would be right, in a sentence
 */
public record RuleProblem(Source source, String column, String message)
    implements Comparable<RuleProblem> {

  private static final Comparator<RuleProblem> ORDER =
      Comparator.comparing(RuleProblem::source)
          .thenComparing(RuleProblem::column)
          .thenComparing(RuleProblem::message);

  public RuleProblem {
    requireNonNull(source, "source");
    requireNonNull(column, "column");
    requireNonNull(message, "message");
  }

  public RuleProblem(Source source, String message) {
    this(source, "", message);
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
    if (source.sheet().isEmpty()) {
      return Texts.get("rule.problemAt", source.file(), source.row(), message);
    }
    String where = column.isEmpty() ? Texts.get("rule.row", source.row()) : column + source.row();
    return Texts.get("rule.problemInSheet", source.file(), source.sheet(), where, message);
  }
}
