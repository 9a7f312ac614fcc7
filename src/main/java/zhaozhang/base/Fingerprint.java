package zhaozhang.base;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What tells a file from every other.
 *
 * @param bytes its size
 * @param sha256 its hash, 64 hexadecimal digits
 */
public record Fingerprint(long bytes, String sha256) {

  public Fingerprint {
    requireNonNull(sha256, "sha256");
  }

  public static Fingerprint of(byte[] bytes) {
    return new Fingerprint(bytes.length, Hashes.sha256Hex(bytes));
  }

  /** That of a file, which is read through and closed. */
  public static Fingerprint of(Opener file) throws IOException {
    MessageDigest digest = Hashes.newSha256();
    try (InputStream in = new DigestInputStream(file.open(), digest)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      return new Fingerprint(bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }
}
