package zhaozhang.rulebook;

import static java.util.stream.Collectors.joining;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhaozhang.base.Folding;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;

/**
 * Ids that a spreadsheet took for dates: who types 4-13 into a cell that is no text gets the
 * thirteenth of April, which a .csv then holds as Apr-13.
 */
final class IdsAsDates {

  private static final Pattern NAMED_FIRST = Pattern.compile("([A-Za-z]{3})[a-z]*\\W?(\\d{1,4})");
  private static final Pattern NAMED_LAST = Pattern.compile("(\\d{1,4})\\W?([A-Za-z]{3})[a-z]*");
  private static final Pattern DAY_OF_YEAR =
      Pattern.compile(
          "(?:\\d{4}%s)?(\\d{1,2})%s(\\d{1,2})%s"
              .formatted(word("year"), word("month"), word("day")));
  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile("(\\d{4})%s(\\d{1,2})%s".formatted(word("year"), word("month")));
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
  private static final int CENTURY = 100;

  private IdsAsDates() {}

  private static String word(String key) {
    return Lexicon.get("snapshot." + key);
  }

  /**
   * What somebody typed who got a date.
   *
   * @param written in place of an id
   * @param known the ids that there are
   * @return how to mend it, in words; empty if it is no date
   */
  static Optional<String> mending(String written, Collection<String> known) {
    return typed(written, known)
        .map(id -> Texts.get("list.dateForId", candidates(Folding.plain(written)).get(0), id));
  }

  /** The ids that it may have been, in words. */
  static Optional<String> typed(String written, Collection<String> known) {
    List<String> all = candidates(Folding.plain(written));
    List<String> right = all.stream().filter(known::contains).distinct().toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            right.isEmpty()
                ? all.get(0)
                : right.stream().collect(joining(Texts.get("list.dateForId.or"))));
  }

  /** The likeliest first. */
  private static List<String> candidates(String text) {
    Matcher first = NAMED_FIRST.matcher(text);
    if (first.matches()) {
      return named(first.group(1), first.group(2));
    }
    Matcher last = NAMED_LAST.matcher(text);
    if (last.matches()) {
      return named(last.group(2), last.group(1));
    }
    Matcher day = DAY_OF_YEAR.matcher(text);
    if (day.matches()) {
      return List.of(id(day.group(1), day.group(2)));
    }
    Matcher month = MONTH_OF_YEAR.matcher(text);
    if (month.matches()) {
      return either(month.group(1), month.group(2));
    }
    Matcher whole = DAY.matcher(text);
    return whole.matches() ? whole(whole) : List.of();
  }

  /** The first of a month may be a month of a year: 13-1 is January 2013. */
  private static List<String> whole(Matcher day) {
    List<String> all = new ArrayList<>(List.of(id(day.group(2), day.group(3))));
    if (Integer.parseInt(day.group(3)) == 1) {
      all.addAll(either(day.group(1), day.group(2)));
    }
    return all;
  }

  private static List<String> named(String name, String number) {
    return Arrays.stream(Month.values())
        .filter(
            month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(name))
        .map(month -> Integer.toString(month.getValue()))
        .map(month -> List.of(id(month, number), id(number, month)))
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> either(String year, String month) {
    return List.of(id(year, month), id(month, year));
  }

  private static String id(String one, String other) {
    return Integer.parseInt(one) % CENTURY + "-" + Integer.parseInt(other) % CENTURY;
  }
}
