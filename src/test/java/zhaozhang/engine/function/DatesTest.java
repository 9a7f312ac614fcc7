package zhaozhang.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static zhaozhang.engine.function.Dates.hour;
import static zhaozhang.engine.function.Dates.minute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        LocalDate.of(2024, 2, 29), Dates.monthsAfter(LocalDate.of(2024, 1, 31), BigDecimal.ONE));
    assertNull(Dates.monthsAfter(null, BigDecimal.ONE));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-31, 1, 2024-02-29",
    "2025-01-31, 1, 2025-02-28",
    "2025-03-31, -1, 2025-02-28",
    "2025-12-31, 2, 2026-02-28",
    "2024-02-29, 12, 2025-02-28",
  })
  void months_end_with_the_month(LocalDate day, BigDecimal months, LocalDate moved) {
    assertEquals(moved, Dates.monthsAfter(day, months));
    assertEquals(moved, Dates.monthsBefore(day, months.negate()));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 1, 2025-02-28",
    "2024-02-29, 4, 2028-02-29",
    "2025-02-28, -1, 2024-02-28"
  })
  void years_end_with_february(LocalDate day, BigDecimal years, LocalDate moved) {
    assertEquals(moved, Dates.yearsAfter(day, years));
    assertEquals(moved, Dates.yearsBefore(day, years.negate()));
  }

  @Test
  void days_before_march_count_the_leap_day() {
    assertEquals(DAY, Dates.daysBefore(LocalDate.of(2024, 3, 1), new BigDecimal(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-01-01, 0",
    "2025-01-01, 2025-01-02, 1",
    "2025-01-02, 2025-01-01, -1",
    "2024-02-28, 2024-03-01, 2",
    "2024-12-31, 2025-12-31, 365",
  })
  void days_between_are_those_after_the_first_up_to_the_last(
      LocalDate from, LocalDate to, BigDecimal days) {
    assertEquals(days, Dates.daysBetween(from, to));
  }

  @Test
  void a_month_starts_with_its_first_day_and_ends_with_its_last() {
    assertEquals(LocalDate.of(2024, 2, 1), Dates.monthStart(DAY));
    assertEquals(LocalDate.of(2024, 2, 29), Dates.monthEnd(DAY));
  }

  @Test
  void a_time_has_an_hour_and_a_minute() {
    LocalDateTime time = LocalDateTime.of(2024, 2, 28, 23, 5, 59);
    assertEquals(List.of(new BigDecimal(23), new BigDecimal(5)), List.of(hour(time), minute(time)));
  }

  @Test
  void nothing_is_known_of_a_blank() {
    assertEquals(
        Collections.nCopies(10, null),
        Arrays.asList(
            Dates.daysBefore(null, BigDecimal.ONE),
            Dates.monthsBefore(DAY, null),
            Dates.yearsAfter(null, BigDecimal.ONE),
            Dates.yearsBefore(DAY, null),
            Dates.daysBetween(null, DAY),
            Dates.daysBetween(DAY, null),
            Dates.monthStart(null),
            Dates.monthEnd(null),
            hour(null),
            minute(null)));
  }

  @Test
  void a_number_beyond_every_calendar_leads_nowhere() {
    assertNull(Dates.daysAfter(DAY, new BigDecimal("1E15")));
    assertNull(Dates.yearsBefore(DAY, Long.MIN_VALUE));
  }
}
