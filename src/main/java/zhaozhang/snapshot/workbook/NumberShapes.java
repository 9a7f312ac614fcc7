package zhaozhang.snapshot.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers as formats show them that give leading zeros, or texts around the digits: {@code
 * 000000} shows 123 as 000123. Any other format shows a number as it is.
 */
final class NumberShapes {

  /**
   * A quoted text, an escaped character, the place of a digit, or a sign that stands for itself.
   */
  private static final Pattern PIECE =
      Pattern.compile("\"(?<quoted>[^\"]*)\"|\\\\(?<escaped>.)|(?<digit>[0#])|(?<sign>[- ()+/:])");

  private static final int LONGEST = 100;

  private NumberShapes() {}

  /**
   * The number as a text.
   *
   * @param code of its format, null if it has none of its own
   */
  static String shown(BigDecimal number, @Nullable String code) {
    String plain = number.toPlainString();
    boolean whole = number.signum() >= 0 && number.scale() <= 0;
    if (code == null || !whole || code.length() > LONGEST) {
      return plain;
    }
    List<String> pieces = pieces(code);
    return pieces.isEmpty() ? plain : filled(pieces, plain);
  }

  /** What the first section of a format consists of; empty if it is a format of another kind. */
  private static List<String> pieces(String code) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(code);
    int at = 0;
    while (at < code.length() && code.charAt(at) != ';') {
      if (!matcher.find(at) || matcher.start() != at) {
        return List.of();
      }
      pieces.add(piece(matcher));
      at = matcher.end();
    }
    return pieces.contains("0") ? pieces : List.of();
  }

  /** The place of a digit as written, a text with a mark before it. */
  private static String piece(Matcher matcher) {
    if (matcher.group("digit") != null) {
      return matcher.group("digit");
    }
    String quoted = matcher.group("quoted");
    String escaped = matcher.group("escaped");
    return '"' + (quoted != null ? quoted : escaped != null ? escaped : matcher.group("sign"));
  }

  /** The digits in their places from the last on; those that are left over before the first. */
  private static String filled(List<String> pieces, String digits) {
    StringBuilder shown = new StringBuilder();
    int left = digits.equals("0") ? 0 : digits.length();
    int first = firstPlace(pieces);
    for (int at = pieces.size() - 1; at >= 0; at--) {
      String piece = pieces.get(at);
      if (piece.startsWith("\"")) {
        shown.insert(0, piece.substring(1));
      } else if (left > 0) {
        shown.insert(0, at == first ? digits.substring(0, left) : digits.substring(left - 1, left));
        left--;
      } else if (piece.equals("0")) {
        shown.insert(0, '0');
      }
    }
    return shown.toString();
  }

  private static int firstPlace(List<String> pieces) {
    int at = 0;
    while (pieces.get(at).startsWith("\"")) {
      at++;
    }
    return at;
  }
}
