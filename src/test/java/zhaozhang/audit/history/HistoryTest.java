package zhaozhang.audit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedFinding.State;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.finding.Subject;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.followup.EarlierAudit;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.model.followup.EarlierAudit.EarlierRule;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.followup.GoneFinding;
import zhaozhang.model.followup.PastAudit;
import zhaozhang.model.rule.Rule;

/** What earlier audits say of the findings of this one, and of those that it does not find. */
class HistoryTest {

  private static final LocalDate NOW = day(10);
  private static final Rule RULE =
      new Rule("1-1", "试", "1", Severity.HIGH, "改", new Source("试.drl", "", 1));

  private final History history = new History();

  @Test
  void without_earlier_audits_every_finding_is_new() {
    assertEquals("NEW 2025-10-31", told("a"));
  }

  @Test
  void what_the_audit_before_found_continues_since_it_was_first_seen() {
    month(8, true, "a 8");
    month(9, true, "a 8");
    assertEquals("CONTINUING 2025-08-31", told("a"));
  }

  @Test
  void what_the_audit_before_did_not_find_is_new() {
    month(9, true, "b 9");
    assertEquals("NEW 2025-10-31", told("a"));
  }

  @Test
  void what_was_gone_and_is_back_recurred_since_it_was_first_seen() {
    month(6, true, "a 6");
    month(7, true);
    month(8, true, "a 6");
    month(9, true);
    assertEquals("RECURRED 2025-06-30", told("a"));
  }

  @Test
  void a_month_in_which_the_rule_could_not_be_judged_interrupts_nothing() {
    month(8, true, "a 7");
    month(9, false);
    assertEquals("CONTINUING 2025-07-31", told("a"));
  }

  @Test
  void a_month_in_which_the_rule_did_not_exist_interrupts_nothing() {
    month(8, true, "a 8");
    add(9, Map.of(), Set.of());
    assertEquals("CONTINUING 2025-08-31", told("a"));
  }

  @Test
  void a_gap_before_a_month_without_judgment_is_still_a_gap() {
    month(7, true, "a 7");
    month(8, true);
    month(9, false);
    assertEquals("RECURRED 2025-07-31", told("a"));
  }

  @Test
  void what_was_found_by_a_part_of_a_rule_of_which_another_could_not_be_judged_continues() {
    month(8, true);
    month(9, false, "a 9");
    assertEquals("CONTINUING 2025-09-30", told("a"));
  }

  @Test
  void a_waived_finding_is_a_finding_all_the_same() {
    add(
        9,
        rules(true),
        Set.of(),
        new EarlierFinding(id("a"), "1-1", "表", "a", "", "", "", "…", true, day(9)));
    assertEquals("CONTINUING 2025-09-30", told("a"));
  }

  @Test
  void what_is_not_found_any_more_was_mended() {
    month(8, true, "a 8");
    month(9, true, "a 8");
    GoneFinding gone = gone(judged()).get(0);
    assertEquals(
        List.of(id("a"), "1", "试", day(8), day(9), true),
        List.of(
            gone.id(),
            gone.article(),
            gone.title(),
            gone.firstSeen(),
            gone.lastSeen(),
            gone.reviewed()));
  }

  @Test
  void what_was_told_to_be_mended_is_not_told_again() {
    month(8, true, "a 8");
    month(9, true);
    assertEquals("", outcomes(judged()));
  }

  @Test
  void what_is_missing_now_is_never_mended() {
    month(9, true, "a 9");
    assertEquals("a unreviewed", outcomes(result(Outcome.NOT_JUDGED, List.of("表"), Set.of())));
  }

  @Test
  void what_a_rule_with_a_missing_part_does_not_find_is_not_mended() {
    month(9, true, "a 9");
    assertEquals("a unreviewed", outcomes(result(Outcome.VIOLATED, List.of("表"), Set.of())));
  }

  @Test
  void a_rule_that_does_not_apply_mends_nothing() {
    month(9, true, "a 9");
    assertEquals("a unreviewed", outcomes(result(Outcome.NOT_APPLICABLE, List.of(), Set.of())));
  }

  @Test
  void a_rule_that_vanished_mends_nothing() {
    month(9, true, "a 9");
    FollowUp followUp = history.followUp(List.of(), List.of(), List.of(), nameless -> false);
    assertEquals(List.of(false), followUp.gone().stream().map(GoneFinding::reviewed).toList());
  }

  @Test
  void what_could_not_be_reviewed_stays_listed_until_it_can() {
    month(7, true, "a 7");
    month(8, false);
    month(9, false);
    assertEquals("a mended", outcomes(judged()));
  }

  @Test
  void a_subject_whose_own_row_is_unreadable_is_not_mended_but_others_are() {
    month(9, true, "a 9", "b 9");
    assertEquals(
        "a unreviewed, b mended",
        outcomes(result(Outcome.PASSED, List.of(), Set.of(new Subject("表", "a")))));
  }

