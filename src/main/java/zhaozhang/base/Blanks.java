package zhaozhang.base;

/** What counts as blank in exports: more than {@link String#strip} knows of. */
public final class Blanks {

  private Blanks() {}

  /** Without blank characters at both ends. */
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Without any blank character; nearly no cell has one, and all are asked. */
  public static String removeAll(String text) {
    StringBuilder kept = null;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!blank(c)) {
        if (kept != null) {
          kept.append(c);
        }
      } else if (kept == null) {
        kept = new StringBuilder(text.length()).append(text, 0, at);
      }
    }
    return kept == null ? text : kept.toString();
  }

  public static boolean blank(char c) {
    if ((c > ' ' && c < '\u00a0') || Folding.han(c)) {
      return false;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || zeroWidth(c) || c == '\0';
  }

  private static boolean zeroWidth(char c) {
    return (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff';
  }
}
