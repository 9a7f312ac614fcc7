package zhaozhang.model.table;

import java.util.List;

/**
 * Which of several rows of a table with one key and one name counts: the one that is current, else
 * the one that ended last.
 *
 * @param state the column that tells which row is current
 * @param current the values by which one is
 * @param from the day on which a row began
 * @param to the day on which it ended
 */
public record RowHistory(String state, List<String> current, String from, String to) {

  public RowHistory {
    current = List.copyOf(current);
  }
}
