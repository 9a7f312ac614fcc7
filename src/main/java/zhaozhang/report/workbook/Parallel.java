package zhaozhang.report.workbook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Does something with all items at a time. */
public final class Parallel {

  private Parallel() {}

  /**
   * Ends when nobody works any more, also when one has failed: a parallel stream alone would not,
   * and what is deleted after a failure would be written again.
   */
  public static <T> void all(Collection<T> items, Consumer<T> action) {
    List<RuntimeException> failures =
        items.parallelStream().flatMap(item -> attempt(action, item).stream()).toList();
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private static <T> Optional<RuntimeException> attempt(Consumer<T> action, T item) {
    try {
      action.accept(item);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }
}
