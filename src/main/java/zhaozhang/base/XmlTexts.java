package zhaozhang.base;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What XML can hold of a text; the rest it cannot hold even escaped. */
public final class XmlTexts {

  public static final char REPLACEMENT = '\uFFFD';

  private XmlTexts() {}

  /** Whether XML can hold a character; of a surrogate pair, each half by itself. */
  public static boolean allowed(char letter) {
    return letter >= ' ' ? letter < '\uFFFE' : letter == '\n' || letter == '\t';
  }

  /** A text without what XML cannot hold, half a surrogate pair too. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    new String(text.getBytes(UTF_8), UTF_8)
        .chars()
        .forEach(letter -> clean.append(allowed((char) letter) ? (char) letter : REPLACEMENT));
    return clean.toString();
  }
}
