package zhaozhang.base;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Constants that people name by a word. */
public final class Labels {

  private Labels() {}

  /**
   * The constant of a word; empty if it is none's.
   *
   * @param label the word of a constant
   */
  public static <E extends Enum<E>> Optional<E> find(
      E[] all, Function<E, String> label, String word) {
    return Arrays.stream(all).filter(one -> label.apply(one).equals(word)).findFirst();
  }
}
