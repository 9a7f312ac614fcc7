package zhaozhang.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

  @Test
  void days_after_february_count_the_leap_day() {
    assertEquals(LocalDate.of(2024, 3, 1), Dates.daysAfter(DAY, new BigDecimal(2)));
  }

  @Test
  void no_days_after_a_day_is_the_day() {
    assertEquals(DAY, Dates.daysAfter(DAY, BigDecimal.ZERO));
  }

  @Test
  void days_after_null_are_null() {
    assertNull(Dates.daysAfter(null, BigDecimal.ONE));
  }

  @Test
  void null_days_after_a_day_are_null() {
    assertNull(Dates.daysAfter(DAY, null));
  }

  @Test
  void the_day_of_its_last_second_is_the_day() {
    assertEquals(DAY, Dates.day(LocalDateTime.of(2024, 2, 28, 23, 59, 59)));
  }

  @Test
  void the_day_of_null_is_null() {
    assertNull(Dates.day(null));
  }

  @Test
  void months_after_the_last_of_a_month_end_with_a_shorter_month() {
    assertEquals(
        LocalDate.of(2024, 2, 29),
        Dates.monthsAfter(LocalDate.of(2024, 1, 31), BigDecimal.ONE));
    assertNull(Dates.monthsAfter(null, BigDecimal.ONE));
  }
}
