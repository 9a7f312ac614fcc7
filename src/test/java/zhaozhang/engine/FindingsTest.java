package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Finding;

/** How matches become findings: who, what, where, and who answers for it. */
class FindingsTest {

  private static final String EACH = Bench.rule("1-1", "$行 : 员工( )");

  @Test
  void a_finding_names_its_subject_by_table_and_key() {
    Finding finding = new Bench().with("员工", "a|甲").finding(EACH);
    assertEquals("员工 a", finding.table() + " " + finding.key());
  }

  @Test
  void a_subject_of_several_columns_is_named_by_all_of_them() {
    Finding finding = new Bench().with("事项", "a|假|3").finding(Bench.rule("1-1", "$行 : 事项( )"));
    assertEquals("a|假", finding.key());
  }

  @Test
  void the_id_of_a_finding_stays_though_its_message_and_place_change() {
    String other = Bench.rule("1-1", "$行 : 员工( )", "报告.违规( $行, \"另说\" );");
    assertEquals(
        new Bench().with("员工", "a").finding(EACH).id(),
        new Bench().with("员工", "b", "a").findings(other).get(0).id());
  }

  @Test
  void another_discriminator_makes_another_id() {
    String apart = Bench.rule("1-1", "$行 : 员工( )", "报告.违规( $行, \"区\", \"不对\" );");
    Bench bench = new Bench().with("员工", "a");
    assertNotEquals(bench.finding(EACH).id(), bench.finding(apart).id());
  }

  @Test
  void several_matches_of_one_subject_are_one_finding() {
    Bench bench = new Bench().with("员工", "a").with("事项", "a|假|1", "a|差|2", "b|差|2");
    Finding finding = bench.finding(Bench.rule("1-1", "$行 : 员工( $号 : 账号 )\n事项( 账号 == $号 )"));
    assertEquals("[员工.csv!2, 事项.csv!2, 事项.csv!3]", finding.sources().toString());
  }

  @Test
  void of_several_messages_the_first_in_order_is_said() {
    Bench bench = new Bench().with("员工", "a").with("事项", "a|2", "a|1", "a|3");
    String rule = Bench.rule("1-1", "$行 : 员工( )\n事项( $名 : 名称 )", "报告.违规( $行, \"有\" + $名 );");
    assertEquals("有1", bench.finding(rule).message());
  }

  @Test
  void matches_that_a_discriminator_tells_apart_are_several_findings() {
    Bench bench = new Bench().with("员工", "a").with("事项", "a|2", "a|1");
    String rule = Bench.rule("1-1", "$行 : 员工( )\n事项( $名 : 名称 )", "报告.违规( $行, $名, \"有\" );");
    assertEquals(
        List.of("1", "2"), bench.findings(rule).stream().map(Finding::discriminator).toList());
  }

  @Test
  void the_subjects_own_row_comes_first_in_the_evidence() {
    Bench bench = new Bench().with("员工", "x", "a").with("事项", "a|假");
    Finding finding =
        bench.finding(
            Bench.rule("1-1", "事项( $号 : 账号 )\n$另 : 员工( 账号 == \"x\" )\n$行 : 员工( 账号 == $号 )"));
    assertEquals("[员工.csv!3, 事项.csv!2, 员工.csv!2]", finding.sources().toString());
  }

  @Test
  void the_evidence_ends_at_fifty_places() {
    String[] lines = IntStream.range(0, 80).mapToObj(at -> "a|假" + at).toArray(String[]::new);
    Bench bench = new Bench().with("员工", "a").with("事项", lines);
    Finding finding = bench.finding(Bench.rule("1-1", "$行 : 员工( )\n事项( )"));
    assertEquals(51, finding.sources().size(), "50 and the subject's own row");
  }

  @Test
  void rows_of_lists_are_no_evidence() {
    Bench bench = new Bench().with("员工", "a").with("限额", "上限|3");
    Finding finding = bench.finding(Bench.rule("1-1", "$行 : 员工( )\n限额( )"));
    assertEquals(List.of(new Source("员工.csv", "", 2)), finding.sources());
  }

  @Test
  void of_what_is_missing_the_headings_read_are_the_evidence() {
    Bench bench = new Bench().with("员工", "a").with("群");
    Finding finding =
        bench.finding(Bench.rule("1-1", "not 群( 群名 == \"甲\" )", "报告.缺失( \"群\", \"甲\", \"没有\" );"));
    assertEquals(List.of(new Source("群.csv", "", 1)), finding.sources());
  }

  @Test
  void what_is_missing_is_named_as_the_rule_says() {
    Bench bench = new Bench().with("群");
    Finding finding =
        bench.finding(
            Bench.rule("1-1", "not 群( )\n审计( $今 : 今日 )", "报告.缺失( \"群\", \"年\" + $今, \"没有\" );"));
    assertEquals(
        "群 年2025-10-31 没有", finding.table() + " " + finding.key() + " " + finding.message());
  }

  @Test
  void the_evidence_of_what_is_missing_is_what_was_matched() {
    Bench bench = new Bench().with("员工", "a").with("群");
    Finding finding =
        bench.finding(Bench.rule("1-1", "员工( )\nnot 群( )", "报告.缺失( \"群\", \"甲\", \"没有\" );"));
    assertEquals(List.of(new Source("员工.csv", "", 2)), finding.sources());
  }

