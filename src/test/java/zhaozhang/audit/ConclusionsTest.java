package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.rule.Article.Check;

class ConclusionsTest {

  private static final LocalDate LATER = Given.AS_OF.plusDays(1);

  @Test
  void a_rule_with_findings_is_violated() {
    assertEquals(Outcome.VIOLATED, new Given().rule("1-1", "甲").ruleOutcome());
  }

  @Test
  void a_rule_without_findings_is_passed() {
    assertEquals(Outcome.PASSED, new Given().rule("1-1").ruleOutcome());
  }

  @Test
  void a_rule_that_lacks_something_is_not_judged() {
    assertEquals(Outcome.NOT_JUDGED, new Given().unjudged("1-1", "表").ruleOutcome());
  }

  @Test
  void a_rule_of_which_one_part_is_violated_and_another_not_judged_is_violated() {
    assertEquals(Outcome.VIOLATED, new Given().unjudged("1-1", "表", "甲").ruleOutcome());
  }

  @Test
  void a_rule_of_which_one_part_is_waived_and_another_not_judged_is_not_judged() {
    Given given = new Given().unjudged("1-1", "表", "甲").waiver("1-1", "甲", LATER);
    assertEquals(Outcome.NOT_JUDGED, given.ruleOutcome());
  }

  /** Each with findings open and waived, and whatever else may keep a rule from being judged. */
  @ParameterizedTest
  @CsvSource({
    "HIGH, 1, 0, '', VIOLATED",
    "LOW, 1, 1, '', VIOLATED",
    "LOW, 1, 0, doubtful, VIOLATED",
    "LOW, 1, 0, incomplete, VIOLATED",
    "LOW, 1, 0, missing, VIOLATED",
    "LOW, 1, 1, doubtful, VIOLATED",
    "HINT, 1, 0, '', HINTED",
    "HINT, 1, 1, '', HINTED",
    "HINT, 1, 0, doubtful, HINTED",
    "HINT, 1, 0, incomplete, HINTED",
    "HINT, 1, 0, missing, HINTED",
    "HINT, 0, 1, '', WAIVED",
    "HINT, 0, 1, doubtful, NOT_JUDGED",
    "HINT, 0, 0, '', PASSED",
    "HINT, 0, 0, doubtful, NOT_JUDGED",
    "LOW, 0, 1, '', WAIVED",
    "LOW, 0, 1, doubtful, NOT_JUDGED",
    "LOW, 0, 1, incomplete, NOT_JUDGED",
    "LOW, 0, 1, missing, NOT_JUDGED",
    "LOW, 0, 0, '', PASSED",
    "LOW, 0, 0, doubtful, NOT_JUDGED",
    "LOW, 0, 0, incomplete, NOT_JUDGED",
    "LOW, 0, 0, missing, NOT_JUDGED",
    "LOW, 1, 0, stopped, FAILED",
    "LOW, 0, 0, stopped, FAILED"
  })
  void a_rule_has_one_outcome(
      Severity severity, int open, int waived, String obstacle, Outcome outcome) {
    String[] keys =
        Stream.concat(
                IntStream.range(0, open).mapToObj(i -> "甲" + i),
                IntStream.range(0, waived).mapToObj(i -> "乙" + i))
            .toArray(String[]::new);
    Given given =
        obstacle.equals("missing")
            ? new Given().unjudged("1-1", "表", keys)
            : new Given().rule("1-1", keys);
    given.of(severity);
    switch (obstacle) {
      case "doubtful" -> given.doubtful("丙");
      case "incomplete" -> given.incomplete("表");
      case "stopped" -> given.stopped();
      default -> {}
    }
    IntStream.range(0, waived).forEach(i -> given.waiver("1-1", "乙" + i, LATER));
    RuleResult result = given.rules().get(0);
    assertEquals(
        List.of(outcome, open, waived),
        List.of(result.outcome(), result.findings(), result.waived()));
  }

