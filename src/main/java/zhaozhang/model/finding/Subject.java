package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

/**
 * What a rule can be about.
 *
 * @param key names it within its table
 */
public record Subject(String table, String key) {

  public Subject {
    requireNonNull(table, "table");
    requireNonNull(key, "key");
  }
}
