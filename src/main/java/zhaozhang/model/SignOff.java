package zhaozhang.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * The last time that somebody confirmed the rules and lists, and what was changed since.
 *
 * @param by who confirmed them
 * @param on the day
 * @param changed names of the files changed, added or removed since, sorted
 */
public record SignOff(String by, LocalDate on, List<String> changed) {

  public SignOff {
    requireNonNull(by, "by");
    requireNonNull(on, "on");
    changed = List.copyOf(changed);
  }
}
