package zhaozhang.audit.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/**
 * The secret that pseudonyms are made with. Without it they could be found out: there are few
 * enough accounts and telephone numbers to try them all. It is never shown.
 */
public final class PseudonymKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}\\s*");
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path file;
  private final byte[] secret;
  private final boolean created;

  private PseudonymKey(Path file, byte[] secret, boolean created) {
    this.file = file;
    this.secret = secret;
    this.created = created;
  }

  /**
   * The key in a file, which is made if it is not there.
   *
   * @throws UserError if the file cannot be read or made, holds something else, or others than its
   *     owner may read it
   */
  public static PseudonymKey in(Path file) {
    try {
      return Files.exists(file) ? read(file) : create(file);
    } catch (IOException e) {
      throw new UserError(Texts.get("pseudonym.unreadable", file), e);
    }
  }

  private static PseudonymKey read(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
      throw new UserError(Texts.get("pseudonym.open", file, file));
    }
    String text = new String(Files.readAllBytes(file), UTF_8);
    if (!WRITTEN.matcher(text).matches()) {
      throw new UserError(Texts.get("pseudonym.noKey", file));
    }
    return new PseudonymKey(file, HexFormat.of().parseHex(text.strip()), false);
  }

  private static PseudonymKey create(Path file) throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path place = file.toAbsolutePath();
    Files.createDirectories(place.resolveSibling(""));
    if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(place, PosixFilePermissions.asFileAttribute(OWNER));
    }
    Files.writeString(place, HexFormat.of().formatHex(secret) + "\n");
    return new PseudonymKey(file, secret, true);
  }

  /** The file, if it was made just now. */
  public boolean created() {
    return created;
  }

  /** Where it is kept. */
  public Path file() {
    return file;
  }

  /** Tells whether two reports were made with one key, and nothing of the key. */
  public String fingerprint() {
    return HexFormat.of().formatHex(mac("fingerprint", ""), 0, 8);
  }

  /**
   * What only those can compute who have the key.
   *
   * @param use keeps apart what is computed for different uses
   */
  byte[] mac(String use, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal((use + "\n" + text).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "******";
  }
}
