package zhaozhang.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Something wrong in the rules folder.
 *
 * @param source the file and, as its row, the line
 * @param message what is wrong and what would be right, in a sentence
 */
public record RuleProblem(Source source, String message) implements Comparable<RuleProblem> {

  private static final Comparator<RuleProblem> ORDER =
      Comparator.comparing(RuleProblem::source).thenComparing(RuleProblem::message);

  public RuleProblem {
    requireNonNull(source, "source");
    requireNonNull(message, "message");
  }

  @Override
  public int compareTo(RuleProblem other) {
    return ORDER.compare(this, other);
  }

  /** As it is shown to people. */
  @Override
  public String toString() {
    return source.row() > 0
        ? Texts.get("rule.problemAt", source.file(), source.row(), message)
        : Texts.get("rule.problem", source.file(), message);
  }
}
