package zhaozhang.model.followup;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import zhaozhang.model.Severity;

/**
 * A finding of an earlier audit that this one does not find.
 *
 * @param id of the finding
 * @param rule id of the rule
 * @param firstSeen the day audited as of when it was first found
 * @param lastSeen the day audited as of when it was last found
 * @param reviewed whether its rule could be judged this time: mended, rather than out of sight
 */
public record GoneFinding(
    String id,
    String rule,
    String article,
    String title,
    Severity severity,
    String department,
    String table,
    String key,
    String discriminator,
    String message,
    LocalDate firstSeen,
    LocalDate lastSeen,
    boolean reviewed) {

  public GoneFinding {
    requireNonNull(id, "id");
    requireNonNull(rule, "rule");
    requireNonNull(severity, "severity");
    requireNonNull(firstSeen, "firstSeen");
    requireNonNull(lastSeen, "lastSeen");
  }
}
