package zhaozhang.model.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Severity;

/**
 * Which of the limits in a list the program itself goes by.
 *
 * @param inForce names the first day that rules apply; null if they always do
 * @param deadlines names, for findings of a severity, in how many days they are to be mended
 */
public record Limits(@Nullable String inForce, Map<Severity, String> deadlines) {

  /** It goes by none. */
  public static final Limits NONE = new Limits(null, Map.of());

  public Limits {
    deadlines = Map.copyOf(deadlines);
  }
}
