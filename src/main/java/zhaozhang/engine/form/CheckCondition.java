package zhaozhang.engine.form;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.form.CheckSheet.CheckCell;
import zhaozhang.engine.function.ValueType;
import zhaozhang.engine.text.Token;
import zhaozhang.model.rule.Comparison;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;

/** One condition of a check: three cells, a column, a comparison and a value. */
final class CheckCondition {

  /** A column of the same row, shown in a message or compared with: {@code {name}}. */
  static final Pattern COLUMN = Pattern.compile("[{\uFF5B]([^{}\uFF5B\uFF5D]+)[}\uFF5D]");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}");
  private static final Pattern SEPARATOR = Pattern.compile("[;\uFF1B|\u3001,\uFF0C\\s]+");

  private final CheckCells cells;
  private final CheckCell name;
  private final CheckCell word;
  private final CheckCell value;
  private final String number;
  private final Optional<Column> column;

  CheckCondition(CheckCells cells, String number) {
    this.cells = cells;
    this.number = number;
    this.name = cells.cell("column", number);
    this.word = cells.cell("comparison", number);
    this.value = cells.cell("value", number);
    this.column = cells.column(name.text());
  }

  boolean blank() {
    return Stream.of(name, word, value).allMatch(CheckCell::blank);
  }

  boolean withDay() {
    return Comparison.named(word.text()).filter(Comparison::withDay).isPresent();
  }

  /** As the rule language has it, with the cell that a complaint would be about. */
  String write() {
    String left = cells.columnWord(cells.filled("column", number), name.text());
    Optional<Comparison> comparison = Comparison.named(cells.filled("comparison", number).text());
    if (comparison.isEmpty() && !word.blank()) {
      String known = String.join(Texts.get("rule.and"), Comparison.words());
      String hint =
          Nearest.hint(word.text(), Comparison.words(), Texts.get("rule.onlyThese", known));
      cells.problem(word, "checks.unknownComparison", word.text(), hint);
    }
    CheckCell place = column.isEmpty() ? name : value.blank() ? word : value;
    boolean list = column.isPresent() && column.get().list();
    return comparison.map(it -> it.write(left, list, right(it))).orElse("") + " " + place.mark();
  }

  private String right(Comparison comparison) {
    if (comparison.withoutValue()) {
      return nothing(comparison);
    }
    if (comparison.withDay()) {
      return days();
    }
    cells.filled("value", number);
    if (comparison.ofSeveral()) {
      return Arrays.stream(SEPARATOR.split(value.text()))
          .filter(item -> !item.isEmpty())
          .map(this::literal)
          .collect(joining(", "));
    }
    Matcher other = COLUMN.matcher(value.text());
    return other.matches() ? cells.columnWord(value, other.group(1)) : literal(value.text());
  }

  private String nothing(Comparison comparison) {
    if (!value.blank()) {
      cells.problem(value, "checks.needless", comparison.word());
    }
    return "";
  }

  private String days() {
    if (!value.blank() && !DAYS.matcher(value.text()).matches()) {
      cells.problem(value, "checks.days", value.text());
    }
    return value.blank() ? "0" : value.text();
  }

  /** As the column's type. */
  private String literal(String text) {
    ColumnType type = column.map(Column::type).orElse(ColumnType.TEXT);
    if (type == ColumnType.NUMBER && NUMBER.matcher(text).matches()) {
      return text;
    }
    if (type == ColumnType.BOOLEAN) {
      for (Boolean truth : List.of(true, false)) {
        if (text.equals(Texts.get("value." + truth)) || text.equals(truth.toString())) {
          return truth.toString();
        }
      }
    }
    if (!type.isText()) {
      String label = ValueType.of(type).label();
      cells.problem(value, "checks.otherType", name.text(), label, text);
    }
    return quoted(type == ColumnType.ACCOUNT ? text.toLowerCase(Locale.ROOT) : text);
  }

  /** A text as a literal of the rule language. */
  static String quoted(String text) {
    return Token.quote(text.replaceAll("\\R", "\n"));
  }
}
