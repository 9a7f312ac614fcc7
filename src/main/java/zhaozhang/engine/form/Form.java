package zhaozhang.engine.form;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;

/** The fields of one form by their headings, and what is wrong with them. */
final class Form {

  /** The number of the condition that every form has. */
  static final String FIRST = "1";

  /** A column of the same row, shown in a message or compared with: {@code {name}}. */
  static final Pattern COLUMN = Pattern.compile("[{\uFF5B]([^{}\uFF5B\uFF5D]+)[}\uFF5D]");

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  private final String file;
  private final Map<String, Field> fields;
  private final Vocabulary vocabulary;
  private final List<RuleProblem> problems;

  Form(String file, Map<String, Field> fields, Vocabulary vocabulary, List<RuleProblem> problems) {
    this.file = file;
    this.fields = fields;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  Iterable<Field> all() {
    return fields.values();
  }

  /** What is written behind a heading's word, in the order of the fields: 1 for the first. */
  List<String> numbers(String heading) {
    String word = Lexicon.get("checks." + heading);
    return fields.keySet().stream()
        .filter(name -> name.startsWith(word) && name.length() > word.length())
        .map(name -> name.substring(word.length()))
        .toList();
  }

  /** Whether there is a field of this heading. */
  boolean asks(String heading) {
    return fields.containsKey(Lexicon.get("checks." + heading));
  }

  Field field(String heading) {
    return field(heading, "");
  }

  Field field(String heading, String number) {
    String name = Lexicon.get("checks." + heading) + number;
    return requireNonNull(fields.get(name), name);
  }

  /** What is written in a field that may not be blank. */
  String filled(Field field) {
    if (field.blank()) {
      unfilled(field);
    }
    return field.text();
  }

  void unfilled(Field field) {
    problem(field, "checks.blank", field.heading());
  }

  private Optional<Table> table() {
    return vocabulary.table(field("table").text());
  }

  /** The column of the form's table, if it has one of this name. */
  Optional<Column> column(String name) {
    return table().flatMap(table -> table.column(name));
  }

  String tableWord() {
    Field field = field("table");
    if (table().isEmpty()) {
      harmless(field, field.text());
    }
    return filled(field);
  }

  /** In a cell, a name that is misspelt is left for the check of rules to tell. */
  String columnWord(Field field, String word) {
    if (column(word).isEmpty()) {
      if (field.place() != null) {
        harmless(field, word);
      } else {
        table().ifPresent(table -> problem(field, UnknownWord.column(vocabulary, table, word)));
      }
    }
    return word;
  }

  /** A word that may be misspelt, but can be nothing else in the rule language. */
  private void harmless(Field field, String word) {
    boolean harmless = WORD.matcher(word).matches() && !ASCII.matcher(word).matches();
    if (!harmless && !word.isEmpty()) {
      problem(field, "checks.noWord", word);
    }
  }

  /** The row that tells the day audited as of, as a rule asks for it. */
  String day() {
    return vocabulary.tables(Table.Kind.CONTEXT).stream()
        .map(
            it ->
                "%s( %s : %s )"
                    .formatted(it.name(), Lexicon.get("comparison.day"), it.key().name()))
        .findFirst()
        .orElse("");
  }

  /** How many problems there are so far, of whatever form. */
  int problems() {
    return problems.size();
  }

  void problem(Field field, String key, Object... arguments) {
    problem(field, Texts.get(key, arguments));
  }

  private void problem(Field field, String message) {
    problems.add(field.problem(file, message));
  }
}
