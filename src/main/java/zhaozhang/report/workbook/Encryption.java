package zhaozhang.report.workbook;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;

/**
 * Encrypts a workbook or a document as Excel, Word, WPS and LibreOffice do: [MS-OFFCRYPTO] agile,
 * AES-256, SHA-512.
 */
public final class Encryption {

  private static final int KEY_BITS = 256;
  private static final int BLOCK_BYTES = 16;

  /** Writes a file and closes what it wrote to. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private Encryption() {}

  /**
   * Writes a file.
   *
   * @param password to encrypt with, null if everybody may read
   */
  public static void save(Path file, @Nullable Password password, Content content)
      throws IOException {
    if (password == null) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.writeTo(out);
      }
    } else {
      write(file, password, content);
    }
  }

  private static void write(Path file, Password password, Content content) throws IOException {
    EncryptionInfo info =
        new EncryptionInfo(
            EncryptionMode.agile,
            CipherAlgorithm.aes256,
            HashAlgorithm.sha512,
            KEY_BITS,
            BLOCK_BYTES,
            ChainingMode.cbc);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword(password.text());
    // What POI puts aside meanwhile is encrypted already, and gone with the folder in any case.
    TempFile.setThreadLocalTempFileCreationStrategy(new Beside(file));
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.writeTo(encryptor.getDataStream(container));
      container.writeFilesystem(out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
  }

  private record Beside(Path file) implements TempFileCreationStrategy {

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
      return Files.createTempFile(file.resolveSibling(""), prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
      return Files.createTempDirectory(file.resolveSibling(""), prefix).toFile();
    }
  }
}