  @Test
  void a_rule_with_findings_says_how_many_subjects_were_not_judged() {
    assertEquals(2, new Given().rule("1-1", "甲").doubtful("乙", "丙").rules().get(0).unjudged());
  }

  @Test
  void the_findings_of_a_hint_are_no_violations() {
    RuleResult result = new Given().rule("1-1", "甲").of(Severity.HINT).rules().get(0);
    assertEquals(List.of(0, 1), List.of(result.violations(), result.hints()));
  }

  /** The first of what stands here counts. */
  @ParameterizedTest
  @CsvSource({
    "violated doubtful unverified hinted waived passed, VIOLATED",
    "doubtful unverified hinted waived passed, NOT_JUDGED",
    "unverified hinted waived passed, AWAITING_VERIFICATION",
    "hinted waived passed, HINTED",
    "waived passed, WAIVED",
    "passed, PASSED"
  })
  void of_the_outcomes_of_an_article_the_gravest_counts(String parts, Outcome outcome) {
    Given given = new Given().article("1", Check.BOTH);
    int number = 0;
    for (String part : parts.split(" ")) {
      String id = "1-" + ++number;
      switch (part) {
        case "violated" -> given.rule(id, "甲");
        case "doubtful" -> given.rule(id).doubtful("甲");
        case "hinted" -> given.rule(id, "甲").of(Severity.HINT);
        case "waived" -> given.rule(id, "甲").waiver(id, "甲", LATER);
        case "passed" -> given.rule(id);
        default -> {}
      }
    }
    if (!parts.contains("unverified")) {
      given.verified("1", true, Given.AS_OF);
    }
    assertEquals(outcome, given.articleOutcome());
  }

  @Test
  void a_rule_whose_findings_are_all_waived_is_waived() {
    Given given = new Given().rule("1-1", "甲").waiver("1-1", "甲", LATER);
    assertEquals(Outcome.WAIVED, given.ruleOutcome());
  }

  @Test
  void a_rule_counts_waived_findings_apart() {
    RuleResult result =
        new Given().rule("1-1", "甲", "乙", "丙").waiver("1-1", "乙", LATER).rules().get(0);
    assertEquals(List.of(2, 1), List.of(result.findings(), result.waived()));
  }

  @Test
  void a_violation_counts_before_all_else() {
    assertEquals(Outcome.VIOLATED, all().rule("1-5", "丁").articleOutcome());
  }

  @Test
  void what_could_not_be_judged_counts_before_what_awaits_verification() {
    assertEquals(Outcome.NOT_JUDGED, all().articleOutcome());
  }

  /** An article with everything but a violation. */
  static Given all() {
    return new Given()
        .article("1", Check.BOTH)
        .rule("1-1")
        .rule("1-2", "甲")
        .waiver("1-2", "甲", LATER)
        .unjudged("1-3", "表");
  }

  @Test
  void what_awaits_verification_counts_before_what_is_waived() {
    Given given = new Given().article("1", Check.BOTH).rule("1-1", "甲").waiver("1-1", "甲", LATER);
    assertEquals(Outcome.AWAITING_VERIFICATION, given.articleOutcome());
  }

  @Test
  void what_is_waived_counts_before_a_pass() {
    Given given =
        new Given()
            .article("1", Check.BOTH)
            .rule("1-1")
            .rule("1-2", "甲")
            .waiver("1-2", "甲", LATER)
            .verified("1", true, Given.AS_OF);
    assertEquals(Outcome.WAIVED, given.articleOutcome());
  }

  @Test
  void rules_and_verification_passed_are_a_pass() {
    Given given = new Given().article("1", Check.BOTH).rule("1-1").verified("1", true, Given.AS_OF);
    assertEquals(Outcome.PASSED, given.articleOutcome());
  }

  @Test
  void an_article_that_declares_is_declared() {
    assertEquals(Outcome.DECLARED, new Given().article("1", Check.DECLARATION).articleOutcome());
  }