  @Test
  void what_a_table_that_is_not_all_there_does_not_show_is_not_mended() {
    month(9, true, "a 9");
    Judged judged =
        new Judged(
            new RuleResult(RULE, Outcome.VIOLATED, 1, 0, List.of(), List.of("表"), 0),
            new Evaluation(RULE, List.of(), List.of(), List.of(), List.of("表"), false));
    assertEquals("a unreviewed", outcomes(judged));
  }

  @Test
  void what_a_rule_that_was_stopped_does_not_find_is_not_mended() {
    month(9, true, "a 9");
    Judged judged =
        new Judged(
            new RuleResult(RULE, Outcome.FAILED, 0, 0, List.of(), List.of(), 0),
            new Evaluation(RULE, List.of(), List.of(), List.of(), List.of(), true));
    assertEquals("a unreviewed", outcomes(judged));
  }

  @Test
  void a_row_that_does_not_even_say_whom_it_is_about_keeps_all_of_its_table_unreviewed() {
    month(9, true, "a 9");
    FollowUp followUp =
        history.followUp(
            List.of(),
            List.of(judged().result()),
            List.of(judged().evaluation()),
            subject -> subject.equals(new Subject("表", "a")));
    assertEquals(List.of(false), followUp.gone().stream().map(GoneFinding::reviewed).toList());
  }

  @Test
  void what_the_audit_before_could_not_review_for_its_row_is_asked_for_again() {
    month(8, true, "a 8");
    add(9, rules(true), Set.of(id("a")));
    assertEquals("a mended", outcomes(judged()));
    assertEquals("CONTINUING 2025-08-31", told("a"));
  }

  @Test
  void the_line_over_the_months_counts_what_no_waiver_covers_in_the_last_eleven_audits() {
    for (int month = 1; month <= 12; month++) {
      history.add(
          new EarlierAudit(
              YearMonth.of(2024, month).atEndOfMonth(),
              Map.of(),
              rules(true),
              List.of(finding("a", day(1)), finding("b", day(1))),
              Set.of()));
    }
    List<PastAudit> past =
        history.followUp(List.of(), List.of(), List.of(), nameless -> false).past();
    assertEquals(11, past.size());
    assertEquals(new PastAudit(LocalDate.of(2024, 2, 29), Map.of(Severity.HIGH, 2)), past.get(0));
  }

  /** Findings as {@code key month-first-seen}. */
  private void month(int month, boolean judged, String... findings) {
    add(
        month,
        rules(judged),
        Set.of(),
        Arrays.stream(findings)
            .map(text -> text.split(" ", -1))
            .map(parts -> finding(parts[0], day(Integer.parseInt(parts[1]))))
            .toArray(EarlierFinding[]::new));
  }

  private void add(
      int month,
      Map<String, EarlierRule> rules,
      Set<String> unreviewed,
      EarlierFinding... findings) {
    history.add(new EarlierAudit(day(month), Map.of(), rules, List.of(findings), unreviewed));
  }

  private static Map<String, EarlierRule> rules(boolean judged) {
    return Map.of("1-1", new EarlierRule("1", "试", Severity.HIGH, judged));
  }

  private static EarlierFinding finding(String key, LocalDate firstSeen) {
    return new EarlierFinding(id(key), "1-1", "表", key, "", "", "", "…", false, firstSeen);
  }

  private static Finding now(String key) {
    return new Finding(RULE, "表", key, "", "", "…", List.of());
  }

  private static String id(String key) {
    return now(key).id();
  }

  private static LocalDate day(int month) {
    return YearMonth.of(2025, month).atEndOfMonth();
  }

  private String told(String key) {
    AuditedFinding told = history.told(new AuditedFinding(now(key), null, State.NEW, NOW));
    return told.state() + " " + told.firstSeen();
  }

  private record Judged(RuleResult result, Evaluation evaluation) {}

  private static Judged judged() {
    return result(Outcome.PASSED, List.of(), Set.of());
  }

  private static Judged result(Outcome outcome, List<String> missing, Set<Subject> unjudged) {
    return new Judged(
        new RuleResult(RULE, outcome, 0, 0, missing, List.of(), unjudged.size()),
        new Evaluation(RULE, List.of(), unjudged(unjudged), missing, List.of(), false));
  }

  private static List<Unjudged> unjudged(Set<Subject> subjects) {
    return subjects.stream()
        .map(one -> new Unjudged(RULE, one.table(), one.key(), "", "", List.of()))
        .toList();
  }

  private List<GoneFinding> gone(Judged judged) {
    return history
        .followUp(
            List.of(), List.of(judged.result()), List.of(judged.evaluation()), nameless -> false)
        .gone();
  }

  private String outcomes(Judged judged) {
    return gone(judged).stream()
        .map(found -> found.key() + " " + (found.reviewed() ? "mended" : "unreviewed"))
        .collect(Collectors.joining(", "));
  }
}
