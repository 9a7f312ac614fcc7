package zhaozhang.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhaozhang.audit.history.StatusWords;
import zhaozhang.base.Folding;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.snapshot.cell.Words;

/**
 * Checks the list of other words for values: each names a column, means one of its values, and says
 * nothing else than another word or the vocabulary itself.
 */
final class Synonyms {

  private static final String ITEMS = "[\uff1b;|]";

  private final NamedColumns known;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final Map<String, Row> earlier = new HashMap<>();

  private Synonyms(NamedColumns known) {
    this.known = known;
  }

  /**
   * Checks all words.
   *
   * @throws RulebookException with all that are wrong
   */
  static void check(Vocabulary vocabulary, Snapshot lists) {
    Synonyms synonyms = new Synonyms(known(vocabulary));
    rows(lists).filter(row -> !text(row, "written").isEmpty()).forEach(synonyms::check);
    if (!synonyms.problems.isEmpty()) {
      throw new RulebookException(synonyms.problems);
    }
  }

  /** The words that the list tells. */
  static Words of(Snapshot lists) {
    return new Words(
        rows(lists)
            .map(
                row ->
                    new Words.Word(
                        text(row, "table"),
                        text(row, "column"),
                        text(row, "written"),
                        text(row, "value")))
            .toList());
  }

  private static Stream<Row> rows(Snapshot lists) {
    return lists.table(Lexicon.get("list.words")).map(TableData::rows).stream()
        .flatMap(List::stream);
  }

  private static String text(Row row, String column) {
    return row.text(Lexicon.get("list.words." + column));
  }

  private void check(Row row) {
    String word = Folding.fold(text(row, "written"));
    String where = text(row, "table") + "|" + text(row, "column") + "|" + word;
    Row other = earlier.putIfAbsent(where, row);
    if (other != null && !text(other, "value").equals(text(row, "value"))) {
      add(row, "words.contradicts", text(row, "written"), other.source(), text(other, "value"));
    }
    List<Column> columns = known.of(text(row, "table"), text(row, "column"));
    if (columns.isEmpty()) {
      String unknown = known.unknown(text(row, "table"), text(row, "column"));
      problems.add(new RuleProblem(row.source(), unknown));
    }
    boolean exact = columns.size() == 1;
    for (Column column : columns) {
      if (!column.values().isEmpty()) {
        meaning(column, word)
            .filter(value -> !value.equals(text(row, "value")))
            .ifPresent(value -> add(row, "words.itself", text(row, "written"), value));
        if (exact) {
          value(row, column);
        }
      }
    }
  }

  /** What a word means without any list. */
  private static Optional<String> meaning(Column column, String word) {
    return Stream.concat(
            column.values().stream().filter(value -> Folding.fold(value).equals(word)),
            column.codes().entrySet().stream()
                .filter(code -> Folding.fold(code.getKey()).equals(word))
                .map(Map.Entry::getValue))
        .findFirst();
  }

  private void value(Row row, Column column) {
    String given = text(row, "value");
    Stream.of(given.split(ITEMS))
        .map(String::strip)
        .filter(value -> !value.isEmpty() && !column.values().contains(value))
        .forEach(
            value -> {
              String all = String.join(Texts.get("rule.and"), column.values());
              String hint = Nearest.hint(value, column.values(), Texts.get("rule.onlyThese", all));
              add(row, "words.no-value", column.name(), value, hint);
            });
  }

  /** The tables of a snapshot, and the one that people fill in. */
  private static NamedColumns known(Vocabulary vocabulary) {
    return new NamedColumns(
        Stream.concat(vocabulary.tables(Table.Kind.SNAPSHOT).stream(), Stream.of(StatusWords.TABLE))
            .toList());
  }

  private void add(Row row, String key, Object... arguments) {
    problems.add(new RuleProblem(row.source(), Texts.get(key, arguments)));
  }
}
