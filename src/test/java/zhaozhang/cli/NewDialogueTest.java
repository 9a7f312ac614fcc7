package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhaozhang.audit.NewRule;

/** Each answer is judged when it is given, and asked for again when it is wrong. */
class NewDialogueTest {

  private static final NewRule RULE = NewRule.in(Path.of("rules"));

  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  private NewDialogue answering(String... given) {
    answers.addAll(List.of(given));
    return new NewDialogue(
        RULE,
        question -> {
          asked.add(question);
          return answers.remove();
        },
        said::add);
  }

  private void assertSaid(String... words) {
    assertEquals(words.length, said.size(), said::toString);
    for (int at = 0; at < words.length; at++) {
      String one = said.get(at);
      assertTrue(one.contains(words[at]) && one.endsWith("请重新回答。"), one);
    }
  }

  @Test
  void an_id_that_is_none_or_taken_is_asked_for_again() {
    assertEquals("自-1", answering("自1", "13-1", "自-1").id());
    assertSaid("编号「自1」不对", "编号「13-1」已用于「群主须为有效成员」");
  }

  @Test
  void a_title_that_is_taken_is_asked_for_again() {
    assertEquals("新的", answering("群主须为有效成员", "新的").title());
    assertSaid("已是规则 13-1 的名称");
  }

  @Test
  void an_article_is_answered_by_its_own_number() {
    assertEquals("13", answering("31", "13").article());
    assertSaid("没有「31」");
  }

  @Test
  void a_severity_and_a_table_may_be_answered_by_number() {
    assertEquals("高", answering("1").severity());
    assertTrue(asked.get(0).contains("1 高、2 中"), asked::toString);
    assertEquals(RULE.tables().get(2), answering("3").table());
  }

  @Test
  void a_table_that_is_none_is_asked_for_again_with_the_nearest() {
    assertEquals("工作群", answering("工作裙", "99", "工作群").table());
    assertSaid("是否想写「工作群」", "没有「99」这张表");
  }

  @Test
  void the_column_and_the_comparison_of_a_condition_may_be_numbers() {
    String number = String.valueOf(RULE.columns("工作群").indexOf("群名") + 1);
    assertEquals(
        List.of("群名 包含 测试", "群主 为空"), answering(number + " 7 测试", "群主 为空", "").conditions("工作群"));
  }

  @Test
  void a_wrong_column_comparison_or_value_is_said_before_the_next_question() {
    assertEquals(
        List.of("群类型 等于 内部群"),
        answering("群明 等于 测试", "群名 像 测试", "群类型 等于 内部", "群类型 等于 内部群", "").conditions("工作群"));
    assertSaid("没有「群明」这一列", "没有「像」这种比较", "是否想写「内部群」");
  }

  @Test
  void nobody_answering_ends_it() {
    assertEquals(List.of(), answering("").conditions("工作群"));
    assertEquals("", answering("").table());
  }
}
