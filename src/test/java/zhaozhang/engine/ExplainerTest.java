package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Subject;
import zhaozhang.model.finding.Trace;
import zhaozhang.model.finding.Trace.Clue;
import zhaozhang.model.finding.Trace.Verdict;
import zhaozhang.model.table.Row;

/** Of a record that no rule matches, the first condition that does not hold, and why. */
class ExplainerTest {

  private static final String OWNER = "$行 : 群( $主 : 群主 )\nnot 员工( 账号 == $主, 在编 == true )";

  @Test
  void a_condition_on_the_record_itself_that_does_not_hold_is_told_with_its_value() {
    Bench bench = new Bench().with("员工", "a||||5");
    Trace trace = trace(bench, "$行 : 员工( 级数 != null, 级数 < 3 )", "员工", "a");
    assertEquals("$行 : 员工( 级数 != null, 级数 < 3 )", trace.condition());
    assertEquals(List.of("FAILS 级数 < 3 员工 {账号=a, 级数=5} 员工.csv!2"), clues(trace));
  }

  @Test
  void what_is_computed_is_told_with_its_value() {
    Bench bench = new Bench().with("员工", "a||||5").with("事项", "a|假|3|", "a|会|4|");
    assertEquals(
        List.of("FAILS 级数 * 2 / 3 > 9 员工 {账号=a, 级数=5, 级数 * 2 / 3=3.3333} 员工.csv!2"),
        clues(trace(bench, "$行 : 员工( 级数 * 2 / 3 > 9 )", "员工", "a")));
    String figures =
        "$行 : 员工( $号 : 账号 )\n"
            + "accumulate( 事项( 账号 == $号, $天 : 天数 ); $均 : average( $天 ), $数 : count(); $均 * $数 > 9 )";
    assertEquals(
        List.of("FAILS $均 * $数 > 9  {$均=3.5, $数=2, $均 * $数=7.0} "),
        clues(trace(bench, figures, "员工", "a")));
  }

  @Test
  void what_cannot_be_computed_is_told_with_the_cell_in_its_way() {
    Bench bench = new Bench().with("员工", "a||||5").with("事项", "a|假|0|");
    String conditions = "$行 : 员工( $级 : 级数 )\n事项( $级 / 天数 > 1 )";
    Trace trace = trace(bench, conditions, "员工", "a");
    assertEquals(Verdict.UNREADABLE, trace.verdict());
    assertEquals(List.of("UNREADABLE 「$级 / 天数」的除数是 0，算不出来  {天数=0} 事项.csv!2"), clues(trace));
  }

  @Test
  void a_row_that_should_not_be_there_is_shown() {
    Bench bench = new Bench().with("员工", "a|||||||是").with("群", "g||a|");
    Trace trace = trace(bench, OWNER, "群", "g");
    assertEquals("not 员工( 账号 == $主, 在编 == true )", trace.condition());
    assertEquals(List.of("FOUND  员工 {账号=a, 在编=是} 员工.csv!2"), clues(trace));
  }

  @Test
  void where_no_row_is_joined_the_value_looked_for_is_told() {
    Bench bench = new Bench().with("员工", "a").with("群", "g||b|");
    Trace trace = trace(bench, "$行 : 群( $主 : 群主 )\n员工( 账号 == $主 )", "群", "g");
    assertEquals(List.of("NONE 账号 == $主 员工 {$主=b} "), clues(trace));
  }

  @Test
  void of_the_rows_joined_those_that_meet_most_are_shown() {
    Bench bench = new Bench().with("员工", "a").with("事项", "a|假|9|", "a|会|2|", "a|假|3|", "b|假|1|");
    String conditions = "$行 : 员工( $号 : 账号 )\n事项( 账号 == $号, 名称 == \"假\", 天数 < 1 )";
    assertEquals(
        List.of(
            "FAILS 天数 < 1 事项 {账号=a, 名称=假, 天数=9} 事项.csv!2",
            "FAILS 天数 < 1 事项 {账号=a, 名称=假, 天数=3} 事项.csv!4"),
        clues(trace(bench, conditions, "员工", "a")));
  }

