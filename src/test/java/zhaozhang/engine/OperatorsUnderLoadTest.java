package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhaozhang.model.finding.Finding;

/**
 * Every operator over 5,000 rows, against plain loops. Small tests do not show what large runs do:
 * after 20 evaluations Drools compiles a condition to bytecode, and in Drools 10.2.0 that compiled
 * code called {@code EvaluatorHelper.initOperators} with an old signature, a NoSuchMethodError for
 * {@code matches} and its kin. Should this test fail after an upgrade, do not upgrade.
 */
class OperatorsUnderLoadTest {

  private static final int ROWS = 5_000;
  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  private static final String WORDS =
      """
      package banfa
      declare 行
        号 : String
        文 : String
        数 : BigDecimal
        日 : LocalDate
        旗 : Boolean
        列 : List
      end
      declare 界
        文 : String
        数 : BigDecimal
        日 : LocalDate
      end
      """;

  /** A row as a plain loop sees it. */
  private record Plain(
      String key,
      @Nullable String text,
      @Nullable BigDecimal number,
      @Nullable LocalDate day,
      @Nullable Boolean flag,
      List<String> list) {

    boolean numbered(Predicate<BigDecimal> test) {
      return number != null && test.test(number);
    }

    boolean dated(Predicate<LocalDate> test) {
      return day != null && test.test(day);
    }

    String line() {
      return Stream.of(key, text, number, day, flag == null ? null : flag ? "是" : "否")
              .map(value -> Objects.toString(value, ""))
              .reduce((a, b) -> a + "|" + b)
              .orElseThrow()
          + "|"
          + String.join(";", list);
    }
  }

  private static final List<Plain> PLAIN = new ArrayList<>();
  private static final Bench BENCH = new Bench(WORDS);

  @BeforeAll
  static void generate() {
    Random random = new Random(20250117);
    for (int at = 0; at < ROWS; at++) {
      PLAIN.add(
          new Plain(
              "k%04d".formatted(at),
              random.nextInt(10) == 0 ? null : "词" + random.nextInt(20),
              random.nextInt(10) == 0 ? null : BigDecimal.valueOf(random.nextInt(1000), 1),
              random.nextInt(10) == 0 ? null : START.plusDays(random.nextInt(365)),
              random.nextInt(10) == 0 ? null : random.nextBoolean(),
              random.ints(random.nextInt(4), 0, 9).mapToObj(item -> "项" + item).toList()));
    }
    BENCH.with("行", PLAIN.stream().map(Plain::line).toArray(String[]::new));
    BENCH.with("界", "词7|50|2025-07-01");
  }

  static Stream<Arguments> operators() {
    BigDecimal fifty = new BigDecimal(50);
    LocalDate july = LocalDate.of(2025, 7, 1);
    return Stream.of(
        operator("文 == $文", row -> "词7".equals(row.text())),
        operator("文 != $文", row -> !"词7".equals(row.text())),
        operator("数 == $数", row -> row.numbered(n -> n.compareTo(fifty) == 0)),
        operator("数 != $数", row -> !row.numbered(n -> n.compareTo(fifty) == 0)),
        operator("数 < $数", row -> row.numbered(n -> n.compareTo(fifty) < 0)),
        operator("数 <= $数", row -> row.numbered(n -> n.compareTo(fifty) <= 0)),
        operator("数 > $数", row -> row.numbered(n -> n.compareTo(fifty) > 0)),
        operator("数 >= $数", row -> row.numbered(n -> n.compareTo(fifty) >= 0)),
        operator("日 < $日", row -> row.dated(day -> day.isBefore(july))),
        operator("日 <= $日", row -> row.dated(day -> !day.isAfter(july))),
        operator("日 > $日", row -> row.dated(day -> day.isAfter(july))),
        operator("日 >= $日", row -> row.dated(day -> !day.isBefore(july))),
        operator("文 in ( $文, \"词8\" )", row -> List.of("词7", "词8").contains("" + row.text())),
        operator("文 not in ( $文, \"词8\" )", row -> !List.of("词7", "词8").contains("" + row.text())),
        operator("文 matches \"词1?7\"", row -> ("" + row.text()).matches("词1?7")),
        operator("文 not matches \"词1?7\"", row -> !("" + row.text()).matches("词1?7")),
        operator("列 contains \"项7\"", row -> row.list().contains("项7")),
        operator("列 not contains \"项7\"", row -> !row.list().contains("项7")),
        operator(
            "旗 == true && 数 < $数",
            row -> Objects.equals(row.flag(), true) && row.numbered(n -> n.compareTo(fifty) < 0)),
        operator(
            "旗 || 数 < $数",
            row -> Objects.equals(row.flag(), true) || row.numbered(n -> n.compareTo(fifty) < 0)),
        operator(
            "!( 文 == $文 || 旗 )",
            row -> !"词7".equals(row.text()) && !Objects.equals(row.flag(), true)),
        operator("含( 文, $文 )", row -> ("" + row.text()).contains("词7")),
        operator("日后( 日, 30 ) < $日", row -> row.dated(day -> day.plusDays(30).isBefore(july))),
        operator(
            "数 + 10 > $数", row -> row.numbered(n -> n.add(BigDecimal.TEN).compareTo(fifty) > 0)),
        operator(
            "数 - 10 > $数",
            row -> row.numbered(n -> n.subtract(BigDecimal.TEN).compareTo(fifty) > 0)),
        operator("原形( 文 ) == $文", row -> "词7".equals(row.text())));
  }

