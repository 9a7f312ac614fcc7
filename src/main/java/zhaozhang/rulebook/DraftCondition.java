package zhaozhang.rulebook;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.Comparison;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;

/**
 * One condition of a drafted rule.
 *
 * @param values what the column is compared with; none where nothing is
 */
record DraftCondition(Column column, Comparison comparison, List<String> values) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");
  private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}");
  private static final Pattern SEPARATOR = Pattern.compile("[;\uFF1B|\u3001,\uFF0C\\s]+");

  DraftCondition {
    values = List.copyOf(values);
  }

  /**
   * Reads a column, a comparison and a value, separated by spaces.
   *
   * @throws UserError if it is none of this table
   */
  static DraftCondition parse(String text, Table table, Vocabulary vocabulary) {
    String[] parts = text.strip().split("\\s+", 3);
    if (parts.length < 2) {
      throw new UserError(Texts.get("new.condition", text));
    }
    Column column =
        table
            .column(parts[0])
            .orElseThrow(() -> new UserError(UnknownWord.column(vocabulary, table, parts[0])));
    if (column.derived()) {
      throw new UserError(Texts.get("new.derived", column.name()));
    }
    Comparison comparison =
        Comparison.named(parts[1]).orElseThrow(() -> new UserError(unknown(parts[1])));
    return new DraftCondition(
        column, comparison, values(parts.length > 2 ? parts[2] : "", column, comparison));
  }

  private static String unknown(String word) {
    List<String> known = Comparison.words();
    String only = Texts.get("rule.onlyThese", String.join(Texts.get("rule.and"), known));
    return Texts.get("checks.unknownComparison", word, Nearest.hint(word, known, only));
  }

  private static List<String> values(String text, Column column, Comparison comparison) {
    String value = column.type() == ColumnType.ACCOUNT ? text.toLowerCase(Locale.ROOT) : text;
    if (comparison.withDay()) {
      String days = value.isEmpty() ? "0" : value;
      require(DAYS.matcher(days).matches(), "checks.days", days);
      return List.of(days);
    }
    List<String> values =
        (comparison.ofSeveral() ? Arrays.stream(SEPARATOR.split(value)) : Stream.of(value))
            .filter(one -> !one.isEmpty())
            .toList();
    require(comparison.withoutValue() == values.isEmpty(), "new.value", comparison.word());
    if (column.type() == ColumnType.NUMBER) {
      values.forEach(
          one -> require(NUMBER.matcher(one).matches(), "new.number", column.name(), one));
    }
    return values;
  }

  private static void require(boolean right, String key, Object... arguments) {
    if (!right) {
      throw new UserError(Texts.get(key, arguments));
    }
  }

  /** The condition in the rule language. */
  String written() {
    String value = values.stream().map(this::literal).collect(joining(", "));
    return comparison.write(column.name(), column.list(), value);
  }

  private String literal(String value) {
    if (comparison.withDay() || column.type() == ColumnType.NUMBER) {
      return value;
    }
    if (column.type() == ColumnType.BOOLEAN) {
      for (Boolean truth : List.of(true, false)) {
        if (value.equals(Texts.get("value." + truth))) {
          return truth.toString();
        }
      }
    }
    return '"' + value + '"';
  }

  /** In words, showing the value found in a row. */
  String message() {
    String key =
        switch (comparison) {
          case BLANK, NOT_BLANK -> "new.message.blank";
          case BEFORE, NOT_BEFORE -> "new.message.days";
          case EQUAL -> "new.message.equal";
          default -> "new.message";
        };
    String value = String.join(Texts.get("rule.and"), values);
    return Texts.get(key, column.name(), comparison.word(), value);
  }
}
