package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.table.DataProblem;

class OverlayTest {

  private static final LocalDate TODAY = Given.AS_OF;
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "甲 | 甲 | true",
        "甲 | 乙 | false",
        "甲 → 一 | 甲 → 一 | true",
        "甲 → 一 | 甲 → 二 | false",
        "甲 → 一 | 甲 | false",
        "甲 → 一 | 甲 → * | true",
        "甲 | 甲 → * | true",
        "甲 | 甲 → 一 | false",
        "甲 | * | false",
      })
  void a_waiver_covers_what_it_names(String finding, String waiver, boolean waived) {
    Given given = new Given().rule("1-1", finding).waiver("1-1", waiver, TODAY);
    assertEquals(waived, given.overlay().findings().get(0).waived());
  }

  @Test
  void a_waiver_names_its_rule_in_full_width_too() {
    Given given = new Given().rule("1-1", "甲").waiver("１－１", "甲", TODAY);
    assertEquals(true, given.overlay().findings().get(0).waived());
  }

  @Test
  void a_waiver_of_another_rule_does_not_cover() {
    Given given = new Given().rule("1-1", "甲").waiver("1-10", "甲", TODAY);
    assertEquals(false, given.overlay().findings().get(0).waived());
  }

  @Test
  void a_waiver_counts_on_its_last_day() {
    Given given = new Given().rule("1-1", "甲").waiver("1-1", "甲", TODAY);
    assertEquals(true, given.overlay().findings().get(0).waived());
  }

  @Test
  void a_waiver_that_ended_yesterday_does_not_count() {
    Given given = new Given().rule("1-1", "甲").waiver("1-1", "甲", YESTERDAY);
    assertEquals(false, given.overlay().findings().get(0).waived());
  }

  @Test
  void a_waiver_that_has_expired_is_a_problem() {
    Given given = new Given().rule("1-1", "甲").waiver("1-1", "甲", YESTERDAY);
    assertEquals(
        List.of(new DataProblem("清单/豁免.csv", "", 2, "有效期至", "2025-10-30", "豁免已过期，请续批或删去")),
        given.overlay().problems());
  }

  @Test
  void a_waiver_that_covers_nothing_is_a_problem() {
    Given given = new Given().rule("1-1", "甲").waiver("1-1", "乙", TODAY);
    assertEquals(
        List.of(new DataProblem("清单/豁免.csv", "", 2, "对象", "1-1 乙", "没有对应的违规，请核对规则、对象和区分，或删去")),
        given.overlay().problems());
  }

  @Test
  void a_waiver_of_a_rule_that_there_is_not_is_told_where_rules_are_known() {
    Given given = new Given().rule("1-1", "甲").waiver("1-2", "甲", TODAY);
    assertEquals(List.of(), given.overlay().problems());
  }

  @Test
  void a_waiver_of_a_rule_that_could_not_be_judged_is_no_problem() {
    Given given = new Given().unjudged("1-1", "表").waiver("1-1", "乙", TODAY);
    assertEquals(List.of(), given.overlay().problems());
  }

  @Test
  void a_waiver_that_covers_something_is_no_problem() {
    Given given = new Given().rule("1-1", "甲").waiver("1-1", "甲", TODAY);
    assertEquals(List.of(), given.overlay().problems());
  }

  @Test
  void of_two_waivers_that_cover_the_same_neither_covers_nothing() {
    Given given =
        new Given().rule("1-1", "甲").waiver("1-1", "甲", TODAY).waiver("1-1", "甲 → *", TODAY);
    assertEquals(List.of(), given.overlay().problems());
  }

  @Test
  void a_waiver_renewed_counts_beside_the_one_that_expired() {
    Given given =
        new Given().rule("1-1", "甲").waiver("1-1", "甲", YESTERDAY).waiver("1-1", "甲", TODAY);
    assertEquals(true, given.overlay().findings().get(0).waived());
  }

  @Test
  void findings_are_in_order_whatever_the_order_of_rules() {
    Given given = new Given().rule("10-1", "甲").rule("2-1", "乙", "丙");
    assertEquals(
        List.of("2-1 丙", "2-1 乙", "10-1 甲"),
        given.overlay().findings().stream()
            .map(found -> found.finding().rule().id() + " " + found.finding().key())
            .toList());
  }

  @Test
  void a_finding_that_no_department_answers_for_is_that_of_its_article() {
    assertEquals("归口处", overlaid("").finding().department());
  }

  @Test
  void a_finding_that_a_department_answers_for_stays_with_it() {
    assertEquals("一处", overlaid("一处").finding().department());
  }

  @Test
  void what_could_not_be_judged_and_no_department_answers_for_is_that_of_its_article() {
    assertEquals("归口处", answered("").department());
    assertEquals("一处", answered("一处").department());
  }

  private static Unjudged answered(String department) {
    Rule rule = new Rule("1-1", "名", "1", Severity.LOW, "改", new Source("条款/第1条.drl", "", 3));
    Unjudged one = new Unjudged(rule, "表", "甲", "", department, List.of());
    return Overlay.answered(one, Map.of("1", "归口处"));
  }

  private static AuditedFinding overlaid(String department) {
    Rule rule = new Rule("1-1", "名", "1", Severity.LOW, "改", new Source("条款/第1条.drl", "", 3));
    Finding finding = new Finding(rule, "表", "甲", "", department, "不对", List.of());
    Evaluation evaluation =
        new Evaluation(rule, List.of(finding), List.of(), List.of(), List.of(), false);
    return Overlay.of(List.of(evaluation), List.of(), Map.of("1", "归口处"), TODAY).findings().get(0);
  }
}
