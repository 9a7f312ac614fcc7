package zhaozhang.samples;

import static java.util.Objects.requireNonNull;

/**
 * Something that an audit of a generated snapshot must report about the data themselves.
 *
 * @param table in which it stands
 * @param key of the row, empty where the row has none
 * @param column empty where the whole row is meant
 * @param note what was seeded
 */
public record SeededProblem(String table, String key, String column, String note) {

  public SeededProblem {
    requireNonNull(table, "table");
    requireNonNull(key, "key");
    requireNonNull(column, "column");
    requireNonNull(note, "note");
  }
}
