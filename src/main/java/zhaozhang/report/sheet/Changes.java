package zhaozhang.report.sheet;

import java.util.Map;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding.State;
import zhaozhang.model.followup.FollowUp;

/** What changed since the audit before. */
public final class Changes {

  private Changes() {}

  /** In one sentence, of which the new, the continuing and the recurred are the open findings. */
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
        followUp.mended().size(),
        followUp.unreviewed().size());
  }
}
