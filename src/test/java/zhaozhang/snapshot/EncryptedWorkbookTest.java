package zhaozhang.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhaozhang.base.Password;
import zhaozhang.base.UserError;
import zhaozhang.model.table.Snapshot;

class EncryptedWorkbookTest {

  @TempDir Path folder;

  private static byte[] encrypted(EncryptionMode mode, String password) {
    byte[] workbook = Export.workbook("成员", List.of("账号", "姓名"), List.of("zs", "张三"));
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream plain = encryptor.getDataStream(container)) {
        plain.write(workbook);
      }
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private Snapshot read(Path place, @Nullable String secret) {
    SnapshotReader reader = new SnapshotReader(Tables.ALL, Tables.ALIASES);
    if (secret == null) {
      return reader.read(place);
    }
    try (Password password = new Password(secret.toCharArray())) {
      return reader.withPassword(password).read(place);
    }
  }

  private String refusal(@Nullable String secret) {
    return String.valueOf(assertThrows(UserError.class, () -> read(folder, secret)).getMessage());
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void an_encrypted_workbook_is_read_with_its_password(EncryptionMode mode) {
    new Export(folder).bytes("成员.xlsx", encrypted(mode, "密码1"));
    assertEquals("张三", Export.row(read(folder, "密码1"), "成员").text("姓名"));
  }

  @Test
  void an_encrypted_workbook_in_a_zip_is_read_with_its_password() {
    Map<String, byte[]> files = Map.of("成员.xlsx", encrypted(EncryptionMode.agile, "pw"));
    new Export(folder).bytes("2025-10.zip", Export.zip(StandardCharsets.UTF_8, files));
    Snapshot snapshot = read(folder.resolve("2025-10.zip"), "pw");
    assertEquals("张三", Export.row(snapshot, "成员").text("姓名"));
  }

  @Test
  void a_plain_workbook_is_read_though_a_password_is_given() {
    new Export(folder).xlsx("成员.xlsx", "成员", List.of("账号", "姓名"), List.of("zs", "张三"));
    assertEquals("张三", Export.row(read(folder, "pw"), "成员").text("姓名"));
  }

  @Test
  void a_wrong_password_is_an_error_that_names_the_file() {
    new Export(folder).bytes("成员.xlsx", encrypted(EncryptionMode.agile, "pw"));
    assertTrue(refusal("wp").contains("「成员.xlsx」的密码不对"), () -> refusal("wp"));
  }

  @Test
  void without_a_password_the_error_says_how_to_give_one() {
    new Export(folder).bytes("成员.xlsx", encrypted(EncryptionMode.agile, "pw"));
    assertTrue(refusal(null).contains("--password"), () -> refusal(null));
  }

  @Test
  void without_its_password_a_workbook_is_noted_and_the_rest_is_read() {
    new Export(folder)
        .bytes("成员.xlsx", encrypted(EncryptionMode.agile, "pw"))
        .csv("群聊.csv", "群号,群名,群主", "1,a,zs");
    Snapshot snapshot = read(folder, null);
    assertEquals(1, Export.rows(snapshot, "工作群").size());
    assertTrue(snapshot.problems().get(0).expected().contains("--password"));
  }

  @Test
  void a_damaged_container_is_an_error_that_names_the_file() {
    byte[] whole = encrypted(EncryptionMode.agile, "pw");
    new Export(folder).bytes("成员.xlsx", java.util.Arrays.copyOf(whole, 600));
    assertTrue(refusal("pw").contains("「成员.xlsx」"), () -> refusal("pw"));
  }
}
