package zhaozhang.model.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody asks for it, who does not write rules: rows of one table that meet all
 * conditions are violations.
 *
 * @param severity the word for it
 * @param conditions each a column, a comparison and mostly a value, separated by spaces
 * @param message may show columns of the row as <code>{column}</code>; null for one made from the
 *     conditions
 */
public record RuleDraft(
    String id,
    String title,
    String article,
    String severity,
    String remedy,
    String table,
    List<String> conditions,
    @Nullable String message) {

  public RuleDraft {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(article, "article");
    requireNonNull(severity, "severity");
    requireNonNull(remedy, "remedy");
    requireNonNull(table, "table");
    conditions = List.copyOf(conditions);
  }
}
