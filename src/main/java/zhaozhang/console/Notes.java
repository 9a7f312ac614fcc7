package zhaozhang.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhaozhang.console.guard.Secret;

/**
 * What people ask for, under numbers that tell nothing: names of people are to stand in no address.
 * The last few hundred are kept.
 */
final class Notes {

  private static final int MOST = 500;

  private final Map<String, Object> all =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
          return size() > MOST;
        }
      };

  /** Remembers something; its number. */
  synchronized String add(Object asked) {
    String number = Secret.random().text().substring(0, 12);
    all.put(number, asked);
    return number;
  }

  /** A number as it may stand in an address: letters and digits, whatever was given. */
  static String plain(String number) {
    return number.replaceAll("[^0-9a-f]", "");
  }

  /** What a number stands for, if it is of that kind. */
  synchronized <T> Optional<T> find(String number, Class<T> kind) {
    return Optional.ofNullable(all.get(number)).filter(kind::isInstance).map(kind::cast);
  }
}
