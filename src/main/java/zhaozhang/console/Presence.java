package zhaozhang.console;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether anybody still has a page of the console open. */
final class Presence {

  /** Pages ask every half minute; of one in the background a browser may make it a minute. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  private long last = System.nanoTime();
  private boolean ended;

  /** A page asked for something. */
  synchronized void seen() {
    last = System.nanoTime();
  }

  /** Somebody asks the console to end. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /**
   * Waits for the end.
   *
   * @param busy whether something still runs that nobody has to watch
   */
  synchronized void awaitEnd(BooleanSupplier busy) {
    try {
      while (!ended && (busy.getAsBoolean() || since(last).compareTo(LONGEST_SILENCE) < 0)) {
        wait(LOOK.toMillis());
      }
      // The page that says so has to leave first.
      for (long begun = System.nanoTime(); since(begun).compareTo(LAST_WORDS) < 0; ) {
        wait(LAST_WORDS.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration since(long moment) {
    return Duration.ofNanos(System.nanoTime() - moment);
  }
}
