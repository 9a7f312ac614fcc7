package zhaozhang.model.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A condition that somebody chose who does not write rules.
 *
 * @param column its name
 * @param values what the column is compared with, as people write it; none where nothing is
 */
public record Condition(String column, Comparison comparison, List<String> values) {

  public Condition {
    requireNonNull(column, "column");
    requireNonNull(comparison, "comparison");
    values = List.copyOf(values);
  }
}
