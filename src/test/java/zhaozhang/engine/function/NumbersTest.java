package zhaozhang.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({"50, 50", "' 7 ', 7", "-1.50, -1.50", "0, 0"})
  void a_text_of_digits_is_a_number(String text, BigDecimal number) {
    assertEquals(number, Numbers.number(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "五十", "2025-01-17", "1,000", "0x10"})
  void any_other_text_is_no_number(String text) {
    assertNull(Numbers.number(text));
  }

  @Test
  void null_is_no_number() {
    assertNull(Numbers.number(null));
  }

  @Test
  void a_count_and_a_limit_are_added_and_subtracted() {
    assertEquals(
        List.of(new BigDecimal(7), new BigDecimal(3)),
        Arrays.asList(Numbers.plus(5L, new BigDecimal(2)), Numbers.minus(5L, new BigDecimal(2))));
  }

  @Test
  void a_count_and_a_limit_are_multiplied_and_divided() {
    assertEquals(
        List.of(new BigDecimal(10), new BigDecimal("2.5")),
        Arrays.asList(Numbers.times(5L, new BigDecimal(2)), Numbers.divide(5L, new BigDecimal(2))));
  }

  @Test
  void nothing_is_made_of_a_blank_or_divided_by_zero() {
    assertNull(Numbers.plus(null, 1L));
    assertNull(Numbers.minus(1L, null));
    assertNull(Numbers.times(null, 1L));
    assertNull(Numbers.divide(1L, null));
    assertNull(Numbers.divide(1L, new BigDecimal("0.00")));
  }

  @ParameterizedTest
  @CsvSource({
    "3.333333333333333333333333333333333, 3.3333",
    "0.2500000000000000000, 0.25",
    "1234567.123456, 1234567.123456",
    "12345678901234567890, 12345678901234567890",
  })
  void many_digits_are_cut_for_people(BigDecimal number, String shown) {
    assertEquals(new BigDecimal(shown), Numbers.readable(number));
  }
}
