package zhaozhang.audit.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was worked out of files, until these change. The few that were asked for last are kept.
 *
 * @param <T> what it is
 */
final class Kept<T> {

  private record Made<T>(Object stamp, T value) {}

  private final Map<String, Made<T>> made;

  /**
   * @param most how many are kept
   */
  Kept(int most) {
    this.made =
        new LinkedHashMap<>(most, 1, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Made<T>> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The one of a name, made anew if its files are not what they were.
   *
   * @param stamp of the files
   */
  synchronized T get(String name, Object stamp, Supplier<T> making) {
    Made<T> before = made.get(name);
    if (before != null && before.stamp().equals(stamp)) {
      return before.value();
    }
    T value = making.get();
    made.put(name, new Made<>(stamp, value));
    return value;
  }
}
