package zhaozhang.snapshot.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Blanks;
import zhaozhang.base.Encoding;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.csv.CsvFile;
import zhaozhang.snapshot.source.Decryption;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.table.RawSheet;
import zhaozhang.snapshot.table.Recognition;
import zhaozhang.snapshot.table.SheetRows;

/**
 * A file that is named like a workbook, read as what it is: web consoles give the name .xls to
 * pages and to texts with delimiters, and people rename files.
 */
public final class WorkbookFile {

  private static final int START_BYTES = 512;

  private WorkbookFile() {}

  /**
   * Reads every sheet of a workbook, old or new, encrypted or not, or the text that it is.
   *
   * @param password of the workbook if it is encrypted, null if none is known
   * @throws UserError if it cannot be decrypted, is damaged, demands too much, or is no table
   */
  public static List<SheetRows> read(
      SourceFile file,
      @Nullable Password password,
      Recognition recognition,
      Function<RawSheet, SheetRows> action)
      throws IOException {
    byte[] start = start(file);
    return switch (FileMagic.valueOf(start)) {
      case OOXML -> XlsxFile.read(file, action);
      case OLE2 -> readContainer(file, password, action);
      default -> {
        if (startsWithTag(start)) {
          throw new UserError(Texts.get("snapshot.html", file.name()));
        }
        if (!text(start)) {
          throw new UserError(Texts.get("snapshot.damaged-workbook", file.name()));
        }
        yield CsvFile.read(file, recognition, action);
      }
    };
  }

  private static byte[] start(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readNBytes(START_BYTES);
    }
  }

  private static boolean startsWithTag(byte[] start) {
    return Blanks.trim(new String(start, StandardCharsets.UTF_8)).startsWith("<");
  }

  private static boolean text(byte[] start) {
    int zeros = 0;
    for (byte b : start) {
      zeros += b == 0 ? 1 : 0;
    }
    return start.length > 0 && (zeros == 0 || Encoding.isMarked(start));
  }

  /** An encrypted workbook is wrapped in the container of old Office files. */
  private static List<SheetRows> readContainer(
      SourceFile file, @Nullable Password password, Function<RawSheet, SheetRows> action)
      throws IOException {
    if (!encrypted(file)) {
      return XlsFile.read(file, password, action);
    }
    if (password == null) {
      throw new UserError(Texts.get("snapshot.encrypted-workbook", file.name()));
    }
    return XlsxFile.read(Decryption.decrypted(file, password), action);
  }

  private static boolean encrypted(SourceFile file) throws IOException {
    byte[] bytes = file.bytes();
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
    } catch (IOException | RuntimeException e) {
      throw new UserError(Texts.get("snapshot.damaged-workbook", file.name()), e);
    }
  }
}
