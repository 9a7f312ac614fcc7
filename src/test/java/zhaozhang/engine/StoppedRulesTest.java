package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;

/** A rule that would compare everything with everything is not run; the others are. */
class StoppedRulesTest {

  private static final String GOOD = Bench.rule("2-1", "$行 : 员工( 级数 > 5 )");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$行 : 员工( )\n员工( )\n员工( )",
        "$行 : 员工( )\n$他 : 员工( )\n群( 群名 != $他.姓名 )",
        "$行 : 员工( $门 : 类别 )\n员工( 类别 == $门, $甲 : 类别 )\n员工( 类别 == $甲 )",
        "$行 : 员工( $名 : 姓名 )\n$他 : 员工( 级数 != null )\nnot 群( 标签 contains $名 )",
        "$行 : 员工( )\n员工( )\naccumulate( 群( ); $数 : count(); $数 > 0 )",
        "$行 : 员工( )\nnot( 群( ) and not 员工( ) and 员工( ) )\nexists( 群( ) and 员工( ) and 员工( ) )",
        "$行 : 员工( )\n( ( 员工( ) and 员工( ) ) or 群( ) )",
      })
  void a_rule_that_joins_everything_with_everything_is_stopped(String conditions) {
    List<Evaluation> evaluations = audit(Bench.rule("1-1", conditions) + GOOD);
    assertTrue(evaluations.get(0).stopped());
    assertEquals(List.of(), evaluations.get(0).findings());
    assertFalse(evaluations.get(1).stopped());
    assertEquals(400, evaluations.get(1).findings().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$行 : 员工( $号 : 账号 )\n群( 群主 == $号 )\nnot 员工( 账号 == $号, 级数 > 5 )",
        "$行 : 员工( )\n限额( 名称 == \"级\", $限 : 值 )\nnot 群( 群名 == \"无\" )",
        "$行 : 员工( )\nnot 员工( 级数 > 99 )\nnot 群( 群名 == \"无\" )\nexists 群( )",
      })
  void a_rule_that_compares_by_keys_or_with_few_is_not(String conditions) {
    List<Evaluation> evaluations = audit(Bench.rule("1-1", conditions) + GOOD);
    assertEquals(0, evaluations.stream().filter(Evaluation::stopped).count());
  }

  @Test
  void of_a_rule_of_two_parts_one_that_is_stopped_is_enough() {
    String stopped = Bench.rule("2-1", "$行 : 员工( )\n员工( )\n员工( )").replace("试\"", "试（甲）\"");
    List<Evaluation> evaluations = audit(stopped + GOOD);
    assertTrue(evaluations.get(0).stopped());
    assertEquals(400, evaluations.get(0).findings().size());
  }

  /** 1,000 people of two classes, and 200 groups. */
  private static List<Evaluation> audit(String rules) {
    Bench bench =
        new Bench()
            .with("员工", lines(1_000, "a%1$d|名%1$d|处||%2$d|||否|甲"))
            .with("群", lines(200, "g%1$d|群%1$d|a%1$d|标%2$d"))
            .with("限额", "级|5");
    Environment environment = new Environment(Bench.TODAY, Map.of());
    Bounds bounds = new Bounds(100, 10, 10_000_000);
    return bench.compile(rules).evaluate(bench.snapshot(), bench.listed(), environment, bounds);
  }

  private static String[] lines(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(at -> line.formatted(at, at % 10))
        .toArray(String[]::new);
  }
}
