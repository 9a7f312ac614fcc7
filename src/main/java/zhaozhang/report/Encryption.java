package zhaozhang.report;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import zhaozhang.model.Password;

/** Encrypts a workbook as Excel, WPS and LibreOffice do: [MS-OFFCRYPTO] agile, AES-256, SHA-512. */
final class Encryption {

  private static final int KEY_BITS = 256;
  private static final int BLOCK_BYTES = 16;

  /** Writes a workbook and closes what it wrote to. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private Encryption() {}

  static void write(OutputStream out, Password password, Content content) throws IOException {
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
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      // What POI puts into the temporary folder meanwhile is encrypted already.
      content.writeTo(encryptor.getDataStream(container));
      container.writeFilesystem(out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
