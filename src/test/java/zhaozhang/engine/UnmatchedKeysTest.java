package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.table.UnmatchedKeys;

/** Values that two tables should share. */
class UnmatchedKeysTest {

  private static final String WORDS =
      """
      package banfa
      declare 甲
        键 : String
        号 : String @隐私 @对应(列="乙.号", 仅="在", 对方="现")
        态 : String
        在 : Boolean @定义("态 == '在'")
      end
      declare 乙
        号 : String
        态 : String
        现 : Boolean @定义("态 == '现'")
      end
      """;

  private final Bench bench = new Bench(WORDS);

  @Test
  void each_direction_is_counted_of_the_rows_that_count() {
    bench.with("甲", "a|1|在", "b|2|在", "c|3|出", "d||在").with("乙", "1|现", "8|现", "9|去");
    assertEquals(List.of("甲→乙 1 [*]", "乙→甲 1 [8]"), unmatched());
  }

  @Test
  void a_row_that_does_not_count_is_found_all_the_same() {
    bench.with("甲", "a|1|出").with("乙", "1|现");
    assertEquals(List.of(), unmatched());
  }

  @Test
  void five_examples_are_shown_in_order() {
    bench.with("甲").with("乙", "7|现", "6|现", "5|现", "4|现", "3|现", "2|现");
    assertEquals(List.of("乙→甲 6 [2, 3, 4, 5, 6]"), unmatched());
  }

  @Test
  void what_is_not_there_cannot_be_matched() {
    assertEquals(List.of(), unmatched());
    bench.with("乙", "1|现").lacking("甲", "号");
    assertEquals(List.of(), unmatched());
  }

  @Test
  void a_column_without_conditions_counts_in_all_rows() {
    Bench plain = new Bench(WORDS.replace("@对应(列=\"乙.号\", 仅=\"在\", 对方=\"现\")", "@对应(\"乙.号\")"));
    plain.with("甲", "a|12345678901|出").with("乙", "9|去");
    assertEquals(List.of("甲→乙 1 [123****8901]", "乙→甲 1 [9]"), unmatched(plain));
  }

  private List<String> unmatched() {
    return unmatched(bench);
  }

  private static List<String> unmatched(Bench bench) {
    return bench
        .compile("")
        .unmatched(bench.snapshot(), new Environment(Bench.TODAY, Map.of()))
        .stream()
        .map(UnmatchedKeysTest::shown)
        .toList();
  }

  private static String shown(UnmatchedKeys keys) {
    return keys.in().table()
        + "→"
        + keys.from().table()
        + " "
        + keys.count()
        + " "
        + keys.examples();
  }
}