  @Test
  void more_than_three_rows_are_counted() {
    Bench bench =
        new Bench().with("员工", "a").with("事项", "a|1|9|", "a|2|9|", "a|3|9|", "a|4|9|", "a|5|9|");
    Trace trace = trace(bench, "$行 : 员工( $号 : 账号 )\nnot 事项( 账号 == $号 )", "员工", "a");
    assertEquals(3, trace.clues().size());
    assertEquals(2, trace.more());
  }

  @Test
  void a_derived_value_is_shown_with_what_it_comes_from() {
    Bench bench = new Bench().with("员工", "a|||||2025-12-01");
    Trace trace = trace(bench, "$行 : 员工( 老员工 == true )", "员工", "a");
    assertEquals(
        List.of("FAILS 老员工 == true 员工 {账号=a, 老员工=否, 入职=2025-12-01} 员工.csv!2"), clues(trace));
  }

  @Test
  void figures_that_do_not_reach_a_limit_are_shown() {
    Bench bench = new Bench().with("员工", "a").with("群", "g||a|");
    String conditions = "$行 : 员工( $号 : 账号 )\naccumulate( 群( 群主 == $号 ); $数 : count(); $数 > 1 )";
    assertEquals(List.of("FAILS $数 > 1  {$数=1} "), clues(trace(bench, conditions, "员工", "a")));
  }

  @Test
  void private_values_stay_masked_wherever_they_are_bound() {
    Bench bench = new Bench().with("员工", "a|||13900000001", "b|||13900000002");
    String conditions = "$行 : 员工( $机 : 手机 )\n$他 : 员工( 账号 != $行.账号, 手机 == $机 )";
    assertEquals(
        List.of("FAILS 账号 != $行.账号 员工 {账号=a, $行.账号=a} 员工.csv!2"),
        clues(trace(bench, conditions, "员工", "a")));
    String figure = "$行 : 员工( )\naccumulate( 员工( $机 : 手机 ); $大 : max( $机 ); $大 == null )";
    assertEquals(
        List.of("FAILS $大 == null  {$大=139****0002} "), clues(trace(bench, figure, "员工", "a")));
  }

  @Test
  void a_record_of_which_a_cell_that_decides_is_unreadable_is_not_judged() {
    Bench bench = new Bench().with("员工", "a||||?");
    Trace trace = trace(bench, "$行 : 员工( 级数 == 3 )", "员工", "a");
    assertEquals(Verdict.UNREADABLE, trace.verdict());
    assertEquals(List.of("UNREADABLE 读不出  {级数=?} 员工.csv!2"), clues(trace));
  }

  @Test
  void a_rule_of_which_a_table_is_missing_says_which() {
    Bench bench = new Bench().with("群", "g||a|");
    Trace trace = trace(bench, OWNER, "群", "g");
    assertEquals(Verdict.NOT_JUDGED, trace.verdict());
    assertEquals(List.of("员工"), trace.missing());
  }

  @Test
  void a_record_that_ought_to_be_there_is_explained_by_its_key() {
    Bench bench = new Bench().with("员工", "a");
    String rule = Bench.rule("1-1", "not 员工( 账号 == \"a\" )", "报告.缺失( \"员工\", \"首\", \"无\" );");
    Explainer explainer = explainer(bench, rule);
    assertEquals(List.of(new Subject("员工", "首")), explainer.absent());
    Trace trace = only(explainer, new Subject("员工", "首"));
    assertEquals(List.of("FOUND  员工 {账号=a} 员工.csv!2"), clues(trace));
  }

