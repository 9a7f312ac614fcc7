package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhaozhang.model.table.Unknown;

/** Telephone numbers as offices write them. */
class PhoneTest {

  @TempDir Path folder;

  private @Nullable Object phone(String cell) {
    Export export = new Export(folder).csv("成员.csv", "账号,姓名,手机", "zs,张三,\"" + cell + '"');
    return Export.row(OfficeTables.read(export), "成员").get("手机");
  }

  private Unknown unknown(String cell) {
    return assertInstanceOf(Unknown.class, phone(cell), cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800000001",
        "+86 138-0000-0001",
        "86-13800000001",
        "008613800000001",
        "１３８００００ 0001",
        "138 0000 0001",
        "'13800000001",
        "13800000001.0",
        "13800000001（微信同号）",
        "手机：13800000001",
        "13800000001、13800000001"
      })
  void one_number_is_its_digits_however_it_is_written(String cell) {
    assertEquals("13800000001", phone(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "138****0001",
        "１３８xxxx0001",
        "138XXXX0001",
        "138＊＊＊＊0001",
        "138●●●●0001",
        "138××××0001",
        "138----0001",
        "138*0001",
        "138…0001",
        "+86 138****0001"
      })
  void a_masked_number_may_be_one_that_agrees_in_what_is_shown_and_surely_no_other(String cell) {
    Unknown masked = unknown(cell);
    assertTrue(masked.mayEqual("13800000001"), cell);
    assertFalse(masked.mayEqual("13900000001"), cell);
    assertFalse(masked.mayEqual("13800000002"), cell);
  }

  @Test
  void a_number_that_is_hidden_as_a_whole_may_be_any() {
    assertTrue(unknown("***********").mayEqual("010123"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800000001、13900000002",
        "13800000001/13900000002",
        "13800000001 13900000002",
        "13800000001,13900000002",
        "13800000001（备用13900000002）",
        "13800000001-13900000002"
      })
  void two_numbers_in_a_cell_are_one_of_the_two_and_no_third(String cell) {
    Unknown two = unknown(cell);
    assertTrue(two.mayEqual("13800000001") && two.mayEqual("13900000002"), cell);
    assertFalse(two.mayEqual("13700000003"), cell);
  }

  @Test
  void words_are_no_number() {
    assertEquals("见名片", unknown("见名片").found());
  }
}
