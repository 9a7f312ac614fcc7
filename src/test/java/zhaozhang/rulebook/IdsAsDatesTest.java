package zhaozhang.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsAsDatesTest {

  private static final List<String> IDS = List.of("4-13", "13-1", "4-5", "5-4", "16-12");

  @ParameterizedTest
  @CsvSource({
    "Apr-13, 4-13",
    "13-Apr, 4-13",
    "ＡＰＲ－13, 4-13",
    "April 13, 4-13",
    "4月13日, 4-13",
    "2026年4月13日, 4-13",
    "2026-04-13, 4-13",
    "2026/4/13, 4-13",
    "Jan-13, 13-1",
    "Jan-2013, 13-1",
    "2013-01-01, 13-1",
    "2013年1月, 13-1",
    "Dec-16, 16-12",
    "5月4日, 5-4",
    "May-4, 5-4 或 4-5",
    "Jun-7, 6-7",
  })
  void a_date_tells_which_id_was_typed(String date, String id) {
    assertEquals(Optional.of(id), IdsAsDates.typed(date, IDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13-1", "13-99", "自-1", "Foo-13", "附件", "", "413", "13月1", "2026-04"})
  void anything_else_is_no_date(String text) {
    assertEquals(Optional.empty(), IdsAsDates.typed(text, IDS));
  }
}
