package zhaozhang.engine.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.engine.Bench;

/** Conditions that contradict each other are a mistake; those that can hold are left alone. */
class SatisfiableTest {

  private final Bench bench = new Bench();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名 == \"甲\", 姓名 == \"乙\"",
        "姓名 == \"甲\" && 姓名 != \"甲\"",
        "姓名 == null, 姓名 != null",
        "姓名 in ( \"甲\", \"乙\" ), 姓名 not in ( \"甲\", \"乙\", \"丙\" )",
        "级数 > 3, 级数 < 3",
        "级数 > 3, 级数 <= 3",
        "级数 >= 4 && 级数 == 3.9",
        "级数 == null, 级数 > 0",
        "在编 == true, 在编 == false",
        "在编, !在编",
        "!( 在编 == true ), 在编 == true",
        "状态 == null",
        "状态 != \"正常\" && 状态 == \"正常\"",
        "( 类别 == \"甲\" || 类别 == \"乙\" ), 类别 == null",
        "类别 == \"甲\", 级数 > 3, 类别 == \"乙\"",
      })
  void conditions_that_no_value_meets_are_refused(String conditions) {
    assertSaid("不可能同时成立", conditions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名 != \"甲\" || 姓名 != \"乙\"",
        "级数 > 3 || 级数 <= 3 || 级数 == null",
        "状态 == \"正常\" || 状态 != \"正常\"",
        "姓名 == null || 姓名 != null",
      })
  void alternatives_that_every_value_meets_are_refused(String conditions) {
    assertSaid("总是成立", conditions);
  }

  private void assertSaid(String problem, String conditions) {
    List<String> problems = bench.problems(rule(conditions));
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).contains(problem), problems.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名 != \"甲\", 姓名 != \"乙\"",
        "姓名 != \"甲\", 姓名 == null",
        "姓名 == \"甲\" || 姓名 == \"乙\"",
        "级数 > 3, 级数 < 3.5",
        "级数 >= 3, 级数 <= 3",
        "级数 > 3 || 级数 <= 3",
        "级数 < 3 || 级数 > 3",
        "级数 > 3, 级数 != 4, 级数 != null",
        "在编 == true || 在编 == false",
        "类别 == \"甲\" || 类别 == \"乙\"",
        "状态 != \"正常\"",
        "姓名 == \"甲\", 手机 == \"乙\"",
        "姓名 == 手机, 姓名 != null",
        "含( 姓名, \"甲\" ), 姓名 == \"乙\"",
        "姓名 matches \"甲.*\", 姓名 == \"乙\"",
        "部门 contains \"甲\", 部门 not contains \"乙\"",
      })
  void conditions_that_some_value_meets_are_left_alone(String conditions) {
    assertEquals(List.of(), bench.problems(rule(conditions)));
  }

  private static String rule(String conditions) {
    return Bench.rule("1-1", "$行 : 员工( " + conditions + " )");
  }
}
