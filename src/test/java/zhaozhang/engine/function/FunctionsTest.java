package zhaozhang.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {

  @Test
  void levels_are_all_parts_of_all_paths_each_once() {
    assertEquals(List.of("院", "一处", "甲科", "二处"), Functions.levels(List.of("院/一处/甲科", "院/二处")));
  }

  @Test
  void levels_are_trimmed_and_blank_ones_left_out() {
    assertEquals(List.of("院", "处"), Functions.levels(List.of("/ 院 // 处/")));
  }

  @Test
  void levels_of_null_are_none() {
    assertEquals(List.of(), Functions.levels(null));
  }

  @Test
  void levels_may_be_asked_whether_they_contain_null() {
    assertFalse(Functions.levels(List.of("院")).contains(null));
  }

  @ParameterizedTest
  @CsvSource({"周末K歌群, k歌", "周末k歌群, K歌", "麻将, 麻将", "麻 将, 麻将", "ＴＯＰ　secret, Top Secret"})
  void a_text_mentions_a_part_case_width_and_blanks_aside(String text, String part) {
    assertTrue(Functions.mentions(text, part));
  }

  @ParameterizedTest
  @CsvSource({"将麻, 麻将", "'', 麻将", "麻将, ''", ", 麻将", "麻将,"})
  void a_text_mentions_neither_blanks_nor_what_is_not_in_it(String text, String part) {
    assertFalse(Functions.mentions(text, part));
  }

  @ParameterizedTest
  @CsvSource({"计算机密码, false", "计算机密码属机密, true", "机密, true", "请改计算机 密码, false"})
  void a_word_within_a_longer_one_is_not_mentioned_alone(String text, boolean mentioned) {
    assertEquals(mentioned, Functions.mentionsAlone(text, "机密", List.of("计算机密码", "计算机密钥")));
  }

  @Test
  void lists_share_an_item_or_none() {
    assertTrue(Functions.share(List.of("一处", "二处"), List.of("二处")));
    assertFalse(Functions.share(List.of("一处"), List.of("二处")));
    assertFalse(Functions.share(null, List.of("二处")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"·", "•", "・", "･", "‧", "∙", "⋅", "⸱", "·"})
  void every_middle_dot_is_one_middle_dot(String dot) {
    assertEquals("买买提·艾力", Functions.plainName("买买提" + dot + "艾力"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"张 三", " 张三 ", "张\u3000三", "张\u00A0三", "张\u200B三", "\uFEFF张三", "张\t三"})
  void a_plain_name_has_no_spaces_of_any_kind(String name) {
    assertEquals("张三", Functions.plainName(name));
  }

  @Test
  void the_plain_name_of_null_is_null() {
    assertNull(Functions.plainName(null));
  }

  @Test
  void every_function_has_a_word_of_its_own() {
    assertEquals(
        Function.values().length,
        Arrays.stream(Function.values()).map(Function::word).distinct().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"各级", "日后", "当日", "含", "原形", "数字"})
  void the_functions_that_refusals_list_exist(String word) {
    assertTrue(Function.named(word).isPresent());
  }
}
