package zhaozhang.snapshot.source;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;

/** The day that the name of a snapshot folder tells. */
public final class SnapshotDate {

  private static final Pattern DATE = pattern();
  private static final Pattern YEARLESS = yearless();
  private static final int CENTURY = 100;

  private SnapshotDate() {}

  /**
   * The last date in a name: a full date such as {@code 2025-10-31}, {@code 2025.10.31}, {@code
   * 2025_10_31}, {@code 20251031} or one with the words for year, month and day; or a month alone,
   * which means its last day; the year may be of two digits, and all may be words. Impossible dates
   * are passed over.
   */
  public static Optional<LocalDate> in(String folderName) {
    return last(folderName, true);
  }

  /** The last full date in a name: as {@link #in}, but a month alone tells no day. */
  public static Optional<LocalDate> dayIn(String fileName) {
    return last(fileName, false);
  }

  private static Optional<LocalDate> last(String name, boolean months) {
    Matcher matcher = DATE.matcher(plain(name));
    Optional<LocalDate> last = Optional.empty();
    while (matcher.find()) {
      Optional<LocalDate> found =
          months || firstOrNull(matcher, "d1", "d2", "d3") != null
              ? date(matcher)
              : Optional.empty();
      last = found.isPresent() ? found : last;
    }
    return last;
  }

  /**
   * The day of a name that tells a month, or a month and a day, and no year.
   *
   * @param year that is meant
   */
  public static Optional<LocalDate> without(String folderName, int year) {
    Matcher matcher = YEARLESS.matcher(plain(folderName));
    Optional<LocalDate> last = Optional.empty();
    while (matcher.find()) {
      Optional<LocalDate> found = date(matcher, year);
      last = found.isPresent() ? found : last;
    }
    return last;
  }

  private static String plain(String name) {
    return Numerals.inDigits(Normalizer.normalize(name, Normalizer.Form.NFKC));
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    int year = Integer.parseInt(matcher.group("year"));
    return date(matcher, year < CENTURY ? 20 * CENTURY + year : year);
  }

  private static Optional<LocalDate> date(Matcher matcher, int year) {
    try {
      int month = Integer.parseInt(first(matcher, "m1", "m2", "m3"));
      String day = firstOrNull(matcher, "d1", "d2", "d3");
      return Optional.of(
          day == null
              ? YearMonth.of(year, month).atEndOfMonth()
              : LocalDate.of(year, month, Integer.parseInt(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static String first(Matcher matcher, String... groups) {
    String found = firstOrNull(matcher, groups);
    if (found == null) {
      throw new IllegalStateException(matcher.pattern().pattern());
    }
    return found;
  }

  private static @Nullable String firstOrNull(Matcher matcher, String... groups) {
    for (String group : groups) {
      // What has no year has no digits in a row.
      boolean has = !group.endsWith("3") || matcher.pattern().equals(DATE);
      if (has && matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return null;
  }

  /** A time of day may follow the eight digits without a gap, as in names that programs give. */
  private static Pattern pattern() {
    String year = Lexicon.get("snapshot.year");
    String separated =
        "(?<separator>[-._])(?<m1>\\d{1,2})(?:\\k<separator>(?<d1>\\d{1,2})(?!\\d))?(?!\\d)";
    String compact = "[-._]?(?<m3>\\d{2})(?:(?<d3>\\d{2})(?:\\d{6})?)?(?!\\d)";
    String years = "(?:19|20)\\d{2}|\\d{2}(?= ?" + year + ")";
    return Pattern.compile(
        "(?<!\\d)(?<year>%s)(?:%s| ?%s ?%s|%s)"
            .formatted(years, separated, year, worded("m2", "d2"), compact));
  }

  /** A month and a day without a year: both between nothing that could be one. */
  private static Pattern yearless() {
    String separated = "(?<m1>\\d{1,2})[-._](?<d1>\\d{1,2})(?![-._]?\\d)";
    return Pattern.compile("(?<![-._\\d])(?:%s|%s)".formatted(worded("m2", "d2"), separated));
  }

  private static String worded(String month, String day) {
    return "(?<%s>\\d{1,2}) ?%s(?: ?(?<%s>\\d{1,2}) ?(?:%s|(?!\\d)))?"
        .formatted(month, Lexicon.get("snapshot.month"), day, Lexicon.get("snapshot.day"));
  }
}
