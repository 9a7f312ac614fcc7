package zhaozhang.report;

import java.util.Comparator;
import java.util.List;
import zhaozhang.model.AuditResult;
import zhaozhang.model.AuditedFinding;

/** The findings to speak of first. */
final class Gravest {

  static final int SHOWN = 10;

  // Of equal gravity: what came back, then what has been open longest.
  private static final Comparator<AuditedFinding> ORDER =
      Comparator.comparing((AuditedFinding found) -> found.finding().rule().severity())
          .thenComparing(found -> found.state() != AuditedFinding.State.RECURRED)
          .thenComparing(AuditedFinding::firstSeen);

  private Gravest() {}

  static List<AuditedFinding> of(AuditResult result) {
    return result.open().stream().sorted(ORDER).limit(SHOWN).toList();
  }
}
