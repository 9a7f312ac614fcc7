package zhaozhang.base;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of files, which are SHA-256 as every Java has it, and of what is kept in memory. */
public final class Hashes {

  private static final int GOLDEN_RATIO = 0x9e3779b9;

  private Hashes() {}

  /**
   * The place of a hash code in a table. Numbered texts have codes side by side, which the product
   * scatters (Knuth, The Art of Computer Programming, 6.4).
   *
   * @param size of the table, a power of two
   */
  public static int place(int hashCode, int size) {
    return (hashCode * GOLDEN_RATIO) >>> (Integer.numberOfLeadingZeros(size) + 1);
  }

  public static byte[] sha256(byte[] bytes) {
    return newSha256().digest(bytes);
  }

  /** 64 hexadecimal digits. */
  public static String sha256Hex(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes));
  }

  public static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
