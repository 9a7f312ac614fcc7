package zhaozhang.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;

/**
 * All rules of the catalogue, §4, in plain loops: independent of the rule engine and of the rules'
 * own text, so that the two can be compared.
 */
public final class Oracle {

  private static final List<Check> CHECKS =
      Stream.of(
              GeneralRules.CHECKS,
              DutyRules.CHECKS,
              AdministratorRules.CHECKS,
              ResponsibilityRules.CHECKS,
              AccountRules.CHECKS,
              HandoverRules.CHECKS,
              PublicationRules.CHECKS)
          .flatMap(List::stream)
          .toList();

  private static final List<Check> HANDOVER =
      Stream.of(HandoverItems.CHECKS, HandoverReceivers.CHECKS, HandoverRecords.CHECKS)
          .flatMap(List::stream)
          .toList();

  private Oracle() {}

  /**
   * What each rule says.
   *
   * @param snapshot rows as they were read: their own columns only, 禁用状态 not yet regarded
   * @param lists 责任清单, 类别可见, 敏感词 and 参数
   * @param asOf the day audited as of
   */
  public static OracleResult audit(Snapshot snapshot, Snapshot lists, LocalDate asOf) {
    return audit(snapshot, lists, asOf, Row::identity);
  }

  /** The same of a snapshot that is not known in full. */
  static ThreeValued judge(Snapshot snapshot, Snapshot lists, LocalDate asOf, long seed) {
    return ThreeValued.of(
        snapshot,
        new Worlds(snapshot, asOf, seed),
        (known, names) -> audit(known, lists, asOf, names));
  }

  private static OracleResult audit(
      Snapshot snapshot, Snapshot lists, LocalDate asOf, Function<Row, @Nullable String> names) {
    Limits limits = Limits.of(lists);
    Map<String, String> outcomes = new LinkedHashMap<>();
    Set<String> lacking = new TreeSet<>();
    SortedSet<String> findings = new TreeSet<>();
    for (Check check : CHECKS) {
      String outcome;
      if (asOf.isBefore(limits.inForceFrom())) {
        outcome = "不适用";
      } else if (!check.needs().metBy(snapshot)) {
        outcome = "无法判定";
        lacking.add(check.rule());
      } else {
        Facts facts = new Facts(snapshot, lists, check.needs(), limits, asOf);
        Set<String> found = found(check, facts, names);
        findings.addAll(found);
        outcome = found.isEmpty() ? "通过" : "违规";
      }
      outcomes.merge(check.rule(), outcome, Oracle::worse);
    }
    return new OracleResult(outcomes, lacking, findings);
  }

  private static SortedSet<String> found(
      Check check, Facts facts, Function<Row, @Nullable String> names) {
    Findings found = new Findings(check.rule(), names);
    check.condition().find(facts, found);
    return found.found();
  }

  /**
   * What the handover check, §5, says of some accounts: what they hold, and who may take over.
   *
   * @param snapshot rows as they were read, as for the audit
   * @param leavers whose leaving is checked
   */
  static OracleResult handover(
      Snapshot snapshot, Snapshot lists, LocalDate asOf, Set<String> leavers) {
    return handover(snapshot, lists, asOf, leavers, Row::identity);
  }

  /** The same of a snapshot that is not known in full. */
  static ThreeValued judgeHandover(
      Snapshot snapshot, Snapshot lists, LocalDate asOf, Set<String> leavers, long seed) {
    return ThreeValued.of(
        snapshot,
        new Worlds(snapshot, asOf, seed),
        (known, names) -> handover(known, lists, asOf, leavers, names));
  }

  private static OracleResult handover(
      Snapshot snapshot,
      Snapshot lists,
      LocalDate asOf,
      Set<String> leavers,
      Function<Row, @Nullable String> names) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    Set<String> lacking = new TreeSet<>();
    SortedSet<String> findings = new TreeSet<>();
    for (Check check : HANDOVER) {
      String outcome = "无法判定";
      if (check.needs().metBy(snapshot)) {
        Facts facts = new Facts(snapshot, lists, check.needs(), Limits.of(lists), asOf);
        Set<String> found = found(check, facts, names);
        if (HandoverItems.CHECKS.contains(check)) {
          found.removeIf(item -> !leavers.contains(item.substring(item.lastIndexOf('\n') + 1)));
        }
        findings.addAll(found);
        outcome = found.isEmpty() ? "通过" : "违规";
      } else {
        lacking.add(check.rule());
      }
      outcomes.put(check.rule(), outcome);
    }
    return new OracleResult(outcomes, lacking, findings);
  }

  /** Of the outcomes of two parts of one rule, that of the whole. */
  private static String worse(String one, String other) {
    return Stream.of("违规", "无法判定", "通过", "不适用")
        .filter(outcome -> outcome.equals(one) || outcome.equals(other))
        .findFirst()
        .orElseThrow();
  }
}
