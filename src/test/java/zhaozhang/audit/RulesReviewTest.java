package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.lists.ListTexts;
import zhaozhang.lists.RulesCopy;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RulebookException;

/** What is well-formed and looks like a mistake is said, and refuses nothing. */
class RulesReviewTest {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 31);
  private static final String CUSTOM = "自定义/试.drl";
  private static final String RULE =
      """
      rule "%s"
        @条款("%s") @级别("低") @整改("改正")
      when
        %s
      then
        报告.违规( $行, "不对" );
      end
      """;

  @TempDir static Path temporary;
  private static List<String> notes = List.of();

  @BeforeAll
  static void review() throws IOException {
    Path folder = RulesCopy.in(temporary);
    ListTexts.unpack(folder);
    String rules =
        RULE.formatted(
                "自-1 换了名字和先后的",
                "13",
                "$行 : 工作群( $谁 : 群主, \"正常\" == 状态 )\n  not 成员( 有效 == true, $谁 == 账号 )")
            + RULE.formatted(
                "自-2 多一个条件的",
                "13",
                "$行 : 工作群( 状态 == \"正常\", 群类型 == \"外部群\", $主 : 群主 )\n"
                    + "  not 成员( 账号 == $主, 有效 == true )")
            + RULE.formatted(
                "自-3 是另一回事的",
                "13",
                "$行 : 工作群( 状态 == \"正常\", $主 : 群主 )\n  not 成员( 账号 == $主, 在用 == true )")
            + RULE.formatted(
                "自-4 有小数的", "13", "$行 : 审批节点( 序号 * 0.5 > 0.75, 序号 > 0.1, 序号 * 0.2B != 0.3 )")
            + RULE.formatted("14-9 编号是别条的", "13", "$行 : 工作群( 群名 == \"从来没有的群\" )");
    Files.createDirectories(folder.resolve("自定义"));
    Files.writeString(folder.resolve(CUSTOM), rules);
    Files.writeString(folder.resolve("自定义/空.drl"), "// rule \"自-9 不要了的\"\n");
    Files.writeString(
        folder.resolve("清单/豁免.csv"),
        """
        规则,对象,区分,理由,批准人,批准日期,有效期至
        9-5,zhangsan,*,试点,组长,2025-10-01,2025-12-31
        13-1,g1,,试点,组长,2025-10-01,2025-12-31
        """);
    notes =
        RulesReview.of(folder, DAY, Path.of("samples/2025-10"), null).notes().stream()
            .map(RuleProblem::toString)
            .toList();
  }

  @Test
  void a_decimal_that_drools_takes_for_another_is_said_where_it_stands() {
    assertEquals(
        List.of(
            "自定义/试.drl 第28行：规则 自-4 里的 0.3 本程序照写的算，别的 Drools 工具会取近似值，正好等于界限的行可能判得不同；写成"
                + " 0.3B 就一样。"),
        about("Drools"));
  }

  private static List<String> about(String word) {
    return notes.stream().filter(note -> note.contains(word)).toList();
  }

  @Test
  void two_rules_with_the_same_conditions_are_named_however_they_are_written() {
    assertEquals(
        List.of(
            "自定义/试.drl 第1行：规则「自-1 换了名字和先后的」与「13-1 群主须为有效成员」"
                + "（条款/第13条-群主负责制.drl!4）条件完全一样，同一件事会报两次；请删去一条。"),
        about("完全一样"));
  }

  @Test
  void a_rule_that_finds_a_part_of_another_is_named_with_it() {
    assertEquals(2, about("「自-2 多一个条件的」的条件包含了").size(), notes::toString);
    assertEquals(List.of(), about("自-3"), "another condition is another rule");
  }

  @Test
  void a_number_of_another_article_is_named() {
    assertEquals(1, about("规则 14-9 的编号是另一条的，@条款 写的却是「13」").size(), notes::toString);
  }

  @Test
  void a_file_without_a_rule_is_named() {
    assertEquals(List.of("自定义/空.drl：这个文件里没有规则；不用的请删去，别只是留着或改成注释。"), about("没有规则；"));
  }

  @Test
  void a_waiver_of_no_subject_is_named() {
    assertEquals(
        List.of("清单/豁免.csv 第2行：豁免的对象「zhangsan」对不上：规则 9-5 查的是「管理员」，对象应写成 账号|角色。"), about("对不上"));
  }

  @Test
  void a_word_that_no_row_has_is_named() {
    assertEquals(1, about("规则 14-9 要的「群名 == \"从来没有的群\"」").size(), notes::toString);
    assertEquals(List.of(), about("状态 == \"正常\""), "what some row has is left alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"条款/第13条-群主负责制.drl", "条款/第13条-群主负责制.cases.yaml", "清单/敏感词.csv"})
  void what_was_not_merged_is_refused_with_its_line(String file, @TempDir Path other)
      throws IOException {
    Path rules = RulesCopy.in(other);
    ListTexts.unpack(rules);
    Path conflicting = rules.resolve(file);
    String text = Files.readString(conflicting);
    int line = text.indexOf('\n') + 1;
    Files.writeString(
        conflicting, text.substring(0, line) + "<<<<<<< HEAD\n" + text.substring(line));
    RulebookException refused =
        assertThrows(RulebookException.class, () -> RulesReview.of(rules, DAY, null, null));
    assertTrue(
        String.valueOf(refused.getMessage()).contains(file + " 第2行：这里留着没有合并完的标记"),
        refused::getMessage);
  }
}
