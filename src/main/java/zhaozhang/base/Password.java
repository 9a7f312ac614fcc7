package zhaozhang.base;

import java.util.Arrays;

/** A password: wiped when closed, and never shown, not even by accident. */
public final class Password implements AutoCloseable {

  /** As Excel allows. */
  public static final int LONGEST = 255;

  private final char[] characters;

  /**
   * @param characters not empty; copied, so wipe them
   */
  public Password(char[] characters) {
    if (characters.length == 0 || characters.length > LONGEST) {
      throw new IllegalArgumentException("length " + characters.length);
    }
    this.characters = characters.clone();
  }

  /** For a library that takes nothing else: a text cannot be wiped, so keep it nowhere. */
  public String text() {
    return new String(characters);
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }

  @Override
  public String toString() {
    return "******";
  }
}
