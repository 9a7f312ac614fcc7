package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Values that stand in one table and should stand in another, and do not.
 *
 * @param in where they stand
 * @param from where they are missing
 * @param count how many different ones
 * @param examples the first few, in order, masked if they are private
 */
public record UnmatchedKeys(
    Correspondence.Side in, Correspondence.Side from, int count, List<String> examples) {

  public UnmatchedKeys {
    requireNonNull(in, "in");
    requireNonNull(from, "from");
    examples = List.copyOf(examples);
  }
}
