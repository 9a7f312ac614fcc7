package zhaozhang.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.base.UserError;
import zhaozhang.engine.Bench;

/** No pattern, whatever it looks like, takes longer than its text allows. */
class BoundedMatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "(.*a){20}b a",
        "(.*a){12}[^a] a",
        "(.*?a){20}b a",
        "(a*a*a*a*a*)b a",
        "(.*,){11}P 1,",
        "(.*)(.*)(.*)(.*)(.*)x 一",
        "(.*abc){20}d abc",
      })
  void a_pattern_that_tries_without_end_is_stopped(String pattern, String unit) {
    UserError error =
        assertThrows(UserError.class, () -> BoundedMatch.matches(unit.repeat(200), pattern));
    assertTrue(String.valueOf(error.getMessage()).contains(pattern), error::getMessage);
  }

  @Test
  void a_pattern_that_needs_a_deep_stack_is_stopped() {
    assertThrows(
        UserError.class, () -> BoundedMatch.matches("ab".repeat(1_000_000), "(?:(a)|(b))*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|a)*b",
        "(a*)*b",
        "([a-z]+)*1",
        "(x+x+)+y",
        "^(a|ab|b)*c$",
        "(a?){40}a{40}b",
        "(a|aa){1,60}b",
        "([\\w-]+\\.?)+(\\w*)+(\\w*)+@"
      })
  void a_pattern_is_answered_or_stopped_however_it_repeats(String pattern) {
    for (String unit : List.of("a", "ab", "x")) {
      try {
        assertFalse(BoundedMatch.matches(unit.repeat(500) + "!", pattern));
      } catch (UserError e) {
        assertTrue(String.valueOf(e.getMessage()).contains(pattern));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(.*a){20}b", "(.*?a){20}b", "(a*a*a*a*a*)b", "(.*,){11}P"})
  void a_pattern_that_runs_away_is_known_before_it_meets_a_text(String pattern) {
    assertTrue(BoundedMatch.runsAway(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1[3-9]\\d{9}",
        ".*(测试|临时|作废).*",
        "[\\p{IsHan}·]{2,20}",
        "(?i).*temp.*",
        "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+",
        "\\d{4}-\\d{2}(-\\d{2})?",
        ".{0,30}",
        "(甲|乙)处.*",
        "",
      })
  void a_sensible_pattern_does_not_run_away_even_on_a_long_text(String pattern) {
    assertFalse(BoundedMatch.runsAway(pattern));
    assertFalse(BoundedMatch.matches("一".repeat(20_000) + "\n", pattern));
  }

  @ParameterizedTest
  @CsvSource({
    "13800000000, '1[3-9]\\d{9}', true",
    "138000000001, '1[3-9]\\d{9}', false",
    "临时群（测试）, .*测试.*, true",
    "a@b.cn, '[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+', true",
    "甲处/一科, '[^/]+(/[^/]+)*', true",
  })
  void a_whole_text_matches_as_it_does_without_a_bound(
      String text, String pattern, boolean matches) {
    assertEquals(matches, BoundedMatch.matches(text, pattern));
    assertEquals(matches, text.matches(pattern));
  }

  @Test
  void a_rule_whose_pattern_runs_away_is_refused() {
    assertEquals(1, new Bench().problems(rule("(.*a){20}b")).size());
  }

  @Test
  void a_pattern_that_runs_away_only_on_the_data_ends_the_run_with_its_name() {
    // No probe has all three letters in their order.
    String pattern = "(.*abc){20}d";
    Bench bench = new Bench().with("员工", "zhang|" + "abc".repeat(100));
    assertFalse(BoundedMatch.runsAway(pattern));
    UserError error = assertThrows(UserError.class, () -> bench.keys(rule(pattern)));
    assertTrue(String.valueOf(error.getMessage()).contains(pattern), error::getMessage);
  }

  private static String rule(String pattern) {
    return Bench.rule("1-1", "$行 : 员工( 姓名 matches \"" + pattern + "\" )");
  }
}
