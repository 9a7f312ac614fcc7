package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhaozhang.model.rule.RuleText;

/** What the check accepts, Drools compiles, and however it is typed it finds the same. */
class AcceptedTest {

  private static final String RULE =
      "package banfa\n"
          + Bench.rule(
              "1-1",
              "  $行 : 员工( 姓名 == \"张三\", $号 : 账号 )\n  not 群( 群主 != $号 )",
              "  报告.违规( $行, \"「\" + $行.姓名 + \"」，不对\" );");

  private final Bench bench =
      new Bench()
          .with(
              "员工",
              "zhang|张三|甲处;甲处/一科|13800000000|3|2024-01-01|2025-10-01T09:00:00|是|甲|正常",
              "li|李四|乙处||5|2025-10-30||否|乙|停用",
              "wang|li|||||||甲|正常")
          .with("群", "g1|教研群|zhang|甲")
          .with("事项", "zhang|甲|2|", "zhang|乙|3|", "li|乙|1|")
          .with("限额", "上限|3");

  static Stream<List<String>> accepted() throws IOException {
    return CorpusTest.lines("accepted.txt", 2);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void what_is_accepted_compiles_and_finds_what_it_says(List<String> line) {
    assertEquals(List.of(line.get(0).split(" ", -1)), bench.keys(Bench.rule("1-1", line.get(1))));
  }

  static Stream<Map.Entry<String, String>> variants() {
    Map<String, String> variants =
        Map.ofEntries(
            Map.entry("line ends of Windows", RULE.replace("\n", "\r\n")),
            Map.entry("line ends of old Macs", RULE.replace("\n", "\r")),
            Map.entry("no line end at the end", RULE.stripTrailing()),
            Map.entry("tabs", RULE.replace("  ", "\t").replace(" :", "\t:")),
            Map.entry(
                "wide spaces", RULE.replace("  ", "\u3000").replace(" == ", "\u3000==\u3000")),
            Map.entry("spaces that do not break", RULE.replace("  ", "\u00A0")),
            Map.entry("a byte order mark", "\uFEFF" + RULE),
            Map.entry("a mark and line ends", "\uFEFF" + RULE.replace("\n", "\r\n")),
            Map.entry("a semicolon after the package", RULE.replaceFirst("banfa", "banfa;")),
            Map.entry("no package", RULE.replaceFirst("package banfa\n", "")),
            Map.entry("comments", RULE.replace("\n", " // 注释：“全角”，（括号）；rule when then end\n")),
            Map.entry("a comment before all", "// 第一条：说明，“引号\n/* 又一行\n（说明） */\n" + RULE),
            Map.entry("a comment after all", RULE + "// 完"),
            Map.entry("comments within", RULE.replace("员工(", "员工/* 全体 */( /* （ */")),
            Map.entry("blank lines", RULE.replace("\n", "\n\n \n")),
            Map.entry("all in one line", RULE.replace("\n", " ")),
            Map.entry("no needless spaces", RULE.replace("( ", "(").replace(" )", ")")),
            Map.entry("single quotes", RULE.replace("\"张三\"", "'张三'")));
    return variants.entrySet().stream().sorted(Map.Entry.comparingByKey());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void however_a_rule_is_typed_it_finds_the_same(Map.Entry<String, String> variant) {
    assertNotEquals(RULE, variant.getValue(), "the variant varies nothing");
    assertEquals(found(RULE), found(variant.getValue()), variant.getKey());
  }

  @Test
  void the_rule_that_is_varied_finds_something() {
    assertEquals(List.of("zhang 「张三」，不对"), found(RULE));
  }

  private List<String> found(String file) {
    return bench.audit(bench.compile(new RuleText(Bench.FILE, file), false)).stream()
        .flatMap(evaluation -> evaluation.findings().stream())
        .map(finding -> finding.key() + " " + finding.message())
        .toList();
  }
}
