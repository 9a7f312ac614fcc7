package zhaozhang.console.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhaozhang.audit.RuleCatalogue.ByArticle;
import zhaozhang.model.Severity;
import zhaozhang.model.rule.Comparison;

/**
 * The guided form for a new check.
 *
 * @param fields what is filled in so far, by the name of the field
 * @param wrong what is wrong with a field, by its name
 * @param tables what there is to choose from
 * @param columns of the chosen table
 * @param problem why it cannot be tried; empty if it can
 */
public record CheckForm(
    Map<String, String> fields,
    Map<String, String> wrong,
    List<ByArticle> articles,
    List<String> tables,
    List<String> columns,
    String problem) {

  /** How many conditions have room. */
  public static final int CONDITIONS = 3;

  public CheckForm {
    fields = Map.copyOf(fields);
    wrong = Map.copyOf(wrong);
    articles = List.copyOf(articles);
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
  }

  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  public String wrong(String field) {
    return wrong.getOrDefault(field, "");
  }

  public List<String> severities() {
    return Stream.of(Severity.values()).map(Severity::word).toList();
  }

  public List<String> comparisons() {
    return Comparison.words();
  }

  /** What its article requires; empty before one is chosen. */
  public String requirement() {
    return articles.stream()
        .map(ByArticle::article)
        .filter(one -> one.id().equals(get("article")))
        .map(one -> one.requirement())
        .findFirst()
        .orElse("");
  }
}
