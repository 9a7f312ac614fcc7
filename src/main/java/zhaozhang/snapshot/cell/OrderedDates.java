package zhaozhang.snapshot.cell;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.DateStyle.Order;

/**
 * Reads the dates of columns whose vocabulary says in which order they are written: {@code
 * 10/12/2025}, {@code 12 October 2025}, {@code Oct 12, 2025}. The year has four digits: of {@code
 * 10/12/25} nobody knows where it stands.
 */
final class OrderedDates {

  private static final String TIME =
      "(?:[T\\s,]\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
          + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?)?";
  private static final String NAME =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .map(
              name ->
                  name.length() > 3
                      ? name.substring(0, 3) + "(?:" + name.substring(3) + ")?"
                      : name)
          .collect(Collectors.joining("|", "(?<name>", "|Sept)\\.?"));
  private static final String NUMBER = "(?<number>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})";

  private static final Pattern NUMBERS =
      Pattern.compile("(?<one>\\d{1,2})(?<sign>[-/.])(?<two>\\d{1,2})\\k<sign>" + YEAR + TIME);
  private static final Pattern NO_YEAR =
      Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d).*");
  private static final Pattern DAY_NAME = named(NUMBER + "[-\\s]+" + NAME + "[-,\\s]+" + YEAR);
  private static final Pattern NAME_DAY = named(NAME + "\\s*" + NUMBER + "[,\\s]+" + YEAR);

  private static final int NOON = 12;

  private OrderedDates() {}

  private static Pattern named(String date) {
    return Pattern.compile(date + TIME, Pattern.CASE_INSENSITIVE);
  }

  /** The time of a text, midnight where only a day is written; empty if it is none. */
  static Optional<LocalDateTime> parse(String text, Order order) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (order == Order.YEAR_FIRST) {
      return DateParser.parse(text);
    }
    if (NO_YEAR.matcher(plain).matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime read = read(plain, order);
      return read == null ? DateParser.parse(text) : Optional.of(read);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static @Nullable LocalDateTime read(String text, Order order) {
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      boolean monthFirst = order == Order.MONTH_FIRST;
      int month = number(numbers.group(monthFirst ? "one" : "two"));
      return moment(numbers, month, number(numbers.group(monthFirst ? "two" : "one")));
    }
    for (Pattern pattern : new Pattern[] {DAY_NAME, NAME_DAY}) {
      Matcher named = pattern.matcher(text);
      if (named.matches()) {
        return moment(named, month(named.group("name")), number(named.group("number")));
      }
    }
    return null;
  }

  private static LocalDateTime moment(Matcher matcher, int month, int day) {
    return LocalDateTime.of(LocalDate.of(number(matcher.group("year")), month, day), time(matcher));
  }

  private static LocalTime time(Matcher matcher) {
    if (matcher.group("hour") == null) {
      return LocalTime.MIDNIGHT;
    }
    int hour = number(matcher.group("hour"));
    String half = matcher.group("half");
    if (half != null) {
      if (hour < 1 || hour > NOON) {
        throw new DateTimeException(half);
      }
      hour = hour % NOON + (half.toLowerCase(Locale.ROOT).startsWith("p") ? NOON : 0);
    }
    String second = matcher.group("second");
    return LocalTime.of(hour, number(matcher.group("minute")), second == null ? 0 : number(second));
  }

  private static int month(String name) {
    String beginning = name.substring(0, 3);
    return Arrays.stream(Month.values())
        .filter(
            month ->
                month
                    .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                    .substring(0, 3)
                    .equalsIgnoreCase(beginning))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
