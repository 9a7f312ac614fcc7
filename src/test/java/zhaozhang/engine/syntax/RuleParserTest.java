package zhaozhang.engine.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.engine.Bench;
import zhaozhang.model.Severity;
import zhaozhang.model.rule.Rule;

/** What rules may be made of, and where it is said that they are made of something else. */
class RuleParserTest {

  private static final String ROW = "$行 : 员工( )";

  private final Bench bench = new Bench();

  @Test
  void a_rule_tells_what_its_annotations_say() {
    Rule rule =
        bench
            .compile(
                """
                rule "1-1 不得如此（甲）"
                  @条款("1") @级别("低")
                  @整改("改正,或说明")
                when
                  $行 : 员工( )
                then
                  报告.违规( $行, "不对" );
                end
                """)
            .rules()
            .get(0);
    assertEquals(
        List.of("1-1", "不得如此", "1", Severity.LOW, "改正,或说明"),
        List.of(rule.id(), rule.title(), rule.article(), rule.severity(), rule.remedy()));
  }

  @Test
  void a_rule_may_say_which_department_must_act() {
    String rule = Bench.rule("1-1", ROW).replaceFirst("@", "@办理(\"人事处\") @");
    assertEquals(Optional.of("人事处"), bench.compile(rule).rules().get(0).actingDepartment());
    assertEquals(
        Optional.empty(), bench.compile(Bench.rule("1-1", ROW)).rules().get(0).actingDepartment());
  }

  @Test
  void a_rule_stands_in_its_file_at_the_line_of_its_name() {
    assertEquals(
        "条款/试.drl!3", "" + bench.compile("\n" + Bench.rule("1-1", ROW)).rules().get(0).source());
  }

  @Test
  void rules_are_in_order_of_the_numbers_of_their_ids() {
    String rules =
        Stream.of("10-1", "2-10", "2-9").map(id -> Bench.rule(id, ROW)).reduce("", String::concat);
    assertEquals(
        List.of("2-9", "2-10", "10-1"),
        bench.compile(rules).rules().stream().map(Rule::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"条款", "级别", "整改"})
  void an_annotation_that_is_missing_is_named(String annotation) {
    String rule = Bench.rule("1-1", ROW).replaceAll("@" + annotation + "\\(\"[^\"]*\"\\)", "");
    assertEquals(List.of("2 规则「1-1 试」缺少 @" + annotation + "(\"…\")，请补上。"), bench.problems(rule));
  }

  @Test
  void an_unknown_severity_is_refused() {
    assertEquals(
        List.of("3 级别「严重」不认识，只能是 高、中、低、提示。"),
        bench.problems(Bench.rule("1-1", ROW).replace("高", "严重")));
  }

  @Test
  void a_name_without_an_id_is_refused() {
    assertEquals(
        List.of("2 规则名 \"第一 试\" 应写在引号里，以编号开头，如 \"13-1 名称\"，编号与名称之间空一格。"),
        bench.problems(Bench.rule("第一", ROW)));
  }

  @Test
  void a_name_used_twice_is_refused_at_the_second() {
    assertEquals(
        List.of("9 规则名「1-1 试」重复，请改成不同的名称。"),
        bench.problems(Bench.rule("1-1", ROW) + Bench.rule("1-1", ROW)));
  }

  @Test
  void parts_of_a_rule_that_say_different_things_are_refused() {
    String other = Bench.rule("1-1", ROW).replace("试", "另一件事");
    assertEquals(
        List.of("9 编号「1-1」已用于「试」：同一条规则的几个部分要写在同一个文件里，" + "名称、条款、级别和办理部门都相同；不是同一条规则的，请换一个编号。"),
        bench.problems(Bench.rule("1-1", ROW) + other));
  }

  @Test
  void parts_of_a_rule_are_told_apart_in_brackets() {
    String other = Bench.rule("1-1", ROW).replace("试", "试（另）");
    assertEquals(List.of(), bench.problems(Bench.rule("1-1", ROW) + other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "报告.违规( $行, \"甲\" ); 报告.违规( $行, \"乙\" );",
        "System.exit(1);",
        "报告.违规( $行, System.getProperty(\"x\") );",
        "报告.违规( $行, $行.姓名.trim() );",
        "报告.违规( $行 );",
        "报告.违规( $行, \"一\", \"二\", \"三\" );",
        "报告.违规( \"员工\", \"一\" );",
        "报告.违规( 行, \"一\" );",
        "报告.缺失( $行, \"一\", \"二\" );",
        "报告.缺失( \"无此表\", \"一\", \"二\" );",
        "报告.删除( $行, \"一\" );",
        "modify( $行 ) { set姓名( \"x\" ) }",
        "insert( $行 );",
        "drools.halt();",
        "",
        "} static { System.exit(1); } void f() {",
      })
  void a_consequence_that_is_not_one_report_is_refused_where_it_stands(String consequence) {
    String rule = Bench.rule("1-1", ROW, "  " + consequence);
    List<String> problems = bench.problems(rule);
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).matches("[67] .*"), problems.get(0));
  }

