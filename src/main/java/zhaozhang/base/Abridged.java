package zhaozhang.base;

/** Texts that would be too long to show. */
public final class Abridged {

  private Abridged() {}

  /** A text of at most so many characters, none of them halved, and dots for the rest. */
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, split ? most - 1 : most) + "\u2026";
  }
}
