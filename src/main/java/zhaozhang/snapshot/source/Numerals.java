package zhaozhang.snapshot.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;

/** Numbers in words, as the names of folders have them in years, months and days. */
final class Numerals {

  private static final String DIGITS = Lexicon.get("snapshot.digits");
  private static final String TEN = Lexicon.get("snapshot.ten");
  private static final Pattern ZEROS = Pattern.compile("[" + Lexicon.get("snapshot.zeros") + "]");

  private static final Pattern YEAR =
      Pattern.compile("[%s]{2,4}(?=\\s?%s)".formatted(DIGITS, Lexicon.get("snapshot.year")));

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<tens>[%1$s]?)(?<ten>%2$s)?(?<ones>[%1$s]?)(?=\\s?(?:%3$s|%4$s))"
              .formatted(DIGITS, TEN, Lexicon.get("snapshot.month"), Lexicon.get("snapshot.day")));

  private Numerals() {}

  /** A text in which years, months and days that stand in words stand in digits. */
  static String inDigits(String text) {
    String plain = ZEROS.matcher(text).replaceAll(DIGITS.substring(0, 1));
    String years = YEAR.matcher(plain).replaceAll(match -> digits(match.group()));
    Matcher matcher = NUMBER.matcher(years);
    return matcher.replaceAll(match -> number(match.group(1), match.group(2), match.group(3)));
  }

  private static String digits(String words) {
    StringBuilder digits = new StringBuilder();
    words.chars().forEach(word -> digits.append(DIGITS.indexOf(word)));
    return digits.toString();
  }

  private static String number(String tens, @Nullable String ten, String ones) {
    if (ten == null) {
      return digits(tens + ones);
    }
    return (tens.isEmpty() ? "1" : digits(tens)) + (ones.isEmpty() ? "0" : digits(ones));
  }
}
