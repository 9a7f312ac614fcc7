package zhaozhang.report.sheet;

import java.util.List;
import java.util.Map;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding.State;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.GoneFinding;

/** What changed since the audit before. */
public final class Changes {

  private Changes() {}

  /** Of violations, in one sentence: those that are new, continue or recurred are the open ones. */
  public static String sentence(AuditResult result) {
    FollowUp followUp = result.followUp();
    if (followUp.previous() == null) {
      return Texts.get("changes.first");
    }
    Map<State, Integer> states = result.stateTotals();
    return Texts.get(
        "changes.since",
        followUp.previous(),
        states.getOrDefault(State.NEW, 0),
        states.getOrDefault(State.CONTINUING, 0),
        states.getOrDefault(State.RECURRED, 0),
        violations(followUp.mended()),
        violations(followUp.unreviewed()));
  }

  private static long violations(List<GoneFinding> gone) {
    return gone.stream().filter(found -> found.severity().violates()).count();
  }
}
