package zhaozhang.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.Progress;

/**
 * An audit that runs.
 *
 * @param before how many have to end first
 * @param problem why it failed, empty if it did not
 */
public record Run(
    String id,
    String month,
    String state,
    Progress.@Nullable Step step,
    int before,
    String problem,
    boolean cancelling) {

  public boolean over() {
    return state.equals("FAILED") || state.equals("CANCELLED") || state.equals("DONE");
  }

  public List<Progress.Step> steps() {
    return List.of(Progress.Step.values());
  }

  /** How a step is to be marked: done, at it, or still to come. */
  public String mark(Progress.Step one) {
    if (step == null || one.compareTo(step) > 0) {
      return "later";
    }
    return one == step && !over() ? "now" : "done";
  }
}
