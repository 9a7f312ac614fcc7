package zhaozhang.model.followup;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import zhaozhang.model.Severity;

/**
 * An audit in short, for a line over the months.
 *
 * @param asOf the day audited as of
 * @param open how many findings of each severity no waiver covered
 */
public record PastAudit(LocalDate asOf, Map<Severity, Integer> open) {

  public PastAudit {
    requireNonNull(asOf, "asOf");
    open = Map.copyOf(open);
  }
}
