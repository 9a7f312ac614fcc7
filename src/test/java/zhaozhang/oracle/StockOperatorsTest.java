package zhaozhang.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.engine.Bench;
import zhaozhang.engine.GuideExamplesTest;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.rule.RuleText;

/**
 * What rules compute comes out the same in Drools as it comes, to the last digit. Drools stops
 * where it computes with a blank or divides by zero, so the rules here ask first; a decimal ends in
 * B, or Drools takes the nearest binary fraction.
 */
class StockOperatorsTest {

  private static final int ROWS = 150;

  private static final String IMPORTS =
      """
      import java.math.BigDecimal
      import java.time.LocalDate
      import java.time.LocalDateTime
      import java.util.List
      import function zhaozhang.engine.stock.Words.*
      global zhaozhang.engine.stock.Reports 报告
      """;

  private static final String WORDS =
      "package banfa\n"
          + IMPORTS
          + """
      declare 行
        号 : String
        组 : String
        数 : BigDecimal
        另数 : BigDecimal
        日 : LocalDate
        另日 : LocalDate
        时间 : LocalDateTime
        列 : List
        工期 : BigDecimal @定义("工作日数(日, 另日)")
        倍数 : BigDecimal @定义("数 * 3 / 7")
      end
      declare 日历
        @清单 @日历(日期="日期", 工作日="工作日")
        日期 : LocalDate
        工作日 : Boolean
      end
      """;

  /** Asked of rows whose numbers are there, and whose second is not zero. */
  private static final List<String> CONDITIONS =
      List.of(
          "数 + 另数 > 10",
          "数 - 另数 >= 0",
          "数 * 另数 == 另数 * 数 && 数 * 另数 > 20",
          "数 / 另数 * 另数 != 数",
          "数 / 另数 >= 0.2B",
          "数 * 0.1B == 0.7B",
          "( 数 + 1 ) * ( 另数 - 1 ) <= 2 * 数 - -3",
          "数 * 100 / 另数 > 50",
          "倍数 > 另数",
          "数 > -2",
          "日 != null, 另日 != null, 天数( 日, 另日 ) > 数",
          "日前( 日, 3 ) == 另日",
          "日后( 日, 数 ) < 另日",
          "月前( 日, 1 ) < 另日",
          "月后( 日, 1 ) >= 月末( 另日 )",
          "年后( 日, 1 ) == 年前( 另日, -1 )",
          "月初( 日 ) == 月初( 另日 )",
          "时( 时间 ) >= 17 || 时( 时间 ) < 8",
          "分( 时间 ) == 0",
          "工作日数( 日, 另日 ) > 1",
          "工期 <= 1",
          "项数( 列 ) == 2");

  private static final List<String> FIGURES =
      List.of(
          "accumulate( 行( 组 == $组, $另 : 另数 ); $和 : sum( $另 ), $个 : count(); $和 / $个 > 3 )",
          "accumulate( 行( 组 == $组, $另 : 另数 ); $集 : collectSet( $另 ); 项数( $集 ) > 5 )",
          "accumulate( 行( 组 == $组, $另 : 另数 ); $小 : min( $另 ), $大 : max( $另 ); $大 - $小 > 8 )",
          "accumulate( 行( 组 == $组, $日 : 日 ); $始 : min( $日 ), $末 : max( $日 );"
              + " 天数( $始, $末 ) > 5, 月初( $始 ) != 月初( $末 ), 工作日数( $始, $末 ) > 3 )",
          "accumulate( 行( 组 == $组, $时 : 时间 ); $末 : max( $时 ), $个 : count(); 时( $末 ) > 20 )",
          // Drools rounds an average to the decimals of what it is of: these have enough.
          "accumulate( 行( 组 == $组, 另数 != null, $另 : 另数 ); $均 : average( $另 ); $均 > 2.5 )");

  @Test
  void drools_computes_what_the_program_computes(@TempDir Path folder) throws IOException {
    StringBuilder rules = new StringBuilder();
    for (String condition : CONDITIONS) {
      rules.append(rule(rules, "$行 : 行( 数 != null, 另数 != null, 另数 != 0, " + condition + " )"));
    }
    for (String figure : FIGURES) {
      rules.append(rule(rules, "$行 : 行( 组 != null, $组 : 组 )\n" + figure));
    }
    Files.writeString(folder.resolve("词汇.drl"), WORDS);
    Files.writeString(folder.resolve("试.drl"), "package banfa\n" + rules);
    Bench bench = bench(new Random(22));
    StockDrools stock =
        StockDrools.compile(folder, RuleEngine.vocabulary(new RuleText("词汇.drl", WORDS)));
    SortedSet<String> fired =
        stock.findings(bench.snapshot(), bench.listed(), new Environment(Bench.TODAY, Map.of()));
    SortedSet<String> found = new TreeSet<>();
    List<String> idle = new ArrayList<>();
    for (Evaluation evaluation : bench.audit(rules.toString())) {
      int findings = evaluation.findings().size();
      if (findings == 0 || findings == ROWS) {
        idle.add(evaluation.rule().id());
      }
      for (Finding finding : evaluation.findings()) {
        found.add(evaluation.rule().id() + " " + finding.key());
      }
    }
    SortedSet<String> stockFound = new TreeSet<>();
    fired.forEach(one -> stockFound.add(one.split("\n")[0] + " " + one.split("\n")[2]));
    assertEquals(stockFound, found);
    assertTrue(idle.isEmpty(), "these find all rows or none, and show nothing: " + idle);
  }

  @Test
  void drools_compiles_every_example_of_the_guide(@TempDir Path folder) throws IOException {
    String words = GuideExamplesTest.words(IMPORTS);
    Files.writeString(folder.resolve("词汇.drl"), words);
    Files.writeString(folder.resolve("试.drl"), "package banfa\n" + GuideExamplesTest.rules());
    StockDrools stock =
        StockDrools.compile(folder, RuleEngine.vocabulary(new RuleText("词汇.drl", words)));
    Bench none = new Bench(words);
    assertEquals(
        new TreeSet<>(),
        stock.findings(none.snapshot(), none.listed(), new Environment(Bench.TODAY, Map.of())));
  }

  private static String rule(StringBuilder before, String conditions) {
    long number = before.toString().lines().filter(line -> line.startsWith("rule")).count() + 1;
    return Bench.rule("甲-" + number, conditions);
  }

  private static Bench bench(Random random) {
    List<String> rows = new ArrayList<>();
    for (int at = 0; at < ROWS; at++) {
      rows.add(
          String.join(
              "|",
              "r" + at,
              random.nextInt(9) == 0 ? "" : "组" + random.nextInt(12),
              random.nextInt(9) == 0 ? "" : "" + (random.nextInt(14) - 3),
              random.nextInt(9) == 0 ? "" : random.nextInt(10) + ".00000",
              day(random),
              day(random),
              random.nextInt(9) == 0
                  ? ""
                  : "2025-03-01T%02d:%02d:00".formatted(random.nextInt(24), random.nextInt(3)),
              "甲;乙;丙".substring(0, 1 + 2 * random.nextInt(3))));
    }
    List<String> days = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
      days.add(day + "|" + (day.getDayOfWeek().getValue() < 6 ? "是" : "否"));
    }
    return new Bench(WORDS)
        .with("行", rows.toArray(String[]::new))
        .with("日历", days.toArray(String[]::new));
  }

  private static String day(Random random) {
    return random.nextInt(9) == 0 ? "" : "" + LocalDate.of(2024, 2, 25).plusDays(random.nextInt(8));
  }
}
