package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.ExpressionParser;
import zhaozhang.engine.term.Logic;
import zhaozhang.engine.term.Term;
import zhaozhang.engine.term.Terms;
import zhaozhang.engine.text.Refused;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.TableData;

/**
 * A condition means the same in a rule, where Drools evaluates it, and in a definition, where our
 * own evaluator does: null above all.
 */
class AgreementWithDroolsTest {

  private static final String WORDS =
      """
      package banfa
      declare 行
        号 : String
        文 : String
        另文 : String
        数 : BigDecimal
        另数 : BigDecimal
        日 : LocalDate
        另日 : LocalDate
        时 : LocalDateTime
        旗 : Boolean
        列 : List
        路 : List @部门路径
      end
      """;

  private static final String[] ROWS = {
    "1||||||||||",
    "2|甲|甲|10|10.0|2025-01-17|2025-01-17|2025-01-17T09:30:00|是|甲|处/甲",
    "3|甲|乙|9|10|2025-01-16|2025-01-17|2025-01-16T23:59:59|否|甲;乙|处/甲;乙",
    "4|乙|甲|10|9.9|2025-01-18|2025-01-17|2025-01-18T00:00:00|是|丙|",
    "5|甲||10|||2025-01-17||否||处",
    "6||甲||10|2025-01-17||2025-01-17T00:00:00||乙|甲/丙",
    "7|10|甲乙|100|-1|2024-02-29|2025-03-01|2024-02-29T12:00:00|是|10|院 / 处",
    "8|Ab·C|ab|0|0.0|2025-01-17|2025-01-16||否|ab;Ab·C|",
    "9|a\\b\"c|a|10.000|1|2025-12-31|2026-01-01||是|a|a",
  };

  static Stream<String> expressions() {
    return Stream.of(
        "文 == \"甲\"",
        "文 != \"甲\"",
        "\"甲\" == 文",
        "文 == null",
        "文 != null",
        "null == 文",
        "文 == 另文",
        "文 != 另文",
        "文 == \"a\\\\b\\\"c\"",
        "文 in ( \"甲\", \"10\" )",
        "文 not in ( \"甲\", \"10\" )",
        "文 in ( \"甲\", null )",
        "文 not in ( \"甲\", null )",
        "文 in ( 另文, \"乙\" )",
        "文 not in ( 另文 )",
        "文 matches \"甲|乙\"",
        "文 matches \".\"",
        "文 not matches \"甲|乙\"",
        "文 matches \"\\\\d+\"",
        "文 not matches \".*[·\\\\\\\\].*\"",
        "文 < \"甲\"",
        "文 >= 另文",
        "数 == 10",
        "数 != 10",
        "数 == 10.0",
        "数 in ( 9, 10.00 )",
        "数 not in ( 9, 10.00 )",
        "数 < 10",
        "数 <= 10",
        "数 > 9.5",
        "数 >= 10.0",
        "10 > 数",
        "数 == 另数",
        "数 != 另数",
        "数 < 另数",
        "数 <= 另数",
        "数 > 另数",
        "数 >= 另数",
        "数 + 1 > 另数",
        "数 - 另数 > 0",
        "数 - 另数 == 0",
        "数 == null || 数 < 10",
        "日 == 另日",
        "日 != 另日",
        "日 < 另日",
        "日 <= 另日",
        "日 > 另日",
        "日 >= 另日",
        "日 == null",
        "日 != null && 日 < 另日",
        "日后( 日, 1 ) <= 另日",
        "日后( 日, 数 ) > 另日",
        "当日( 时 ) == 日",
        "当日( 时 ) != 日",
        "当日( 时 ) < 另日",
        "日前( 日, 1 ) < 另日",
        "月后( 日, 12 ) >= 另日",
        "月前( 另日, 数 ) == 日",
        "年后( 日, 1 ) != 年前( 另日, 1 )",
        "天数( 日, 另日 ) > 0",
        "天数( 日, 另日 ) in ( 0, 1 )",
        "天数( 日, 另日 ) != 1",
        "月初( 日 ) == 月初( 另日 )",
        "月末( 日 ) > 另日",
        "时( 时 ) >= 12",
        "时( 时 ) not in ( 0, 9 )",
        "分( 时 ) == 30",
        "时 == null",
        "旗 == true",
        "旗 == false",
        "旗 != true",
        "旗 != false",
        "旗",
        "!旗",
        "!( 旗 == true )",
        "旗 && 数 == 10",
        "旗 || 数 == 10",
        "列 contains \"甲\"",
        "列 not contains \"甲\"",
        "列 contains 文",
        "列 not contains 文",
        "列 contains null",
        "列 == null",
        "项数( 列 ) > 1",
        "项数( 列 ) == 0",
        "各级( 路 ) contains \"甲\"",
        "各级( 路 ) not contains 文",
        "含( 文, 另文 )",
        "!含( 文, 另文 )",
        "含( 文, \"A\" ) == true",
        "原形( 文 ) == 文",
        "数字( 文 ) == 数",
        "数字( 文 ) > 5",
        "文 == \"甲\" && 数 == 10 || 旗 == false",
        "文 == \"甲\" && ( 数 == 10 || 旗 == false )",
        "!( 文 == \"甲\" || 数 > 10 )",
        "!( 文 in ( \"甲\" ) ) && 日 <= 另日",
        "null == 数 - 1",
        "!( 旗 || 文 == \"甲\" )",
        "( 旗 ) && !( 数 == 10 )",
        "数 + 数 + 另数 >= 30",
        "数 + 另数 == 20",
        "数 + 另数 == null",
        "数 - 另数 != 0",
        "数 * 2 > 另数 + 10",
        "数 / 另数 >= 1",
        "10 / 数 == 1",
        "数 / 3 * 3 == 数",
        "!( 数 * 另数 > 50 )",
        "天数( 日, 另日 ) * 24 >= 24 || 数 == 10",
        "数字( 文 ) - 数 == -90");
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void a_condition_means_the_same_to_drools_and_to_definitions(String expression) throws Refused {
    Bench bench = new Bench(WORDS).with("行", ROWS);
    assertEquals(
        ours(bench, expression), bench.keys(Bench.rule("1-1", "$行 : 行( " + expression + " )")));
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void a_condition_means_the_same_where_it_joins_two_rows(String expression) throws Refused {
    Bench bench = new Bench(WORDS).with("行", ROWS);
    String joined = expression.replace("文", "$另.文").replace("另$另.文", "另文");
    String conditions = "$另 : 行( $号 : 号 )\n$行 : 行( 号 == $号, " + joined + " )";
    assertEquals(ours(bench, expression), bench.keys(Bench.rule("1-1", conditions)));
  }

  private static List<String> ours(Bench bench, String expression) throws Refused {
    TableData data = bench.snapshot().table("行").orElseThrow();
    Expression condition = ExpressionParser.expression(expression);
    Terms terms = new Terms(new Environment(Bench.TODAY, Map.of()));
    Term term = terms.compile(condition, new Cells());
    List<String> keys = new ArrayList<>();
    for (Row row : data.rows()) {
      if (Logic.holds(term.of(row, Term.NOTHING))) {
        keys.add(row.text("号"));
      }
    }
    return keys;
  }

  /** As facts hold them: lists that may be asked whether they contain null. */
  private static final class Cells implements Terms.Names {
    @Override
    public Term name(String name) {
      return (row, bound) -> {
        Object value = row.get(name);
        return value instanceof List<?> items ? Arrays.asList(items.toArray()) : value;
      };
    }

    @Override
    public Term property(String variable, String column) {
      throw new AssertionError(variable);
    }
  }
}
