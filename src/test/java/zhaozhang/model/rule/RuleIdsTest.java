package zhaozhang.model.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleIdsTest {

  @Test
  void ids_are_in_order_of_their_numbers() {
    assertOrder("4-1", "4-2", "4-10", "13-1", "自-2", "自-10", "附-1");
  }

  @Test
  void numbers_may_be_in_words() {
    assertOrder("第二条-1", "第十条-1", "第十二条-1", "第二十条-1", "第二十一条-1", "第一百零三条-1");
  }

  @Test
  void ids_of_several_levels_are_in_order_level_by_level() {
    assertOrder("一", "二、一", "二、一-1", "二、三-1", "二、十-1", "三、一-1");
    assertOrder("2.1-1", "2.2-1", "2.10-1", "A-1", "A-2");
  }

  private static void assertOrder(String... ids) {
    List<String> shuffled = new ArrayList<>(List.of(ids));
    Collections.shuffle(shuffled, new Random(1));
    shuffled.sort(RuleIds.ORDER);
    assertEquals(List.of(ids), shuffled);
  }
}
