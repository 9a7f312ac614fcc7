package zhaozhang.engine.form;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.function.ValueType;
import zhaozhang.engine.text.Token;
import zhaozhang.model.rule.Comparison;
import zhaozhang.model.rule.Condition;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;

/** One condition of a form: three fields, a column, a comparison and a value. */
final class FormCondition {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}");
  private static final Pattern SEPARATOR = Pattern.compile("[;\uFF1B|\u3001,\uFF0C\\s]+");

  private static final Set<ColumnType> COMPUTED = EnumSet.of(ColumnType.NUMBER, ColumnType.DATE);

  private final Form form;
  private final Field name;
  private final Field word;
  private final Field value;
  private final Optional<Column> column;

  FormCondition(Form form, String number) {
    this.form = form;
    this.name = form.field("column", number);
    this.word = form.field("comparison", number);
    this.value = form.field("value", number);
    this.column = form.column(name.text());
  }

  /**
   * A condition understood.
   *
   * @param text as the rule language has it
   * @param field that a complaint would be about
   */
  record Written(Condition condition, String text, Field field) {}

  boolean blank() {
    return Stream.of(name, word, value).allMatch(Field::blank);
  }

  /** None, and problems, if it is none. */
  Optional<Written> write() {
    String left = form.columnWord(name, form.filled(name));
    return comparison().map(it -> write(left, it));
  }

  private Optional<Comparison> comparison() {
    Optional<Comparison> comparison = Comparison.named(form.filled(word));
    if (comparison.isEmpty() && !word.blank()) {
      String known = String.join(Texts.get("rule.and"), Comparison.words());
      String hint =
          Nearest.hint(word.text(), Comparison.words(), Texts.get("rule.onlyThese", known));
      form.problem(word, "checks.unknownComparison", word.text(), hint);
    }
    return comparison;
  }

  private Written write(String left, Comparison comparison) {
    List<String> values = values(comparison);
    String right = values.stream().map(it -> right(comparison, it)).collect(joining(", "));
    boolean list = column.isPresent() && column.get().list();
    Field field = column.isEmpty() ? name : value.blank() ? word : value;
    return new Written(
        new Condition(left, comparison, values), comparison.write(left, list, right), field);
  }

  private List<String> values(Comparison comparison) {
    if (comparison.withoutValue()) {
      if (!value.blank()) {
        form.problem(value, "checks.needless", comparison.word());
      }
      return List.of();
    }
    if (comparison.withDay()) {
      return List.of(days());
    }
    List<String> values =
        (comparison.ofSeveral()
                ? Arrays.stream(SEPARATOR.split(value.text()))
                : Stream.of(value.text()))
            .filter(one -> !one.isEmpty())
            .map(this::folded)
            .toList();
    if (values.isEmpty()) {
      form.unfilled(value);
    }
    return values;
  }

  private String days() {
    if (!value.blank() && !DAYS.matcher(value.text()).matches()) {
      form.problem(value, "checks.days", value.text());
    }
    return value.blank() ? "0" : value.text();
  }

  /** Accounts are compared without case; the name of a column is no account. */
  private String folded(String text) {
    boolean account = column.map(Column::type).filter(ColumnType.ACCOUNT::equals).isPresent();
    return account && !Form.COLUMN.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : text;
  }

  private String right(Comparison comparison, String text) {
    if (comparison.withDay()) {
      return text;
    }
    if (ordered() && !comparison.ofSeveral() && FormFormula.is(text)) {
      return FormFormula.write(form, value, text);
    }
    Matcher other = Form.COLUMN.matcher(text);
    return other.matches() && !comparison.ofSeveral()
        ? form.columnWord(value, other.group(1))
        : literal(text);
  }

  /** Whether the column's values may be computed. */
  private boolean ordered() {
    return column.map(Column::type).filter(COMPUTED::contains).isPresent();
  }

  /** As the column's type. */
  private String literal(String text) {
    ColumnType type = column.map(Column::type).orElse(ColumnType.TEXT);
    if (type == ColumnType.NUMBER && NUMBER.matcher(text).matches()) {
      return text;
    }
    if (type == ColumnType.BOOLEAN) {
      for (Boolean truth : List.of(true, false)) {
        if (text.equals(Lexicon.get("value." + truth)) || text.equals(truth.toString())) {
          return truth.toString();
        }
      }
    }
    if (!type.isText()) {
      String label = ValueType.of(type).label();
      form.problem(value, "checks.otherType", name.text(), label, text);
    }
    return quoted(text);
  }

  /** A text as a literal of the rule language. */
  static String quoted(String text) {
    return Token.quote(text.replaceAll("\\R", "\n"));
  }
}
