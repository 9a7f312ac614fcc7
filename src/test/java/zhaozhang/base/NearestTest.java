package zhaozhang.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which word is meant by one that is not known. */
class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "姓明, 姓名, one of two characters is wrong",
    "帐号, 账号, one of two characters is wrong",
    "群主人, 群主, one too many",
    "激活态, 激活状态, one too few",
    "入值日期, 入职日期, one of four",
    "nto, not, two are swapped",
    "ednn, end, two of four may be wrong",
    "USERID, userid, letter case is no mistake",
    "员工的姓名, 姓名, a known word is part of it",
    "别, 类别, it is part of a known word",
  })
  void a_word_is_taken_for_the_known_one_that_it_is_most_like(
      String word, String meant, String why) {
    List<String> known = List.of("姓名", "账号", "群主", "激活状态", "入职日期", "not", "end", "userid", "类别");
    assertEquals(Optional.of(meant), Nearest.of(word, known), why);
  }

  @ParameterizedTest
  @CsvSource({
    "张三, nothing is alike",
    "电子邮箱, nothing is alike",
    "x, one letter is like any other",
    "入离调转, more than half is wrong",
  })
  void nothing_is_taken_for_a_word_that_is_far_from_it(String word, String why) {
    assertEquals(Optional.empty(), Nearest.of(word, List.of("姓名", "入职日期", "y")), why);
  }

  @Test
  void of_words_equally_near_the_first_counts() {
    assertEquals(Optional.of("账号"), Nearest.of("无号", List.of("账号", "工号")));
    assertEquals(Optional.of("工号"), Nearest.of("无号", List.of("工号", "账号")));
  }

  @Test
  void a_nearer_word_counts_more_than_an_earlier_one() {
    assertEquals(Optional.of("入职日期"), Nearest.of("入职日其", List.of("离职日期", "入职日期")));
  }

  @Test
  void another_name_stands_for_the_word_itself() {
    assertEquals(Optional.of("成员"), Nearest.of("通讯路", Map.of("通讯录", "成员", "部门", "部门")));
  }

  @Test
  void without_any_known_word_there_is_none_to_mean() {
    assertEquals(Optional.empty(), Nearest.of("姓名", List.of()));
  }

  @Test
  void a_hint_asks_for_the_word_or_gives_advice() {
    assertEquals("，是否想写「姓名」？", Nearest.hint("姓明", List.of("姓名"), "，请对照。"));
    assertEquals("，请对照。", Nearest.hint("张三", List.of("姓名"), "，请对照。"));
  }
}
