package zhaozhang.audit.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out of files, until these change. The few that were asked for last are kept. Who
 * asks for one while it is made waits for it, and for no other.
 *
 * @param <T> what it is
 */
final class Kept<T> {

  private record Made<T>(Object stamp, T value) {}

  /** The place of one of a name. */
  private static final class Place<T> {

    private @Nullable Made<T> made;

    synchronized T get(Object stamp, Supplier<T> making) {
      Made<T> before = made;
      if (before != null && before.stamp().equals(stamp)) {
        return before.value();
      }
      T value = making.get();
      made = new Made<>(stamp, value);
      return value;
    }
  }

  private final Map<String, Place<T>> places;

  /**
   * @param most how many are kept
   */
  Kept(int most) {
    this.places =
        new LinkedHashMap<>(most, 1, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Place<T>> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The one of a name, made anew if its files are not what they were.
   *
   * @param stamp of the files
   */
  T get(String name, Object stamp, Supplier<T> making) {
    return place(name).get(stamp, making);
  }

  private synchronized Place<T> place(String name) {
    return places.computeIfAbsent(name, any -> new Place<>());
  }
}
