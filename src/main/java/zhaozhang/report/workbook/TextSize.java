package zhaozhang.report.workbook;

/**
 * How much room text takes, in tenths of a digit's width. An estimate that leans to the generous
 * side: measuring fonts would load AWT, which takes longer than the rest of the report.
 */
final class TextSize {

  private static final int FIRST_WIDE = 0x2010;
  private static final int WIDE = 20;
  private static final int CAPITAL = 13;
  private static final int NARROW = 10;

  private TextSize() {}

  /** The width of the widest line. */
  static int width(String text) {
    int widest = 0;
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      line = letter == '\n' ? 0 : line + width(letter);
      widest = Math.max(widest, line);
    }
    return widest;
  }

  /** How many lines the text fills when wrapped at a width. */
  static int lines(String text, int width) {
    return text.lines().mapToInt(line -> wrapped(line, width)).sum();
  }

  private static int wrapped(String line, int width) {
    int lines = 1;
    int used = 0;
    int word = 0;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      int size = width(letter);
      word = breaksAfter(letter) ? 0 : word + size;
      if (used + size <= width) {
        used += size;
        continue;
      }
      lines++;
      word = word < width ? word : size;
      used = Math.max(word, size);
    }
    return lines;
  }

  private static boolean breaksAfter(char letter) {
    return letter == ' ' || letter >= FIRST_WIDE;
  }

  private static int width(char letter) {
    if (letter >= FIRST_WIDE) {
      // Of a surrogate pair, the first half takes the room of both.
      return Character.isLowSurrogate(letter) ? 0 : WIDE;
    }
    return letter >= 'A' && letter <= 'Z' ? CAPITAL : NARROW;
  }
}
