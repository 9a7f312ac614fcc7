package zhaozhang.snapshot.cell;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhaozhang.base.Folding;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Unknown;

/** Reads the numbers of telephones, whole, masked, or several in one cell. */
final class Phones {

  /** The signs that are written for a digit that is not to be seen; hyphens only in a row. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[*?_\u00d7\u00b7\u2022\u2217\u22c6\u2588\u25a0\u25a1\u25cb\u25cf\u2605\u2606\u30fb\u3007]"
              + "|(?<=[\\dxX*])[xX]|[xX](?=[\\dxX*])|(?<=[.-])[.-]|[.-](?=[.-])");

  private static final Pattern BETWEEN = Pattern.compile("[^\\d*+.-]+");
  private static final Pattern OTHERS = Pattern.compile("[^\\d*]");
  private static final Pattern OF_CHINA = Pattern.compile("(?:86|0086)(1[\\d*]{10})");
  private static final Pattern SEVERAL_MOBILES = Pattern.compile("(?:1[\\d*]{10}){2,}");
  private static final Pattern SHORT_MASK = Pattern.compile("(1\\d*|)\\*+(\\d*)");

  /** Shorter pieces are parts of one number that is written in groups. */
  private static final int SHORTEST = 7;

  private static final int MOBILE = 11;

  private Phones() {}

  /** The digits of a number, {@link Unknown} for one that is masked, for several and for none. */
  static Object read(String text) {
    return whole(text) ? text : signs(text);
  }

  /** Whether it is one mobile number and nothing else, as nearly all are. */
  private static boolean whole(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return text.length() == MOBILE && text.charAt(0) == '1';
  }

  private static Object signs(String text) {
    String signs = HIDDEN.matcher(Folding.plain(text)).replaceAll("*");
    List<String> pieces =
        Stream.of(BETWEEN.split(signs)).map(Phones::digits).filter(one -> !one.isEmpty()).toList();
    if (pieces.stream().allMatch(one -> one.length() >= SHORTEST)) {
      return anyOf(text, pieces.stream().flatMap(Phones::mobiles).distinct().toList());
    }
    return anyOf(text, mobiles(digits(signs)).distinct().toList());
  }

  /** Numbers of mobile telephones that are written one right after the other. */
  private static Stream<String> mobiles(String digits) {
    return SEVERAL_MOBILES.matcher(digits).matches()
        ? IntStream.range(0, digits.length() / MOBILE)
            .mapToObj(at -> digits.substring(at * MOBILE, (at + 1) * MOBILE))
        : Stream.of(digits);
  }

  private static Object anyOf(String text, List<String> numbers) {
    if (numbers.size() > 1) {
      String why = Texts.get("cell.several-phones", numbers.size());
      return numbers.stream().anyMatch(Phones::masked)
          ? Unknown.any(text, why)
          : Unknown.oneOf(text, why, Set.copyOf(numbers));
    }
    String number = numbers.isEmpty() ? "" : numbers.get(0);
    if (number.isEmpty()) {
      return Unknown.any(text, Texts.get("cell.no-phone"));
    }
    return masked(number) ? oneMasked(text, number) : number;
  }

  /** Of a number that is hidden as a whole nobody knows even how long it is. */
  private static Object oneMasked(String text, String number) {
    String why = Texts.get("cell.masked");
    return number.chars().allMatch(c -> c == '*')
        ? Unknown.any(text, why)
        : Unknown.masked(text, why, number);
  }

  private static boolean masked(String digits) {
    return digits.indexOf('*') >= 0;
  }

  /** The digits alone, {@code *} for each that is hidden, without the code of the country. */
  private static String digits(String signs) {
    String all = OTHERS.matcher(signs).replaceAll("");
    Matcher home = OF_CHINA.matcher(all);
    String digits = home.matches() ? home.group(1) : all;
    return digits.length() < MOBILE ? lengthened(digits) : digits;
  }

  /** However many signs stand for what is hidden of a mobile number, it has eleven digits. */
  private static String lengthened(String digits) {
    Matcher mask = SHORT_MASK.matcher(digits);
    int hidden = MOBILE - digits.replace("*", "").length();
    return mask.matches() ? mask.group(1) + "*".repeat(hidden) + mask.group(2) : digits;
  }
}
