package zhaozhang.snapshot.cell;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.base.Lexicon;

/** Reads the ways in which exports and people write a date. */
public final class DateParser {

  private static final Pattern DATE_TIME = pattern();
  private static final Pattern MONTH = months();
  private static final int NANO_DIGITS = 9;
  private static final int CENTURY = 2000;
  private static final int NOON = 12;

  private DateParser() {}

  /**
   * A date, or a date with a time of day; without one it is midnight. A time zone is dropped: the
   * day counts as written.
   *
   * @return empty if it is no date, or one that is in no calendar
   */
  public static Optional<LocalDateTime> parse(String text) {
    Matcher matcher = DATE_TIME.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.of(date(matcher), time(matcher)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** A month without a day; empty if it is none. */
  static Optional<YearMonth> month(String text) {
    Matcher matcher = MONTH.matcher(Folding.plain(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int month = number(first(matcher, "m1", "m2"));
    return month >= 1 && month <= 12
        ? Optional.of(YearMonth.of(number(matcher.group("year")), month))
        : Optional.empty();
  }

  private static LocalDate date(Matcher matcher) {
    int year = number(matcher.group("year"));
    return LocalDate.of(
        year < 100 ? CENTURY + year : year,
        number(first(matcher, "m1", "m2", "m3")),
        number(first(matcher, "d1", "d2", "d3")));
  }

  private static LocalTime time(Matcher matcher) {
    int hour = number(matcher.group("hour"));
    boolean later = matcher.group("later") != null && hour < NOON;
    return LocalTime.of(
        later ? hour + NOON : hour,
        number(first(matcher, "minute", "minutes")),
        number(first(matcher, "second", "seconds")),
        nanos(matcher.group("fraction")));
  }

  private static @Nullable String first(Matcher matcher, String... groups) {
    for (String group : groups) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return null;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
  }

  private static Pattern pattern() {
    String after = "(?=[T\\s(]|$)";
    String separated = "(?<separator>[-/.])(?<m1>\\d{1,2})\\k<separator>(?<d1>\\d{1,2})" + after;
    String worded =
        "\\s*%s\\s*(?<m2>\\d{1,2})\\s*%s\\s*(?<d2>\\d{1,2})\\s*%s"
            .formatted(
                Lexicon.get("snapshot.year"),
                Lexicon.get("snapshot.month"),
                Lexicon.get("snapshot.day"));
    String compact = "(?<m3>\\d{2})(?<d3>\\d{2})" + after;
    String weekday = "\\s*(?:%1$s|\\(%1$s\\))".formatted(Lexicon.get("snapshot.weekday"));
    return Pattern.compile(
        "(?<year>\\d{4}|(?:1[3-9]|[2-9]\\d)(?!\\d))(?:%s|%s|%s)(?:%s)?(?:%s)?(?:%s)?"
            .formatted(separated, worded, compact, weekday, time(), weekday));
  }

  /** A time of day, with signs or with words; of twelve hours with a word for the half of a day. */
  private static String time() {
    String signs = "(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?";
    String words =
        "\\s*(?:(?<minutes>\\d{1,2})\\s*%s\\s*(?:(?<seconds>\\d{1,2})\\s*%s)?)?"
            .formatted(Lexicon.get("snapshot.minute"), Lexicon.get("snapshot.second"));
    return "(?:[T\\s]\\s*|(?<=\\D))(?:%s|(?<later>%s))?\\s*(?<hour>\\d{1,2})(?::%s|%s%s)\\s*(?:Z|[+-]\\d{2}:?\\d{2})?"
        .formatted(
            Lexicon.get("snapshot.forenoon"),
            Lexicon.get("snapshot.afternoon"),
            signs,
            Lexicon.get("snapshot.hour"),
            words);
  }

  private static Pattern months() {
    return Pattern.compile(
        "(?<year>\\d{4})(?:\\s*[-/.]\\s*(?<m1>\\d{1,2})|\\s*%s\\s*(?<m2>\\d{1,2})\\s*%s?)"
            .formatted(Lexicon.get("snapshot.year"), Lexicon.get("snapshot.month")));
  }
}
