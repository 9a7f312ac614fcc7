package zhaozhang.snapshot.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotDateTest {

  @ParameterizedTest
  @CsvSource({
    "2025-10-31, 2025-10-31",
    "导出2025年10月31日, 2025-10-31",
    "2025年1月7日快照, 2025-01-07",
    "20251031, 2025-10-31",
    "export_20251031_v2, 2025-10-31",
    "export20251031153000, 2025-10-31",
    "2025.10.31, 2025-10-31",
    "2025_10_31, 2025-10-31",
    "２０２５－１０－３１, 2025-10-31",
    "2025年十月十五日, 2025-10-15",
    "二零二五年十月二十日, 2025-10-20",
    "二〇二五年一月三十一日, 2025-01-31",
  })
  void a_full_date_is_that_day(String name, LocalDate day) {
    assertEquals(Optional.of(day), SnapshotDate.in(name));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10, 2025-10-31",
    "2025年2月, 2025-02-28",
    "202402, 2024-02-29",
    "2025-10 第2批, 2025-10-31",
    "二〇二五年十月, 2025-10-31",
    "二○二五年二月, 2025-02-28",
    "二五年十二月, 2025-12-31",
  })
  void a_month_alone_is_its_last_day(String name, LocalDate day) {
    assertEquals(Optional.of(day), SnapshotDate.in(name));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-01_2025-10-31, 2025-10-31",
    "20251001-20251031, 2025-10-31",
    "2025-10-31 补 2025-09, 2025-09-30",
    "2025-10-31 2025-02-30, 2025-10-31",
    "2025-10-31 2025-13, 2025-10-31",
  })
  void the_last_possible_date_counts(String name, LocalDate day) {
    assertEquals(Optional.of(day), SnapshotDate.in(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "snapshot", "2025", "v1.2.3", "2025-02-30", "13800138000", "2025-13"})
  void a_name_without_a_date_tells_none(String name) {
    assertEquals(Optional.empty(), SnapshotDate.in(name));
  }
}
