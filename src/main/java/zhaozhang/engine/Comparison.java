package zhaozhang.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhaozhang.model.Texts;

/** The comparisons that a check in a workbook may make; their words stand in the texts. */
enum Comparison {
  EQUAL("%s == %s"),
  NOT_EQUAL("%s != %s"),
  GREATER("%s > %s"),
  AT_LEAST("%s >= %s"),
  LESS("%s < %s"),
  AT_MOST("%s <= %s"),
  /** Of a text, as a part; of a list, as an item. */
  CONTAINS(Function.MENTIONS.word() + "( %s, %s )"),
  NOT_CONTAINS("! " + Function.MENTIONS.word() + "( %s, %s )"),
  ONE_OF("%s in ( %s )"),
  NONE_OF("%s not in ( %s )"),
  BLANK("%s == null"),
  NOT_BLANK("%s != null"),
  /** With a number of days, so many days before. */
  BEFORE(Function.DAYS_AFTER.word() + "( %s, %s ) < " + CheckTable.DAY),
  NOT_BEFORE(Function.DAYS_AFTER.word() + "( %s, %s ) >= " + CheckTable.DAY);

  private final String form;

  Comparison(String form) {
    this.form = form;
  }

  static Optional<Comparison> named(String word) {
    return Arrays.stream(values()).filter(known -> known.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Comparison::word).toList();
  }

  String word() {
    return Texts.get("comparison." + name());
  }

  boolean withoutValue() {
    return this == BLANK || this == NOT_BLANK;
  }

  boolean ofSeveral() {
    return this == ONE_OF || this == NONE_OF;
  }

  boolean withDay() {
    return this == BEFORE || this == NOT_BEFORE;
  }

  /** The condition in the rule language. */
  String write(String column, boolean list, String value) {
    String written = form;
    if (list && this == CONTAINS) {
      written = "%s contains %s";
    } else if (list && this == NOT_CONTAINS) {
      written = "%s not contains %s";
    }
    return String.format(Locale.ROOT, written, column, value);
  }
}
