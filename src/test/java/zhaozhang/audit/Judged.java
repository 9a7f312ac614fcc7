package zhaozhang.audit;

import java.time.LocalDate;
import java.util.List;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.table.Snapshot;

/**
 * A snapshot, and what the rules say of it.
 *
 * @param asOf the day audited as of
 * @param evaluations one for each rule, in order of id
 * @param results the same, concluded
 */
record Judged(
    Snapshot snapshot, LocalDate asOf, List<Evaluation> evaluations, List<RuleResult> results) {}
