package zhaozhang.snapshot.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/** Opens an encrypted workbook, in memory: nothing of it touches the disk. */
public final class Decryption {

  private Decryption() {}

  /**
   * The workbook inside, by the same name.
   *
   * @throws UserError if the password is wrong, or it is no encrypted workbook
   */
  public static SourceFile decrypted(SourceFile file, Password password) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
      if (!decryptor.verifyPassword(password.text())) {
        throw new UserError(Texts.get("password.wrong", file.name()));
      }
      byte[] workbook = decryptor.getDataStream(container).readAllBytes();
      return new SourceFile(file.name(), () -> new ByteArrayInputStream(workbook), null);
    } catch (UserError e) {
      throw e;
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw new UserError(Texts.get("snapshot.encrypted-workbook", file.name()), e);
    }
  }
}
