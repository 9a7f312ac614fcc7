package zhaozhang.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.Password;
import zhaozhang.report.AuditReport;
import zhaozhang.report.Results;

class EncryptionTest {

  private static final String SECRET = "照章-8848";

  @TempDir Path folder;

  private List<Path> workbooks() throws IOException {
    Path out = folder.resolve("2025-10");
    try (Password password = new Password(SECRET.toCharArray())) {
      AuditReport.write(
          Results.small().build(), out, new AuditReport.Options(null, password, null));
    }
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).toList();
    }
  }

  @Test
  void every_workbook_opens_with_the_password() throws IOException {
    List<Path> workbooks = workbooks();
    assertEquals(2, workbooks.size());
    for (Path file : workbooks) {
      try (Workbook workbook = WorkbookFactory.create(file.toFile(), SECRET)) {
        assertEquals("g1", found(workbook));
      }
    }
  }

  private static String found(Workbook workbook) {
    var sheet = workbook.getSheet("整改台账");
    var row = sheet.getRow(sheet.getLastRowNum());
    return row.getCell(row.getLastCellNum() - 3).getStringCellValue();
  }

  @Test
  void no_workbook_opens_without_the_password_or_with_another() throws IOException {
    for (Path file : workbooks()) {
      assertThrows(
          EncryptedDocumentException.class, () -> WorkbookFactory.create(file.toFile()).close());
      assertThrows(
          EncryptedDocumentException.class,
          () -> WorkbookFactory.create(file.toFile(), "照章-8849").close());
    }
  }

  @Test
  void the_encryption_is_agile_with_a_key_of_256_bits() throws IOException {
    for (Path file : workbooks()) {
      try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
        EncryptionInfo info = new EncryptionInfo(container);
        assertEquals(EncryptionMode.agile, info.getEncryptionMode());
        assertEquals(256, info.getHeader().getKeySize());
        assertEquals(100_000, info.getVerifier().getSpinCount());
      }
    }
  }

  @Test
  void nothing_of_a_workbook_stands_in_clear() throws IOException {
    for (Path file : workbooks()) {
      try (InputStream in = Files.newInputStream(file)) {
        String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("xl/worksheets"), file::toString);
      }
    }
  }

  @Test
  void a_password_is_not_shown() {
    try (Password password = new Password(SECRET.toCharArray())) {
      assertEquals("******", password.toString());
    }
  }
}
