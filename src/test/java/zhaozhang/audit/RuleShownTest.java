package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import zhaozhang.base.UserError;

class RuleShownTest {

  private static final Path RULES = Path.of("rules");

  @Test
  void a_rule_of_the_audit_is_shown_by_itself() {
    String shown = RuleShown.of(RULES, "13-1");
    assertTrue(shown.contains("rule \"13-1 "), shown);
    assertFalse(shown.contains("rule \"13-2 "), shown);
  }

  @Test
  void all_parts_of_a_rule_are_shown() {
    assertEquals(3, RuleShown.of(RULES, "2-1").split("\\brule \"", -1).length);
  }

  @Test
  void a_rule_of_the_handover_check_is_shown_too() {
    assertTrue(RuleShown.of(RULES, "唯-4").contains("rule \"唯-4 "));
  }

  @Test
  void an_unknown_rule_is_refused_with_the_nearest() {
    UserError refused = assertThrows(UserError.class, () -> RuleShown.of(RULES, "13-99"));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("没有规则「13-99」，是否想写「13-"),
        refused::getMessage);
  }
}
