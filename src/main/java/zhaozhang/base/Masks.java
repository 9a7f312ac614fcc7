package zhaozhang.base;

/** Hides what is private but lets those who know it recognise it. */
public final class Masks {

  private static final int SHORTEST_RECOGNISABLE = 8;
  private static final int SHOWN_AT_START = 3;
  private static final int SHOWN_AT_END = 4;

  private Masks() {}

  /** {@code 138****0000}: the first three and last four characters; of a short text nothing. */
  public static String mask(String text) {
    int[] characters = text.codePoints().toArray();
    int length = characters.length;
    if (length < SHORTEST_RECOGNISABLE) {
      return "*".repeat(length);
    }
    return new String(characters, 0, SHOWN_AT_START)
        + "*".repeat(length - SHOWN_AT_START - SHOWN_AT_END)
        + new String(characters, length - SHOWN_AT_END, SHOWN_AT_END);
  }
}
