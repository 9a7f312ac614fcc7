package zhaozhang.console.guard;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A word that nobody can guess.
 *
 * @param text 32 hexadecimal digits
 */
public record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  /** A new one. */
  public static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(HexFormat.of().formatHex(bytes));
  }

  /** Whether somebody knows it; how long it takes to tell says nothing. */
  public boolean is(@Nullable String given) {
    return given != null
        && MessageDigest.isEqual(text.getBytes(US_ASCII), given.getBytes(US_ASCII));
  }

  /** Not for logs. */
  @Override
  public String toString() {
    return "secret";
  }
}
