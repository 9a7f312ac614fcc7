package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.Extent;
import zhaozhang.audit.MutatedRules.Result;
import zhaozhang.base.UserError;
import zhaozhang.lists.RulesCopy;

/** Whether the cases of rules would notice if a rule were wrong. */
class MutatedRulesTest {

  private static final Path RULES = Path.of("rules");
  private static final String OTHER_GROUP = "外部联系人在别的群里";

  @TempDir Path folder;

  /** All rules take minutes: a build tries one, {@code -Pfull} all. */
  @Test
  void the_cases_of_the_shipped_rules_notice_every_change_but_those_listed() {
    Result result = MutatedRules.read(RULES).run(Extent.FULL ? null : "13-4");
    assertEquals(List.of(), result.unnoticed(), "write the case that is asked for");
    assertEquals(List.of(), result.outdated(), "delete what is listed and is noticed by now");
    assertTrue(result.changes() >= (Extent.FULL ? 1400 : 9), result::toString);
  }

  @Test
  void a_change_that_no_case_notices_is_named_with_the_case_that_would() throws IOException {
    copyRules();
    Path cases = folder.resolve("条款/第13条-群主负责制.cases.yaml");
    String text = Files.readString(cases);
    int at = text.indexOf("  - 名称: " + OTHER_GROUP);
    Files.writeString(cases, text.substring(0, at));
    Result result = MutatedRules.read(folder).run("13-4");
    assertEquals(
        List.of(
            "条款/第13条-群主负责制.drl 第41行：规则 13-4 去掉「群号 == $号」，所有用例仍然符合。"
                + "再加一例：群成员有一行只有「群号 == $号」不成立，其余都符合，应通过。",
            "条款/第13条-群主负责制.drl 第41行：规则 13-4 「群号 == $号」改成「群号 != $号」，所有用例仍然符合。"
                + "再加一例：群成员有一行只有「群号 == $号」不成立，其余都符合，应通过。"),
        result.unnoticed());
    assertEquals(result.changes() - 2, result.noticed());
  }

  @Test
  void a_listed_change_that_a_case_notices_is_to_be_deleted() throws IOException {
    copyRules();
    Path cases = folder.resolve("条款/第13条-群主负责制.cases.yaml");
    Files.writeString(
        cases,
        Files.readString(cases) + "\n看不出的改动:\n  - 规则: [13-4]\n    改动: 去掉「群号 == $号」\n    理由: 不知道\n");
    List<String> outdated = MutatedRules.read(folder).run("13-4").outdated();
    assertEquals(1, outdated.size());
    assertTrue(outdated.get(0).contains("规则 13-4 的「看不出的改动」"), outdated::toString);
  }

  @Test
  void an_unknown_rule_is_refused_with_the_nearest() {
    MutatedRules rules = MutatedRules.read(RULES);
    UserError refused = assertThrows(UserError.class, () -> rules.run("13-99"));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("没有规则「13-99」"), refused::getMessage);
  }

  @Test
  void what_a_rule_computes_is_changed_too() throws IOException {
    copyRules();
    Files.createDirectories(folder.resolve("自定义"));
    Files.writeString(
        folder.resolve("自定义/试.drl"),
        """
        rule "自-1 试"
          @条款("10") @级别("低") @整改("改正")
        when
          $行 : 审批节点( 序号 * 2 + 1 > 7 )
        then
          报告.违规( $行, "不对" );
        end
        """);
    Files.writeString(
        folder.resolve("自定义/试.cases.yaml"),
        """
        审计日: 2025-10-31
        用例:
          - {名称: 大, 给定: {审批节点: [{模板ID: t1, 审批人: a, 序号: 4}]}, 违规: {自-1: [t1|a]}}
          - {名称: 小, 给定: {审批节点: [{模板ID: t1, 审批人: a, 序号: 1}]}, 通过: [自-1]}
          - {名称: 缺, 给定: {}, 无法判定: [自-1]}
        """);
    List<String> unnoticed = MutatedRules.read(folder).run("自-1").unnoticed();
    assertTrue(
        unnoticed.contains(
            "自定义/试.drl 第4行：规则 自-1 「序号 * 2 + 1 > 7」改成「序号 * 2 + 2 > 7」，所有用例仍然符合。"
                + "再加一例：审批节点有一行与界限正好差一天或一个，其余都符合，写明应查出还是应通过。"),
        unnoticed::toString);
    assertTrue(
        unnoticed.stream().noneMatch(one -> one.contains("序号 / 2") || one.contains("2 - 1")),
        unnoticed::toString);
  }

  private void copyRules() throws IOException {
    RulesCopy.to(folder);
  }
}