  static Stream<String> notRules() {
    return Stream.of(
        "import java.io.File",
        "import function java.lang.System.exit",
        "import static java.lang.System.exit",
        "import accumulate java.lang.Object f",
        "global java.util.List 名单",
        "dialect \"java\"",
        "function void 做() { System.exit(1); }",
        "declare 员工\n 姓名 : String = System.getProperty(\"x\")\nend",
        "declare 新表\n 列 : String\nend",
        "declare enum 色\n 红;\nend",
        "declare entry-point 口\nend",
        "declare window 窗 员工() over window:length(1) end",
        "query 问 员工() end",
        "unit 单元");
  }

  @ParameterizedTest
  @MethodSource("notRules")
  void whatever_is_not_a_rule_is_refused_at_its_line(String text) {
    List<String> problems = bench.problems(text + "\n" + Bench.rule("1-1", ROW));
    assertFalse(problems.isEmpty(), text);
    assertTrue(problems.get(0).startsWith("2 "), problems.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience 10",
        "salience( System.currentTimeMillis() )",
        "no-loop",
        "lock-on-active true",
        "agenda-group \"g\"",
        "ruleflow-group \"g\"",
        "auto-focus true",
        "enabled false",
        "enabled( System.exit(1) )",
        "duration 10",
        "timer (int: 0 1s)",
        "calendars \"c\"",
        "date-effective \"2020-01-01\"",
        "date-expires \"2020-01-01\"",
        "dialect \"java\"",
      })
  void an_attribute_is_refused_where_it_stands(String attribute) {
    List<String> problems =
        bench.problems(Bench.rule("1-1", ROW).replace("when", attribute + "\nwhen"));
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("4 「"), problems.toString());
  }

  @Test
  void a_rule_that_extends_another_is_refused() {
    String second =
        Bench.rule("1-2", "$他 : 员工( )").replace("\"1-2 试\"", "\"1-2 试\" extends \"1-1 试\"");
    List<String> problems = bench.problems(Bench.rule("1-1", ROW) + second);
    assertTrue(problems.get(0).startsWith("9 「extends」不该出现在这里"), problems.toString());
  }

  @Test
  void a_second_consequence_is_refused() {
    List<String> problems =
        bench.problems(
            Bench.rule("1-1", "$行 : 员工( )\n do[另]")
                .replace("end", "then[另]\n报告.违规( $行, \"二\" );\nend"));
    assertTrue(problems.get(0).startsWith("6 「do」不该出现在这里"), problems.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval( true )",
        "员工( eval( true ) )",
        "员工( ) from 名单",
        "员工( ) from collect( 员工( ) )",
        "java.util.List( ) from collect( 员工( ) )",
        "员工( ) from entry-point \"口\"",
        "员工( ) over window:length( 3 )",
        "员工( \"甲\"; )",
        "/员工[ 姓名 == \"甲\" ]",
        "?问( )",
        "$人 := 员工( )",
        "if ( 1 == 1 ) do[另]",
        "accumulate( 员工( $数 : 级数 ); $和 : variance( $数 ) )",
        "accumulate( 员工( $数 : 级数 ); sum( $数 ) )",
        "accumulate( 员工( $数 : 级数 ); 和 : sum( $数 ) )",
        "accumulate( 员工( $数 : 级数 ); $和 : sum( $数.intValue() ) )",
        "Number( ) from accumulate( 员工( $数 : 级数 ), init( int n = 0; ) action( n++; ) result( n ) )",
        "员工( 姓名.length( ) > 3 )",
        "员工( 姓名 memberOf $单 )",
        "员工( 姓名 str[startsWith] \"甲\" )",
        "员工( this.姓名 == \"甲\" )",
        "员工( 姓名 == \"甲\" || == \"乙\" )",
        "员工( 姓名#String == \"甲\" )",
        "员工( 姓名!.length > 1 )",
        "员工( System.getProperty( \"x\" ) != null )",
        "员工( 部门[0] == \"甲\" )",
        "员工( 姓名 == new String( \"甲\" ) )",
        "人 : 员工( )",
        "java.lang.Object( )",
        "员工( 名 : 姓名 )",
      })
  void a_condition_that_rules_may_not_have_is_refused_where_it_stands(String condition) {
    List<String> problems = bench.problems(Bench.rule("1-1", "$行 : 员工( )\n" + condition));
    assertFalse(problems.isEmpty(), condition);
    assertTrue(problems.get(0).startsWith("6 "), problems.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"// \\u000a 甲", "/* \\u002a\\u002f */", "rule \"1-1 \\u8bd5\""})
  void unicode_escapes_are_refused_at_their_line(String text) {
    assertEquals(List.of("3 不能用 \\u 转义，请直接写汉字。"), bench.problems("\n" + text));
  }

  @Test
  void a_unicode_escape_at_the_start_of_a_line_is_on_that_line() {
    assertEquals(List.of("2 不能用 \\u 转义，请直接写汉字。"), bench.problems("\\u0072ule"));
  }
}
