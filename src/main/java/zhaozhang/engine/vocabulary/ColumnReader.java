package zhaozhang.engine.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.vocabulary.Declarations.Field;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Column.Replacement;
import zhaozhang.model.table.ColumnLayout;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.DateStyle;

/** Makes columns of what they are declared with. */
final class ColumnReader {

  private final Problems problems;

  ColumnReader(Problems problems) {
    this.problems = problems;
  }

  Column column(Field field) {
    Marks marks = field.marks();
    List<String> values = marks.items(Mark.VALUES);
    Column column =
        new Column(
            field.name().text(),
            field.name().line(),
            new Column.Content(
                type(field),
                field.place() == Place.LIST,
                values,
                marks.has(Mark.MASKED),
                marks.has(Mark.NAMING)),
            new Column.Export(
                marks.has(Mark.REQUIRED),
                marks.has(Mark.MAY_LACK),
                marks.has(Mark.DATES),
                marks.items(Mark.ALIASES),
                new ColumnLayout(
                    marks.has(Mark.SHEET_NAME), marks.items(Mark.LEVELS), marks.items(Mark.KINDS))),
            new Column.Cells(
                codes(marks),
                marks.text(Mark.BLANK).orElse(null),
                marks.has(Mark.BLANK_UNKNOWN),
                new DateStyle(order(marks), marks.has(Mark.MONTH_END)),
                marks.text(Mark.EXAMPLE).orElse(null),
                marks.has(Mark.RENAMING),
                lookup(marks)),
            new Column.Computed(
                marks.text(Mark.DEFINITION).orElse(null), replacement(marks).orElse(null)));
    if (!values.isEmpty()) {
      column.codes().values().forEach(value -> listed(marks, Mark.CODES, value, values));
      marks.text(Mark.BLANK).ifPresent(value -> listed(marks, Mark.BLANK, value, values));
      replacement(marks).ifPresent(one -> listed(marks, Mark.REPLACEMENT, one.value(), values));
    }
    return column;
  }

  private ColumnType type(Field field) {
    Marks marks = field.marks();
    List<Mark> types = marks.given().stream().filter(mark -> mark.type().isPresent()).toList();
    if (types.size() > 1) {
      String words = types.stream().map(mark -> "@" + mark.word()).collect(Collectors.joining(" "));
      problems.add(marks.at(types.get(1)), "vocabulary.twoTypes", field.name().text(), words);
    }
    ColumnType usual = Optional.ofNullable(field.place()).orElse(Place.TEXT).columnType();
    return types.stream().flatMap(mark -> mark.type().stream()).findFirst().orElse(usual);
  }

  private DateStyle.Order order(Marks marks) {
    String word = marks.text(Mark.DATE_ORDER).orElse(null);
    Optional<DateStyle.Order> order = Optional.ofNullable(word).flatMap(DateStyle.Order::of);
    if (word != null && order.isEmpty()) {
      String all = String.join(Texts.get("rule.and"), DateStyle.Order.words());
      problems.add(marks.at(Mark.DATE_ORDER), "vocabulary.unknownOrder", word, all);
    }
    return order.orElse(DateStyle.Order.YEAR_FIRST);
  }

  private Map<String, String> codes(Marks marks) {
    Map<String, String> codes = new HashMap<>();
    for (String item : marks.items(Mark.CODES)) {
      String[] pair = item.split("=", 2);
      if (pair.length == 2) {
        codes.put(pair[0].strip(), pair[1].strip());
      } else {
        problems.add(marks.at(Mark.CODES), "vocabulary.badCode", item);
      }
    }
    return codes;
  }

  private Column.Lookup lookup(Marks marks) {
    Map<String, Column.Target> targets = new HashMap<>();
    for (String item : marks.items(Mark.POINTING, "pointing.targets")) {
      String[] parts = item.split("[=.]", -1);
      if (parts.length == 3) {
        targets.put(parts[0].strip(), new Column.Target(parts[1].strip(), parts[2].strip()));
      } else {
        problems.add(marks.at(Mark.POINTING), "vocabulary.badTarget", item);
      }
    }
    return new Column.Lookup(
        marks.text(Mark.ENTRIES).orElse(null),
        marks.part(Mark.POINTING, "pointing.kind").orElse(null),
        targets);
  }

  private static Optional<Replacement> replacement(Marks marks) {
    return marks
        .part(Mark.REPLACEMENT, "replacement.when")
        .map(
            when ->
                new Replacement(
                    when, marks.part(Mark.REPLACEMENT, "replacement.value").orElseThrow()));
  }

  /** A value that an enumeration does not hold never equals anything. */
  private void listed(Marks marks, Mark mark, String value, List<String> values) {
    if (!values.contains(value)) {
      String all = String.join(Texts.get("rule.and"), values);
      String hint = Nearest.hint(value, values, Texts.get("rule.onlyThese", all));
      problems.add(marks.at(mark), "vocabulary.unlisted", mark.word(), value, hint);
    }
  }
}
