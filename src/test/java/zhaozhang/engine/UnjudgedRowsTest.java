package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhaozhang.model.finding.Evaluation;

/** A cell that could not be read is neither a blank nor a violation: the row is not judged. */
class UnjudgedRowsTest {

  private static final String EARLY = Bench.rule("1-1", "$行 : 员工( 级数 == null || 级数 < 3 )");

  @Test
  void a_row_of_which_a_cell_that_decides_is_unreadable_is_not_found_but_counted() {
    assertEquals("0 1", audited(new Bench().with("员工", "a||||?"), EARLY));
  }

  @Test
  void a_row_of_which_another_cell_is_unreadable_is_judged() {
    assertEquals("1 0", audited(new Bench().with("员工", "a|||||?"), EARLY));
  }

  @Test
  void a_cell_that_is_only_shown_may_be_unreadable() {
    String rule = Bench.rule("1-1", "$行 : 员工( $级 : 级数 )", "报告.违规( $行, \"级\" + $级 );");
    assertEquals("1 0", audited(new Bench().with("员工", "a||||?"), rule));
  }

  @Test
  void a_cell_that_a_derived_column_comes_from_counts_as_its_own() {
    String rule = Bench.rule("1-1", "$行 : 员工( 骨干 != true )");
    assertEquals("0 1", audited(new Bench().with("员工", "a||||5|?"), rule));
  }

  @Test
  void a_row_joined_must_be_readable_where_it_is_joined() {
    Bench bench = new Bench().with("员工", "a||||5").with("事项", "a|假|?");
    String rule = Bench.rule("1-1", "$行 : 员工( )\n事项( 天数 == 3 )");
    assertEquals("0 1", audited(bench, rule));
  }

  @Test
  void a_cell_that_is_written_and_not_understood_is_not_blank() {
    Bench bench = new Bench().with("员工", "a||||5").with("事项", "a|假|?");
    String blank = Bench.rule("1-1", "$行 : 员工( )\n事项( 天数 == null )");
    assertEquals("0 0", audited(bench, blank));
    assertEquals("1 0", audited(bench, blank.replace("==", "!=")));
  }

  @Test
  void a_variable_that_decides_later_makes_its_column_decide() {
    Bench bench = new Bench().with("员工", "a||||?").with("事项", "a|假|3");
    String rule = Bench.rule("1-1", "$行 : 员工( $级 : 级数 )\n事项( 天数 != $级 )");
    assertEquals("0 1", audited(bench, rule));
  }

  @Test
  void a_row_that_may_be_the_one_looked_for_leaves_it_open() {
    Bench bench = new Bench().with("员工", "a").with("事项", "a|假|?");
    String rule = Bench.rule("1-1", "$行 : 员工( )\nnot 事项( 天数 > 3 )");
    assertEquals("0 1", audited(bench, rule));
  }

  @Test
  void a_cell_of_which_nobody_knows_what_it_holds_equals_itself() {
    String two = "$行 : 员工( )\n事项( 天数 != null, $一 : 天数 )\n事项( 天数 != $一 )";
    assertEquals(
        "0 0", audited(new Bench().with("员工", "a").with("事项", "a|假|?"), Bench.rule("1-1", two)));
    Bench both = new Bench().with("员工", "a").with("事项", "a|假|?", "a|假|3");
    assertEquals("0 1", audited(both, Bench.rule("1-1", two)));
  }

  @Test
  void a_row_that_fails_another_condition_is_judged() {
    Bench bench = new Bench().with("员工", "a|甲|||?", "b|乙|||2");
    String rule = Bench.rule("1-1", "$行 : 员工( 姓名 == \"乙\", 级数 < 3 )");
    assertEquals("1 0", audited(bench, rule));
  }

  @Test
  void a_row_is_counted_once_however_many_parts_read_it() {
    String parts = EARLY + EARLY.replace("试", "试（另）");
    assertEquals("0 1", audited(new Bench().with("员工", "a||||?"), parts));
  }

  @Test
  void a_row_whose_name_is_not_there_to_be_read_is_not_the_one_with_a_blank_name() {
    Bench bench = new Bench().with("事项", "|甲|2", "??|甲|?", "|甲|2");
    assertEquals("1 1", audited(bench, Bench.rule("1-1", "$行 : 事项( 天数 < 3 )")));
  }

  @Test
  void a_row_without_a_key_that_violates_a_rule_is_no_finding_and_no_pass() {
    Evaluation evaluation = new Bench().with("员工", "?||||2", "b||||5").auditOne(EARLY);
    assertEquals(List.of(), evaluation.findings());
    assertEquals(List.of("员工"), evaluation.incomplete());
  }

  @Test
  void a_row_without_a_key_that_may_violate_a_rule_is_no_pass() {
    Evaluation evaluation = new Bench().with("员工", "?||||?", "b||||5").auditOne(EARLY);
    assertEquals(List.of("员工"), evaluation.incomplete());
  }

  @Test
  void a_row_without_a_key_that_surely_meets_a_rule_stands_in_no_way() {
    Evaluation evaluation = new Bench().with("员工", "?||||5", "b||||5").auditOne(EARLY);
    assertEquals(List.of(), evaluation.incomplete());
  }

  @Test
  void rules_compiled_for_one_snapshot_are_right_of_the_next() {
    Bench bench = new Bench();
    RuleEngine engine = bench.compile(EARLY);
    assertEquals("1 1", counts(bench.with("员工", "a||||?", "b||||2").audit(engine).get(0)));
    assertEquals("0 1", counts(bench.with("员工", "c||||?").audit(engine).get(0)));
    assertEquals("2 0", counts(bench.with("员工", "d||||1", "e||||2").audit(engine).get(0)));
  }

  private static String audited(Bench bench, String rule) {
    return counts(bench.auditOne(rule));
  }

  private static String counts(Evaluation evaluation) {
    return evaluation.findings().size() + " " + evaluation.unjudged().size();
  }
}
