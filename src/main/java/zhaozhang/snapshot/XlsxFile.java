package zhaozhang.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Password;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/** Reads the sheets of a workbook, row by row. */
final class XlsxFile {

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
  private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);
  private static final int SIGNATURE_BYTES = 8;

  private final SourceFile file;

  private XlsxFile(SourceFile file) {
    this.file = file;
  }

  /**
   * Reads every sheet in turn, the hidden ones too.
   *
   * @param password of the workbook if it is encrypted, null if none is known
   * @throws UserError if the workbook cannot be decrypted, is damaged or none
   */
  static List<SheetRows> read(
      SourceFile file, @Nullable Password password, Function<RawSheet, SheetRows> action)
      throws IOException {
    return new XlsxFile(plain(file, password)).read(action);
  }

  private List<SheetRows> read(Function<RawSheet, SheetRows> action) throws IOException {
    List<SheetRows> read = new ArrayList<>();
    try (ReadableWorkbook workbook = open()) {
      LostTexts lost = new LostTexts(file);
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = open(sheet)) {
          XlsxRows reading = new XlsxRows(workbook.isDate1904(), sheet.getId(), lost);
          Iterator<RawRow> guarded = new Guarded<>(rows.iterator(), reading::read, this::damaged);
          read.add(action.apply(new RawSheet(file.name(), sheet.getName(), guarded)));
        }
      }
    }
    return read;
  }

  private static SourceFile plain(SourceFile file, @Nullable Password password) throws IOException {
    if (!isContainer(file)) {
      return file;
    }
    if (password == null) {
      throw new UserError(Texts.get("snapshot.encrypted-workbook", file.name()));
    }
    return Decryption.decrypted(file, password);
  }

  /** An encrypted workbook is wrapped in the container of old Office files. */
  private static boolean isContainer(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      byte[] signature = in.readNBytes(SIGNATURE_BYTES);
      return signature.length == SIGNATURE_BYTES && ReadableWorkbook.isOLE2Header(signature);
    }
  }

  private ReadableWorkbook open() throws IOException {
    try {
      return open(WITH_FORMATS);
    } catch (ExcelReaderException withoutStyles) {
      // A workbook need not have formats, but the library demands them when asked for them.
      return openWithoutFormats();
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private ReadableWorkbook openWithoutFormats() {
    try {
      return open(WITHOUT_FORMATS);
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private ReadableWorkbook open(ReadingOptions options) throws IOException {
    if (file.path() != null) {
      return new ReadableWorkbook(file.path().toFile(), options);
    }
    try (InputStream in = file.open()) {
      return new ReadableWorkbook(in, options);
    }
  }

  private Stream<Row> open(Sheet sheet) {
    try {
      return sheet.openStream();
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private UserError damaged(Exception cause) {
    return new UserError(Texts.get("snapshot.damaged-workbook", file.name()), cause);
  }
}
