package zhaozhang.model.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysTest {

  /** September 26 is a Friday, worked on is Sunday 28, and the holidays begin with October 1. */
  private static final Workdays SEPTEMBER = new Workdays("日历", september());

  private static Map<LocalDate, Boolean> september() {
    Map<LocalDate, Boolean> days = new HashMap<>();
    for (int day = 22; day <= 30; day++) {
      days.put(LocalDate.of(2025, 9, day), day != 27);
    }
    days.put(LocalDate.of(2025, 10, 1), false);
    return days;
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-22, 2025-09-22, 0",
    "2025-09-22, 2025-09-23, 1",
    "2025-09-26, 2025-09-27, 0",
    "2025-09-26, 2025-09-28, 1",
    "2025-09-26, 2025-10-01, 3",
    "2025-09-28, 2025-09-26, -1",
  })
  void working_days_are_those_after_the_first_up_to_the_last(
      LocalDate from, LocalDate to, BigDecimal days) {
    assertEquals(days, SEPTEMBER.between(from, to));
  }

  @Test
  void a_day_that_the_list_does_not_tell_of_makes_it_unknown() {
    Object days = SEPTEMBER.between(LocalDate.of(2025, 9, 26), LocalDate.of(2025, 10, 9));
    assertEquals("清单「日历」里没有写 2025-10-02 是不是工作日", assertInstanceOf(Unknown.class, days).why());
  }

  @Test
  void without_a_list_nothing_is_known_of_any_day() {
    LocalDate day = LocalDate.of(2025, 9, 26);
    assertInstanceOf(Unknown.class, Workdays.NONE.between(day, day.plusDays(1)));
  }
}
