package zhaozhang.model.rule;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules folder cannot be used; it says all that is wrong, in the order of files and lines. */
public final class RulebookException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleProblem> problems;

  public RulebookException(Collection<RuleProblem> problems) {
    this(problems, null);
  }

  /**
   * @param cause what only engineers understand
   */
  public RulebookException(Collection<RuleProblem> problems, @Nullable Throwable cause) {
    super(
        problems.stream()
            .sorted()
            .distinct()
            .map(RuleProblem::toString)
            .collect(Collectors.joining("\n")),
        cause);
    this.problems = problems.stream().sorted().distinct().toList();
  }

  public List<RuleProblem> problems() {
    return problems;
  }
}
