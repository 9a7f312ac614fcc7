package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are read at the same time. */
class ReadingPoolTest {

  @Test
  void what_came_of_the_files_stands_in_their_order_whichever_begins() {
    try (ReadingPool pool = new ReadingPool()) {
      List<String> files = List.of("b", "ccc", "a", "dd");
      assertEquals(
          List.of("B", "CCC", "A", "DD"),
          ReadingPool.join(pool.fork(files, String::length, String::toUpperCase)));
    }
  }
}
