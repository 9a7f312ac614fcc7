package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.rule.RulebookException;

/** Rule text is data: whatever it says, reading, compiling and evaluating it runs none of it. */
class NothingRunsTest {

  /** Would make the file {@code 痕}, were it run. */
  private static final String DEED = "new java.io.File(\"痕\").createNewFile()";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$行 : 员工( DEED )",
        "$行 : 员工( DEED == true )",
        "$行 : 员工( 姓名 == (\"\" + DEED) )",
        "$行 : 员工( eval( DEED ) )",
        "$行 : 员工( )\neval( DEED )",
        "$行 : 员工( ) from java.util.List.of( DEED )",
        "$行 : 员工( $值 : DEED )",
        "$行 : 员工( )\naccumulate( 群( ); $数 : count( DEED ) )",
        "$行 : 员工( )\naccumulate( 群( ); $数 : count( ); DEED )",
        "$行 : 员工( )\nNumber( ) from accumulate( 群( ), init( DEED; ) action( ) result( 1 ) )",
        "$行 : 员工( ) over window:length( DEED )",
        "$行 : 员工( )\n?问( DEED; )",
        "$行 : @甲( DEED ) 员工( )",
      })
  void nothing_in_a_condition_runs(String condition) {
    run(Bench.rule("1-1", condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEED;",
        "报告.违规( $行, \"\" + DEED );",
        "报告.违规( $行, \"甲\" ); DEED;",
        "报告.违规( $行, \"甲\" ); } static { DEED; } {",
        "// 甲 \n DEED;",
      })
  void nothing_in_a_consequence_runs(String consequence) {
    run(Bench.rule("1-1", "$行 : 员工( )", consequence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@级别( DEED )",
        "@级别( \"高\".concat( \"\" + DEED ) )",
        "@甲( DEED )",
        "@甲( 乙 = DEED )",
        "@java.lang.Deprecated( since = \"\" + DEED )",
        "salience( DEED )",
        "enabled( DEED )",
        "timer( expr: DEED )",
      })
  void nothing_in_an_annotation_or_attribute_runs(String addition) {
    run(Bench.rule("1-1", "$行 : 员工( )").replace("when", addition + "\nwhen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function boolean 做() { return DEED; }",
        "declare 新\n 列 : Boolean = DEED\nend",
        "declare enum 色\n 红( DEED );\n 值 : boolean\nend",
        "query 问 员工( DEED ) end",
        "global java.util.List 单 = DEED",
        "import accumulate DEED f",
      })
  void nothing_beside_rules_runs(String text) {
    run(text + "\n" + Bench.rule("1-1", "$行 : 员工( )"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "declare 员工\n 账号 : String @账号 = DEED\nend",
        "declare 员工\n 账号 : String @账号\n 值 : Boolean @定义(\"DEED\")\nend",
        "declare 员工\n 账号 : String @账号 @别名( DEED )\nend",
        "declare 员工\n @别名( DEED )\n 账号 : String @账号\nend",
        "declare 员工\n 账号 : String @账号 @折算( 当=DEED, 为=\"甲\" )\nend",
        "rule 甲 when then DEED; end",
        "function boolean 做() { return DEED; }",
      })
  void nothing_in_a_vocabulary_runs(String text) {
    try {
      Bench bench = new Bench("package banfa\n" + deed(text)).with("员工", "a");
      bench.audit(Bench.rule("1-1", "$行 : 员工( )"));
    } catch (RulebookException refused) {
      // Refused or not, it must not run.
    }
    assertNothingRan();
  }

  private void run(String rules) {
    try {
      new Bench().with("员工", "a|甲").with("群", "g|乙").audit(deed(rules));
    } catch (RulebookException refused) {
      // Refused or not, it must not run.
    }
    assertNothingRan();
  }

  private String deed(String text) {
    return text.replace("DEED", DEED.replace("痕", trace().toString()));
  }

  private void assertNothingRan() {
    assertFalse(Files.exists(trace()), "a text of rules ran: refuse it before Drools sees it");
  }

  private Path trace() {
    return folder.resolve("痕");
  }
}
