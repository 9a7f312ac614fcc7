package zhaozhang.snapshot.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.table.Guarded;
import zhaozhang.snapshot.table.RawRow;
import zhaozhang.snapshot.table.RawSheet;
import zhaozhang.snapshot.table.SheetRows;

/** Reads the sheets of a workbook, row by row. */
final class XlsxFile {

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
  private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

  private final SourceFile file;
  private final WorkbookScan.Passed passed;

  private XlsxFile(SourceFile file) throws IOException {
    try {
      this.passed = WorkbookScan.check(file);
      this.file = passed.strict() ? StrictParts.renamed(file) : file;
    } catch (ZipException | XMLStreamException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  /**
   * Reads every sheet in turn, the hidden ones too.
   *
   * @throws UserError if the workbook is damaged or none, or demands too much
   */
  static List<SheetRows> read(SourceFile file, Function<RawSheet, SheetRows> action)
      throws IOException {
    return new XlsxFile(file).read(action);
  }

  private List<SheetRows> read(Function<RawSheet, SheetRows> action) throws IOException {
    List<SheetRows> read = new ArrayList<>();
    try (ReadableWorkbook workbook = open()) {
      LostTexts lost = new LostTexts(file, passed.sheets().values());
      InlineTexts inline = new InlineTexts(file, passed.readings());
      ShownTexts shown = new ShownTexts(file);
      Set<String> seen = new HashSet<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        String part = passed.sheets().getOrDefault(sheet.getId(), sheet.getId());
        if (!seen.add(part)) {
          // Thousands of sheets that are all the same part: it would be read as many times.
          throw new UserError(Texts.get("limit.unusual", file.name()));
        }
        try (Stream<Row> rows = open(sheet)) {
          XlsxRows reading = new XlsxRows(file.name(), workbook.isDate1904(), part, lost, inline);
          MergedCells cells = new MergedCells(passed.merged().getOrDefault(part, List.of()));
          Iterator<RawRow> guarded =
              new Guarded<>(
                  rows.iterator(),
                  row -> shown.count(cells.fill(reading.read(row))),
                  this::damaged);
          String name = Objects.requireNonNullElse(sheet.getName(), "");
          RawSheet raw = new RawSheet(file.name(), name, guarded);
          read.add(cells.noted(action.apply(raw)));
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
    return damaged(file, cause);
  }

  private static UserError damaged(SourceFile file, Exception cause) {
    return cause instanceof UserError limit
        ? limit
        : new UserError(Texts.get("snapshot.damaged-workbook", file.name()), cause);
  }
}
