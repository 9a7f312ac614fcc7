package zhaozhang.model.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhaozhang.base.Labels;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;

/**
 * The comparisons that people choose from who do not write rules; their words stand in the lexicon.
 */
public enum Comparison {
  EQUAL("%s == %s"),
  NOT_EQUAL("%s != %s"),
  GREATER("%s > %s"),
  AT_LEAST("%s >= %s"),
  LESS("%s < %s"),
  AT_MOST("%s <= %s"),
  /** Of a text, as a part; of a list, as an item. */
  CONTAINS(Lexicon.get("function.MENTIONS") + "( %s, %s )"),
  NOT_CONTAINS("! " + Lexicon.get("function.MENTIONS") + "( %s, %s )"),
  ONE_OF("%s in ( %s )"),
  NONE_OF("%s not in ( %s )"),
  BLANK("%s == null"),
  NOT_BLANK("%s != null"),
  /** With a number of days, so many days before. */
  BEFORE(Lexicon.get("function.DAYS_AFTER") + "( %s, %s ) < " + Lexicon.get("comparison.day")),
  NOT_BEFORE(Lexicon.get("function.DAYS_AFTER") + "( %s, %s ) >= " + Lexicon.get("comparison.day"));

  private final String form;

  Comparison(String form) {
    this.form = form;
  }

  public static Optional<Comparison> named(String word) {
    return Labels.find(values(), Comparison::word, word);
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Comparison::word).toList();
  }

  /** The word that people choose. */
  public String word() {
    return Lexicon.get("comparison." + name());
  }

  /** The word that people read in a sentence. */
  public String label() {
    return Texts.get("comparison." + name());
  }

  public boolean withoutValue() {
    return this == BLANK || this == NOT_BLANK;
  }

  public boolean ofSeveral() {
    return this == ONE_OF || this == NONE_OF;
  }

  /** Whether it needs the day audited as of. */
  public boolean withDay() {
    return this == BEFORE || this == NOT_BEFORE;
  }

  /**
   * The condition in the rule language.
   *
   * @param list whether the column holds lists
   * @param value in the rule language; of {@link #withDay}, a number of days
   */
  public String write(String column, boolean list, String value) {
    String written = form;
    if (list && this == CONTAINS) {
      written = "%s contains %s";
    } else if (list && this == NOT_CONTAINS) {
      written = "%s not contains %s";
    }
    return String.format(Locale.ROOT, written, column, value);
  }
}
