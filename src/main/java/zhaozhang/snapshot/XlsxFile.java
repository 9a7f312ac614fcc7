package zhaozhang.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/** Reads the sheets of a workbook, row by row. */
final class XlsxFile {

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
  private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

  private final SourceFile file;

  private XlsxFile(SourceFile file) {
    this.file = file;
  }

  /**
   * Reads every sheet in turn, the hidden ones too.
   *
   * @throws UserError if the workbook is damaged or none, or demands too much
   */
  static List<SheetRows> read(SourceFile file, Function<RawSheet, SheetRows> action)
      throws IOException {
    XlsxFile workbook = new XlsxFile(file);
    workbook.check();
    return workbook.read(action);
  }

  private void check() throws IOException {
    try {
      PartScan.check(file);
    } catch (ZipException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private List<SheetRows> read(Function<RawSheet, SheetRows> action) throws IOException {
    List<SheetRows> read = new ArrayList<>();
    try (ReadableWorkbook workbook = open()) {
      LostTexts lost = new LostTexts(file);
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = open(sheet)) {
          XlsxRows reading = new XlsxRows(file.name(), workbook.isDate1904(), sheet.getId(), lost);
          Iterator<RawRow> guarded = new Guarded<>(rows.iterator(), reading::read, this::damaged);
          read.add(action.apply(new RawSheet(file.name(), sheet.getName(), guarded)));
        }
      }
    }
    return read;
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
    return new ReadableWorkbook(new ByteArrayInputStream(file.bytes()), options);
  }

  private Stream<Row> open(Sheet sheet) {
    try {
      return sheet.openStream();
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private UserError damaged(Exception cause) {
    return cause instanceof UserError limit
        ? limit
        : new UserError(Texts.get("snapshot.damaged-workbook", file.name()), cause);
  }
}