  static Stream<String> conditions() {
    return Stream.of(
        "forall( 群( 群主 == $号, 群名 != null ) )",
        "forall( 群( 群主 == $号, $群 : 群号 ) 群标签( 群号 == $群 ) )",
        "exists 群( 群主 == $号, 群名 == null )",
        "not ( 群( 群主 == $号, $群 : 群号 ) and 群标签( 群号 == $群, 标签 == \"甲\" ) )",
        "( 群( 群主 == $号 ) or 事项( 账号 == $号, 天数 > 3 ) )",
        "not ( 群( 群主 == $号 ) or 事项( 账号 == $号 ) )",
        "not ( exists 群( 群主 == $号 ) )",
        "exists ( 群( 群主 == $号 ) and not 事项( 账号 == $号 ) )",
        "accumulate( 事项( 账号 == $号, $天 : 天数 ); $和 : sum( $天 ); $和 >= 4 )",
        "accumulate( 事项( 账号 == $号, $天 : 天数 ); $和 : sum( $天 ); $和 == 0 )",
        "accumulate( 事项( 账号 == $号, $天 : 天数 ); $数 : count( $天 ); $数 > 1 )",
        "accumulate( 事项( 账号 == $号 ); $数 : count( ); $数 == 0 )",
        "accumulate( 事项( 账号 == $号, $天 : 天数 ); $小 : min( $天 ); $小 < 3 )",
        "accumulate( 事项( 账号 == $号, $天 : 天数 ); $大 : max( $天 ); $大 != 4 )",
        "accumulate( 事项( 账号 == $号, $日 : 到期 ); $末 : max( $日 ); $末 != null )",
        "accumulate( 事项( 账号 == $号, $天 : 天数 ); $小 : min( $天 ), $大 : max( $天 ); $小 != $大 )",
        "$他 : 员工( 级数 == $级, 账号 != $号 )",
        "not 员工( $他 : 账号, $他 != $号, 级数 == $级 )",
        "限额( 名称 == \"级\", $限 : 值 )\n员工( 账号 == $号, 级数 > $限 )");
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void conditions_of_every_kind_match_what_they_match_in_drools(String condition) {
    Bench bench =
        new Bench()
            .with("员工", "a||||5", "b||||5.0", "c||||2", "d||||")
            .with("群", "g1|甲|a|甲;乙", "g2||a|乙", "g3|乙|b|", "g4|丙|c|甲")
            .with("事项", "a|假|1|2025-01-01", "a|会|3|", "b|假|4.0|", "c|假||2025-01-02", "e|假|9|")
            .with("限额", "级|3");
    String rule = Bench.rule("1-1", "$行 : 员工( $号 : 账号, $级 : 级数 )\n" + condition);
    Explainer explainer = explainer(bench, rule);
    List<String> matched = new ArrayList<>();
    for (Row row : bench.snapshot().table("员工").orElseThrow().rows()) {
      Trace trace = only(explainer, new Subject("员工", row.identity()));
      if (trace.verdict() == Verdict.MATCHED) {
        matched.add(row.identity());
      }
    }
    assertEquals(bench.keys(rule), matched);
  }

  private static Explainer explainer(Bench bench, String rule) {
    Environment environment = new Environment(Bench.TODAY, Map.of());
    return bench.compile(rule).explainer(bench.snapshot(), bench.listed(), environment);
  }

  private static Trace trace(Bench bench, String conditions, String table, String key) {
    Explainer explainer = explainer(bench, Bench.rule("1-1", conditions));
    return only(explainer, new Subject(table, key));
  }

  private static Trace only(Explainer explainer, Subject subject) {
    return Objects.requireNonNull(explainer.traces(subject).get("1-1")).get(0);
  }

  private static List<String> clues(Trace trace) {
    return trace.clues().stream().map(ExplainerTest::shown).toList();
  }

  private static String shown(Clue clue) {
    String source = clue.source() == null ? "" : clue.source().toString();
    return String.join(
        " ", clue.kind().name(), clue.part(), clue.table(), clue.values().toString(), source);
  }
}
