package zhaozhang.console.view;

import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditedFinding.State;
import zhaozhang.report.sheet.Changes;
import zhaozhang.report.sheet.Rating;

/**
 * A month beside others.
 *
 * @param changes since the one before, in a sentence
 */
public record Compared(
    String name,
    String rating,
    int violations,
    int high,
    int fresh,
    int continuing,
    int recurred,
    int mended,
    int unjudgedRules,
    String changes) {

  public static Compared of(String name, AuditResult result) {
    return new Compared(
        name,
        Rating.of(result).label(),
        result.violations().size(),
        result.findingTotals().getOrDefault(Severity.HIGH, 0),
        result.stateTotals().getOrDefault(State.NEW, 0),
        result.stateTotals().getOrDefault(State.CONTINUING, 0),
        result.stateTotals().getOrDefault(State.RECURRED, 0),
        (int) result.followUp().mended().stream().filter(one -> one.severity().violates()).count(),
        (int) result.rules().stream().filter(rule -> !rule.judged()).count(),
        Changes.sentence(result));
  }
}