  @Test
  void findings_are_in_order_of_key_whatever_the_order_of_rows() {
    assertEquals(List.of("a", "b", "c"), new Bench().with("员工", "c", "a", "b").keys(EACH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "a|甲|院/一处 → 一处",
        "a|甲|一处 → 一处",
        "a|甲|院/一处;院/二处 → 一处",
        "a|甲| → ''",
        "a|甲|? → ''",
      })
  void a_row_that_names_a_department_is_that_departments(String line, String department) {
    assertEquals(department, new Bench().with("员工", line).finding(EACH).department());
  }

  @ParameterizedTest
  @CsvSource({"a, 一处", "b, ''", "c, ''", "'', ''"})
  void a_row_that_names_a_person_is_that_persons_departments(String owner, String department) {
    Bench bench = new Bench().with("员工", "a|甲|院/一处", "b|乙|").with("群", "g||" + owner);
    assertEquals(department, bench.finding(Bench.rule("1-1", "$行 : 群( )")).department());
  }

  @ParameterizedTest
  @CsvSource({"一处, 一处", "各部门, 二处", "旧处, 二处"})
  void a_word_that_names_no_department_leads_to_the_person(String named, String department) {
    String words =
        """
        package banfa
        declare 人
          @人员 @责任部门("部门")
          账号 : String @账号 @必备
          部门 : String @部门路径
        end
        declare 部
          @责任部门("名") @上级("上")
          号 : String @必备
          名 : String @部门 @必备
          上 : String
        end
        declare 模板
          @责任部门("部门") @责任人("账号")
          编号 : String @必备
          部门 : String @部门
          账号 : String @账号
        end
        """;
    Bench bench =
        new Bench(words)
            .with("人", "a|院/二处")
            .with("部", "1|院|0", "2|一处|1", "3|二处|1")
            .with("模板", "t|" + named + "|a");
    assertEquals(department, bench.finding(Bench.rule("1-1", "$行 : 模板( )")).department());
  }

  @Test
  void what_is_missing_is_no_departments() {
    Bench bench = new Bench().with("员工", "a|甲|一处").with("群");
    String rule = Bench.rule("1-1", "员工( )\nnot 群( )", "报告.缺失( \"群\", \"甲\", \"没有\" );");
    assertEquals("", bench.finding(rule).department());
  }

  @Test
  void of_rows_with_one_identity_the_department_that_is_known_counts_whatever_their_order() {
    String words =
        """
        package banfa
        declare 席
          @可重复 @标识("账号") @责任部门("部门")
          账号 : String @账号
          部门 : String @部门
        end
        """;
    String rule = Bench.rule("1-1", "$行 : 席( )");
    assertEquals(
        new Bench(words).with("席", "a|一处", "a|").finding(rule).department(),
        new Bench(words).with("席", "a|", "a|一处").finding(rule).department());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "\"号\" + $行.手机 → 号138****5678",
        "\"号\" + $手 → 号138****5678",
        "\"号\" + $大 → 号138****5678",
        "\"名\" + $行.姓名 → 名没有填",
        "\"级\" + $行.级数 → 级10",
        "\"入\" + $行.入职 → 入2025-01-17",
        "\"登\" + $行.登录 → 登2025-01-17 09:30:00",
        "\"编\" + $行.在编 → 编是",
        "\"部\" + $行.部门 → 部院/一处；二处",
        "\"差\" + ( $行.级数 - $数 ) → 差9",
        "\"和\" + ( $数 + 1 ) → 和2",
      })
  void a_message_shows_values_as_people_write_them_and_masks_private_ones(
      String message, String expected) {
    Bench bench =
        new Bench().with("员工", "a||院/一处;二处|13812345678|10|2025-01-17|2025-01-17T09:30:00|是");
    String conditions =
        "$行 : 员工( $手 : 手机 )\naccumulate( 员工( $机 : 手机 ); $数 : count( ), $大 : max( $机 ) )";
    String rule = Bench.rule("1-1", conditions, "报告.违规( $行, " + message + " );");
    assertEquals(expected, bench.finding(rule).message());
  }

  @ParameterizedTest
  @CsvSource({"lisi, 李四（lisi）", "nobody, nobody", "一处, 一处"})
  void a_message_names_people_also_where_a_free_text_holds_their_account(
      String object, String shown) {
    String words =
        """
        package banfa
        declare 人
          @人员 @查人("姓名")
          账号 : String @账号 @必备
          姓名 : String @姓名 @个人
        end
        declare 日志
          @可重复 @标识("操作人, 对象")
          操作人 : String @账号
          对象 : String @个人
        end
        """;
    Bench bench = new Bench(words).with("人", "lisi|李四").with("日志", "lisi|" + object);
    String rule = Bench.rule("1-1", "$行 : 日志( )", "报告.违规( $行, $行.操作人 + \"删除「\" + $行.对象 + \"」\" );");
    assertEquals("李四（lisi）删除「" + shown + "」", bench.finding(rule).message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "报告.违规( $行, $行.手机, \"错\" );",
        "报告.违规( $行, $手, \"错\" );",
        "报告.缺失( \"员工\", \"号\" + $手, \"错\" );"
      })
  void a_finding_is_known_by_nothing_private(String report) {
    String rule = Bench.rule("1-1", "$行 : 员工( $手 : 手机 )", report);
    assertTrue(new Bench().problems(rule).get(0).contains("「手机」是隐私"), report);
  }
}