  @Test
  void rules_of_other_articles_say_nothing_of_an_article() {
    Given given = new Given().article("1", Check.AUTOMATIC).rule("1-1").rule("11-1", "甲");
    assertEquals(Outcome.PASSED, given.articleOutcome());
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTOMATIC", "BOTH"})
  void an_article_checked_by_rules_of_which_there_are_none_has_no_rule(Check check) {
    assertEquals(Outcome.NO_RULE, new Given().article("1", check).articleOutcome());
  }

  @Test
  void an_article_checked_by_a_person_needs_no_rule() {
    assertEquals(
        Outcome.AWAITING_VERIFICATION, new Given().article("1", Check.MANUAL).articleOutcome());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-14, AWAITING_VERIFICATION",
    "2025-04-15, PASSED",
    "2025-10-14, PASSED",
    "2025-10-15, PASSED",
    "2025-10-16, AWAITING_VERIFICATION"
  })
  void a_verification_counts_from_its_day_until_six_months_have_passed(
      LocalDate asOf, Outcome outcome) {
    Given given =
        new Given()
            .article("1", Check.MANUAL)
            .verified("1", true, LocalDate.of(2025, 4, 15))
            .asOf(asOf);
    assertEquals(outcome, given.articleOutcome());
  }

  @Test
  void a_failed_verification_is_a_violation() {
    Given given =
        new Given().article("1", Check.BOTH).rule("1-1").verified("1", false, Given.AS_OF);
    assertEquals(Outcome.VIOLATED, given.articleOutcome());
  }

  @Test
  void the_newest_verification_counts_whatever_the_order() {
    Given given =
        new Given()
            .article("1", Check.MANUAL)
            .verified("1", true, Given.AS_OF.minusDays(1))
            .verified("1", false, Given.AS_OF.minusDays(2));
    assertEquals(Outcome.PASSED, given.articleOutcome());
  }

  @Test
  void of_two_verifications_on_one_day_the_failed_one_counts() {
    Given given =
        new Given()
            .article("1", Check.MANUAL)
            .verified("1", false, Given.AS_OF)
            .verified("1", true, Given.AS_OF);
    assertEquals(Outcome.VIOLATED, given.articleOutcome());
  }

  @Test
  void a_verification_to_come_does_not_hide_one_that_counts() {
    Given given =
        new Given()
            .article("1", Check.MANUAL)
            .verified("1", true, Given.AS_OF)
            .verified("1", false, LATER);
    assertEquals(Outcome.PASSED, given.articleOutcome());
  }

  @Test
  void the_verification_of_another_article_does_not_count() {
    Given given = new Given().article("1", Check.MANUAL).verified("2", true, Given.AS_OF);
    assertEquals(Outcome.AWAITING_VERIFICATION, given.articleOutcome());
  }

  @Test
  void a_verification_of_what_no_person_checks_does_not_count() {
    Given given =
        new Given().article("1", Check.AUTOMATIC).rule("1-1").verified("1", false, Given.AS_OF);
    assertEquals(Outcome.PASSED, given.articleOutcome());
  }

  @Test
  void before_it_is_in_force_no_rule_applies() {
    Given given = new Given().rule("1-1", "甲").asOf(Given.IN_FORCE_SINCE.minusDays(1));
    assertEquals(
        new RuleResult(
            given.rules().get(0).rule(), Outcome.NOT_APPLICABLE, 0, 0, List.of(), List.of(), 0),
        given.rules().get(0));
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTOMATIC", "BOTH", "MANUAL"})
  void before_it_is_in_force_no_article_applies(Check check) {
    Given given = new Given().article("1", check).asOf(Given.IN_FORCE_SINCE.minusDays(1));
    assertEquals(Outcome.NOT_APPLICABLE, given.articleOutcome());
  }

  @Test
  void on_its_first_day_it_is_in_force() {
    Given given = new Given().rule("1-1", "甲").asOf(Given.IN_FORCE_SINCE);
    assertEquals(Outcome.VIOLATED, given.ruleOutcome());
  }
}
