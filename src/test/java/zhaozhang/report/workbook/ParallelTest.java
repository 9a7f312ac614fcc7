package zhaozhang.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {

  @Test
  void a_failure_is_thrown_when_all_others_have_ended() {
    Set<Integer> ended = ConcurrentHashMap.newKeySet();
    assertThrows(
        IllegalStateException.class,
        () ->
            Parallel.all(
                IntStream.range(0, 100).boxed().toList(),
                item -> {
                  ended.add(item);
                  if (item % 10 == 0) {
                    throw new IllegalStateException();
                  }
                }));
    assertEquals(100, ended.size());
  }
}
