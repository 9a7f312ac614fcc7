package zhaozhang.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.FileNames;
import zhaozhang.base.Folding;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.report.list.ListFile;

/**
 * Writes down what people say of a heading or a word that was not understood, so that it is from
 * then on: a row of the list of other headings, or of other words.
 */
public final class Answer {

  private final Path folder;
  private final RulesInForce rules;
  private final Table table;

  private Answer(Path folder, String table) {
    this.folder = folder;
    this.rules = RulesInForce.read(folder);
    this.table =
        rules.vocabulary().tables(Table.Kind.SNAPSHOT).stream()
            .filter(one -> one.name().equals(table))
            .findFirst()
            .orElseThrow(() -> new UserError(Texts.get("answer.noTable", table)));
  }

  /**
   * A heading stands for a column.
   *
   * @param column empty if it may stand there and is not read
   * @return the list that says so now, seen from the rules folder
   * @throws UserError if there is no such table or column, or the list says something else already
   */
  public static String heading(Path rules, String table, String heading, String column) {
    Answer answer = new Answer(rules, table);
    String other = required(heading);
    if (!column.isEmpty()) {
      answer.column(column);
    }
    answer.requireNew("headings", List.of("table", "other"), List.of(table, other));
    return answer.append(
        "headings", List.of("table", "column", "other"), List.of(table, column, other));
  }

  /**
   * A word in a column means one of its own.
   *
   * @return the list that says so now, seen from the rules folder
   * @throws UserError if there is no such table, column or value, or the list says something else
   *     already
   */
  public static String word(Path rules, String table, String column, String word, String value) {
    Answer answer = new Answer(rules, table);
    String written = required(word);
    List<String> values = answer.column(column).values();
    if (!values.contains(value)) {
      throw new UserError(
          Texts.get("answer.noValue", column, value, String.join(Texts.get("rule.and"), values)));
    }
    answer.requireNew(
        "words", List.of("table", "column", "written"), List.of(table, column, written));
    return answer.append(
        "words",
        List.of("table", "column", "written", "value"),
        List.of(table, column, written, value));
  }

  private static String required(String text) {
    String given = text.strip();
    if (given.isEmpty()) {
      throw new UserError(Texts.get("answer.blank"));
    }
    return given;
  }

  private Column column(String name) {
    return table.exported().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new UserError(Texts.get("answer.noColumn", table.name(), name)));
  }

  /** Two answers to one question would make the list contradict itself. */
  private void requireNew(String list, List<String> columns, List<String> cells) {
    rows(list)
        .filter(row -> same(row, list, columns, cells))
        .findFirst()
        .ifPresent(
            row -> {
              throw new UserError(Texts.get("answer.already", row.source()));
            });
  }

  private Stream<Row> rows(String list) {
    return rules.tables().table(Lexicon.get("list." + list)).map(TableData::rows).stream()
        .flatMap(List::stream);
  }

  private static boolean same(Row row, String list, List<String> columns, List<String> cells) {
    for (int at = 0; at < columns.size(); at++) {
      String held = row.text(Lexicon.get("list." + list + "." + columns.get(at)));
      if (!Folding.fold(held).equals(Folding.fold(cells.get(at)))) {
        return false;
      }
    }
    return true;
  }

  private String append(String list, List<String> columns, List<String> cells) {
    ListFile file = RulesWaiver.list(folder, list);
    file.append(
        columns.stream().map(column -> Lexicon.get("list." + list + "." + column)).toList(),
        List.of(cells));
    return FileNames.below(folder, file.path());
  }
}
