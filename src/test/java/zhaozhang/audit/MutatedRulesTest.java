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

  private void copyRules() throws IOException {
    RulesCopy.to(folder);
  }
}
