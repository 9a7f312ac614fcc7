package zhaozhang.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final Recent<String, String> recent = new Recent<>(2);
  private final List<String> made = new ArrayList<>();

  private String make(String key) {
    return recent.get(
        key,
        () -> {
          made.add(key);
          return key + "!";
        });
  }

  @Test
  void what_was_made_is_not_made_again() {
    assertEquals("a!", make("a"));
    assertEquals("a!", make("a"));
    assertEquals(List.of("a"), made);
  }

  @Test
  void those_asked_for_last_are_kept() {
    List.of("a", "b", "a", "c", "a", "b").forEach(this::make);
    assertEquals(List.of("a", "b", "c", "b"), made);
  }

  @Test
  void what_failed_is_tried_again() {
    assertThrows(
        UserError.class,
        () ->
            recent.get(
                "a",
                () -> {
                  throw new UserError("no");
                }));
    assertEquals("a!", make("a"));
  }

  @Test
  void who_makes_one_keeps_nobody_from_another() {
    CountDownLatch slow = new CountDownLatch(1);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(
            () ->
                recent.get(
                    "slow",
                    () -> {
                      await(slow);
                      return "done";
                    }));
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> assertEquals("a!", make("a")));
    slow.countDown();
    assertEquals("done", first.join());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
