package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.base.UserError;
import zhaozhang.lists.RulesCopy;
import zhaozhang.model.rule.RuleDraft;

/** Rules written for those who do not write rules: right, or not at all. */
class NewRuleTest {

  @TempDir static Path untouchedFolder;
  private static NewRule untouched;

  @TempDir Path folder;

  @BeforeAll
  static void readUntouched() throws IOException {
    copyRules(untouchedFolder);
    untouched = NewRule.in(untouchedFolder);
  }

  @BeforeEach
  void copyRules() throws IOException {
    copyRules(folder);
  }

  private static void copyRules(Path folder) throws IOException {
    RulesCopy.ofArticle(13, folder);
  }

  private static RuleDraft draft(String table, String... conditions) {
    return new RuleDraft("自-1", "新的检查", "13", "中", "改正", table, List.of(conditions), null);
  }

  private String written(RuleDraft draft) throws IOException {
    return Files.readString(folder.resolve(NewRule.in(folder).write(draft)));
  }

  @ParameterizedTest
  @CsvSource({
    "公告, 有效期至 早于审计日 30, 状态 等于 发布中",
    "认证, 有效期至 不早于审计日, 办理部门 不属于 党政办公室、信息化办公室",
    "审批节点, 序号 大于 5, 审批人 不等于 ZhangSan",
    "审批节点, 序号 不大于 5, 序号 不为空",
    "审批节点, 序号 不小于 2, 序号 小于 30",
    "管理员, 管理范围 包含 全院, 角色 属于 分级管理员、超级管理员",
    "管理员, 管理范围 不包含 全院, 授权人 为空",
    "操作日志, 操作类型 包含 改, 详情 不包含 误",
    "成员, 证件照 不等于 是, 手机 为空"
  })
  void what_is_written_passes_the_check_and_its_cases(String table, String one, String other)
      throws IOException {
    written(draft(table, one, other));
    assertEquals(List.of(), RuleCases.read(folder).failures());
  }

  @Test
  void what_a_killed_run_left_beside_its_rule_is_gone_even_when_the_rule_is_there()
      throws IOException {
    RuleDraft draft = draft("工作群", "群名 包含 测试");
    Path file = folder.resolve(NewRule.in(folder).write(draft));
    Path lock = file.resolveSibling("." + file.getFileName() + ".zhaozhang-lock");
    Files.createFile(lock);
    assertThrows(UserError.class, () -> written(draft));
    assertFalse(Files.exists(lock));
  }

  @Test
  void the_message_shows_what_was_found() throws IOException {
    String rule = written(draft("工作群", "群名 包含 测试", "群主 为空"));
    assertTrue(rule.contains("\"群名「\" + $行.群名 + \"」包含「测试」，群主为空\""), rule);
  }

  @Test
  void a_message_of_ones_own_shows_columns() throws IOException {
    RuleDraft own =
        new RuleDraft("自-1", "新的检查", "13", "中", "改正", "工作群", List.of("群主 为空"), "群「{群名}」没有群主");
    assertTrue(written(own).contains("\"群「\" + $行.群名 + \"」没有群主\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "工作裙 | 群名 包含 测试 | 是否想写「工作群」",
        "参数 | 名称 为空 | 没有「参数」这张表",
        "工作群 | 群名称 包含 测试 | 是否想写「群名」",
        "工作群 | 群名 不包括 测试 | 是否想写「不包含」",
        "工作群 | 群类型 等于 内部 | 是否想写「内部群」",
        "工作群 | 群名 | 应写成 列 比较 值",
        "工作群 | 群名称 不包括 测试 | 是否想写「群名」？没有「不包括」这种比较，是否想写「不包含」？",
        "工作群 | 群名 包含 | 「值1」没有填",
        "工作群 | 群名 为空 测试 | 后面不填值",
        "工作群 | 群名 属于 、 | 「值1」没有填",
        "工作群 | 群名 大于 测试 | 不是数字",
        "工作群 | 创建日期 等于 2025-01-01 | 不能与",
        "公告 | 有效期至 早于审计日 一个月 | 天数",
        "审批节点 | 序号 大于 五 | 不能与",
        "工作群 | 群号 为空 | 举不出",
        "工作群 | 群类型 包含 群 | 举不出",
        "成员 | 有效 等于 是 | 由其他列算出"
      })
  void what_is_wrong_with_a_condition_is_said_and_nothing_written(
      String table, String condition, String said) {
    refused(draft(table, condition), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\" || true", "x\\", "x\ny", "x\u2028y", "x\u202Ey", "{群主}"})
  void a_text_that_could_be_more_than_a_text_is_refused(String hostile) {
    refused(draft("工作群", "群名 包含 " + hostile), "里不能有");
    refused(new RuleDraft("自-1", hostile, "13", "中", "改", "工作群", named(), null), "");
    refused(new RuleDraft("自-1", "新", hostile, "中", "改", "工作群", named(), null), "里不能有");
    refused(new RuleDraft("自-1", "新", "13", hostile, "改", "工作群", named(), null), "里不能有");
    refused(new RuleDraft("自-1", "新", "13", "中", hostile, "工作群", named(), null), "里不能有");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{群主 + 1}", "{$行}", "{群明}", "\"", "{群主"})
  void a_message_shows_columns_and_nothing_else(String message) {
    refused(new RuleDraft("自-1", "新", "13", "中", "改", "工作群", named(), message), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../自-1", "自1", "自-1 x", "-1", "自-x", ""})
  void an_id_that_is_none_is_refused(String id) {
    refused(new RuleDraft(id, "新", "13", "中", "改", "工作群", named(), null), "编号");
  }

  @ParameterizedTest
  @CsvSource({
    "13-1, 新, 13, 中, 编号「13-1」已用于",
    "自-1, 群主须为有效成员, 13, 中, 已是规则 13-1 的名称",
    "自-1, 新, 31, 中, 在 清单/条款 里没有",
    "自-1, 新, 13, 重, 只能是 高、中、低",
    "自-1, ../../新, 13, 中, 文件名"
  })
  void what_is_taken_or_unknown_is_said(
      String id, String title, String article, String severity, String said) {
    refused(new RuleDraft(id, title, article, severity, "改", "工作群", named(), null), said);
  }

  @Test
  void a_file_that_is_there_is_left_as_it_is() throws IOException {
    written(draft("工作群", "群名 包含 测试"));
    UserError refused = assertThrows(UserError.class, () -> written(draft("成员", "姓名 包含 测试")));
    assertTrue(String.valueOf(refused.getMessage()).contains("已经有了"), refused.getMessage());
    assertTrue(Files.readString(folder.resolve("自定义/自-1-新的检查.drl")).contains("工作群"));
  }

  private static List<String> named() {
    return List.of("群名 包含 测试");
  }

  /** Nothing is written: all may be refused by one reading of the rules as they are. */
  private static void refused(RuleDraft draft, String said) {
    UserError refused = assertThrows(UserError.class, () -> untouched.write(draft));
    assertTrue(String.valueOf(refused.getMessage()).contains(said), refused.getMessage());
    assertFalse(Files.exists(untouchedFolder.resolve("自定义")), "nothing is written");
  }
}