  @ParameterizedTest
  @MethodSource("operators")
  void an_operator_with_constants_holds_where_a_plain_loop_says(
      String expression, Predicate<Plain> test) {
    String constant = expression.replace("$文", "\"词7\"").replace("$数", "50").replace("$日", "$日");
    agrees("界( $日 : 日 )\n$行 : 行( " + constant + " )", test);
  }

  @ParameterizedTest
  @MethodSource("operators")
  void an_operator_with_variables_holds_where_a_plain_loop_says(
      String expression, Predicate<Plain> test) {
    agrees("界( $文 : 文, $数 : 数, $日 : 日 )\n$行 : 行( " + expression + " )", test);
  }

  @Test
  void figures_over_many_rows_are_those_of_a_plain_loop() {
    String rule =
        Bench.rule(
            "1-1",
            """
            界( $词 : 文 )
            accumulate( 行( 文 == $词, 数 != null, $数 : 数 );
              $个 : count(), $小 : min( $数 ), $大 : max( $数 ), $和 : sum( $数 ); $个 > 0 )
            """,
            "报告.缺失( \"行\", $词, $个 + \" \" + $小 + \" \" + $大 + \" \" + $和 );");
    List<BigDecimal> numbers = numbers();
    String expected =
        numbers.size()
            + " "
            + numbers.stream().min(BigDecimal::compareTo).orElseThrow()
            + " "
            + numbers.stream().max(BigDecimal::compareTo).orElseThrow()
            + " "
            + numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(expected, BENCH.finding(rule).message());
  }

  @Test
  void blanks_count_for_nothing_in_figures() {
    String conditions =
        """
        界( $词 : 文 )
        accumulate( 行( 文 == $词, $数 : 数 ); $小 : min( $数 ), $大 : max( $数 ), $和 : sum( $数 ) )
        """;
    String rule = Bench.rule("1-1", conditions, "报告.缺失( \"行\", $词, \"和\" + $和 );");
    BigDecimal sum = numbers().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals("和" + sum, BENCH.finding(rule).message());
  }

  private static List<BigDecimal> numbers() {
    List<BigDecimal> numbers = new ArrayList<>();
    for (Plain row : PLAIN) {
      BigDecimal number = row.number();
      if ("词7".equals(row.text()) && number != null) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static Arguments operator(String expression, Predicate<Plain> test) {
    return Arguments.of(expression, test);
  }

  private static void agrees(String conditions, Predicate<Plain> test) {
    TreeSet<String> expected = new TreeSet<>();
    PLAIN.stream().filter(test).forEach(row -> expected.add(row.key()));
    TreeSet<String> found = new TreeSet<>();
    for (Finding finding : BENCH.findings(Bench.rule("1-1", conditions))) {
      found.add(finding.key());
    }
    assertEquals(expected, found);
  }
}
