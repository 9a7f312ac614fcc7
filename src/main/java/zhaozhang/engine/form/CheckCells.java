package zhaozhang.engine.form;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zhaozhang.base.Texts;
import zhaozhang.engine.form.CheckSheet.CheckCell;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/** The cells of one check by their headings, and what is wrong with them. */
final class CheckCells {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  private final String file;
  private final Map<String, CheckCell> cells;
  private final Vocabulary vocabulary;
  private final List<RuleProblem> problems;

  CheckCells(
      String file,
      Map<String, CheckCell> cells,
      Vocabulary vocabulary,
      List<RuleProblem> problems) {
    this.file = file;
    this.cells = cells;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  Iterable<CheckCell> all() {
    return cells.values();
  }

  /** What is written behind a heading's word, in the order of the columns: 1 for the first. */
  List<String> numbers(String heading) {
    String word = Texts.get("checks." + heading);
    return cells.keySet().stream()
        .filter(name -> name.startsWith(word) && name.length() > word.length())
        .map(name -> name.substring(word.length()))
        .toList();
  }

  CheckCell cell(String heading) {
    return cell(heading, "");
  }

  CheckCell cell(String heading, String number) {
    String name = Texts.get("checks." + heading) + number;
    return requireNonNull(cells.get(name), name);
  }

  CheckCell filled(String heading) {
    return filled(heading, "");
  }

  /** A cell that may not be blank. */
  CheckCell filled(String heading, String number) {
    CheckCell cell = cell(heading, number);
    if (cell.blank()) {
      problem(cell, "checks.blank", Texts.get("checks." + heading) + number);
    }
    return cell;
  }

  private Optional<Table> table() {
    return vocabulary.table(cell("table").text());
  }

  /** The column of the check's table, if it has one of this name. */
  Optional<Column> column(String name) {
    return table().flatMap(table -> table.column(name));
  }

  String tableWord() {
    CheckCell cell = filled("table");
    return word(cell, cell.text(), table().isPresent());
  }

  String columnWord(CheckCell cell, String word) {
    return word(cell, word, column(word).isPresent());
  }

  /** A word that may be misspelt, but can be nothing else in the rule language. */
  private String word(CheckCell cell, String word, boolean known) {
    boolean harmless = WORD.matcher(word).matches() && !ASCII.matcher(word).matches();
    if (!known && !harmless && !word.isEmpty()) {
      problem(cell, "checks.noWord", word);
    }
    return word;
  }

  /** How many problems there are so far, of whatever row. */
  int problems() {
    return problems.size();
  }

  void problem(CheckCell cell, String key, Object... arguments) {
    problems.add(cell.place().problem(file, Texts.get(key, arguments)));
  }
}
