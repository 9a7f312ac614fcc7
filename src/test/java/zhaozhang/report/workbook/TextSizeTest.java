package zhaozhang.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextSizeTest {

  @Test
  void a_han_character_is_as_wide_as_two_digits() {
    assertEquals(TextSize.width("1234"), TextSize.width("照章"));
  }

  @Test
  void a_character_beyond_the_basic_plane_counts_once() {
    assertEquals(TextSize.width("章"), TextSize.width("𠮷"));
  }

  @Test
  void the_widest_line_counts() {
    assertEquals(40, TextSize.width("1\n1234\n12"));
  }

  @Test
  void text_is_wrapped_between_han_characters() {
    assertEquals(3, TextSize.lines("一二三四五", 40));
  }

  @Test
  void a_word_goes_to_the_next_line_as_a_whole() {
    assertEquals(3, TextSize.lines("aaaa bbbbbb cccccc", 90));
  }

  @Test
  void a_word_longer_than_a_line_is_broken() {
    assertEquals(4, TextSize.lines("a".repeat(32), 90));
  }

  @Test
  void every_line_break_begins_a_line() {
    assertEquals(3, TextSize.lines("a\n\nb", 90));
  }
}
