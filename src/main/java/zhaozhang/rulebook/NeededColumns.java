package zhaozhang.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/**
 * The lists, and the columns of them, that the program reads by name: a vocabulary that renames one
 * would leave it without waivers, without limits, without anybody who notices.
 *
 * @param list key of its name in the texts
 * @param texts keys of the columns of texts; the others of dates and numbers
 */
public record NeededColumns(
    String list, List<String> texts, List<String> dates, List<String> numbers) {

  private static final List<NeededColumns> ALL =
      List.of(
          texts("aliases", "short", "full"),
          texts("headings", "table", "column", "other"),
          texts("words", "table", "column", "written", "value"),
          texts("regulation", "name", "value"),
          texts("parameters", "name", "value", "minimum", "maximum", "unit", "note"),
          texts("articles", "id", "title", "requirement", "check", "department")
              .and(List.of(), List.of("months")),
          texts("waivers", "rule", "key", "discriminator", "reason", "approvedBy")
              .and(List.of("approvedOn", "expires"), List.of()),
          texts("verifications", "article", "result", "by", "basis").and(List.of("on"), List.of()),
          texts("signatures", "file", "sha256", "by").and(List.of("on"), List.of()));

  public NeededColumns {
    texts = List.copyOf(texts);
    dates = List.copyOf(dates);
    numbers = List.copyOf(numbers);
  }

  private static NeededColumns texts(String list, String... columns) {
    return new NeededColumns(list, List.of(columns), List.of(), List.of());
  }

  private NeededColumns and(List<String> moreDates, List<String> moreNumbers) {
    return new NeededColumns(list, texts, moreDates, moreNumbers);
  }

  /**
   * Checks that a vocabulary declares them all.
   *
   * @throws RulebookException with all that are missing or of another type
   */
  public static void check(Vocabulary vocabulary, RuleText text) {
    List<RuleProblem> problems = new ArrayList<>();
    ALL.forEach(needed -> needed.check(vocabulary, text, problems));
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
  }

  private void check(Vocabulary vocabulary, RuleText text, List<RuleProblem> problems) {
    String name = Lexicon.get("list." + list);
    Table table = vocabulary.table(name).filter(one -> one.kind() == Table.Kind.LIST).orElse(null);
    if (table == null) {
      problems.add(text.problem(0, Texts.get("list.notDeclared", name)));
      return;
    }
    Predicate<Column> date = column -> column.type() == ColumnType.DATE;
    Predicate<Column> number = column -> column.type() == ColumnType.NUMBER;
    Predicate<Column> any = column -> column.type().isText();
    texts.forEach(key -> problems.addAll(problems(table, key, any, String.class, text)));
    dates.forEach(key -> problems.addAll(problems(table, key, date, LocalDate.class, text)));
    numbers.forEach(key -> problems.addAll(problems(table, key, number, BigDecimal.class, text)));
  }

  private List<RuleProblem> problems(
      Table table, String key, Predicate<Column> right, Class<?> type, RuleText text) {
    String name = Lexicon.get("list." + list + "." + key);
    Column column = table.column(name).orElse(null);
    if (column == null) {
      String missing = Texts.get("list.noColumn", table.name(), name, type.getSimpleName());
      return List.of(text.problem(table.line(), missing));
    }
    if (column.list() || column.derived() || !right.test(column)) {
      String other = Texts.get("list.otherType", table.name(), name, type.getSimpleName());
      return List.of(text.problem(column.line(), other));
    }
    return List.of();
  }
}
