package zhaozhang.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random choices that follow from a seed. */
final class Draw {

  private final Random random;

  Draw(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to below the bound. */
  int number(int bound) {
    return random.nextInt(bound);
  }

  <T extends @Nullable Object> T one(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  /** Up to that many of them, without repetition. */
  List<String> some(List<String> pool, int most) {
    List<String> shuffled = new ArrayList<>(pool);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(most, random.nextInt(most + 1))));
  }
}
