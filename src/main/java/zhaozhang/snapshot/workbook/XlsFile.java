package zhaozhang.snapshot.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbookFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.cell.RepeatedTexts;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.table.Guarded;
import zhaozhang.snapshot.table.RawRow;
import zhaozhang.snapshot.table.RawSheet;
import zhaozhang.snapshot.table.SheetRows;

/** Reads the sheets of a workbook as Excel wrote them until 2003, held in memory. */
final class XlsFile {

  private final boolean since1904;
  private final RepeatedTexts texts = new RepeatedTexts();

  private XlsFile(boolean since1904) {
    this.since1904 = since1904;
  }

  /**
   * Reads every sheet in turn, the hidden ones too.
   *
   * @param password of the workbook if it is encrypted, null if none is known
   * @throws UserError if the workbook cannot be decrypted, or is damaged
   */
  static List<SheetRows> read(
      SourceFile file, @Nullable Password password, Function<RawSheet, SheetRows> action)
      throws IOException {
    List<SheetRows> read = new ArrayList<>();
    try (HSSFWorkbook workbook = open(file, password)) {
      ShownTexts shown = new ShownTexts(file);
      XlsFile cells = new XlsFile(workbook.getInternalWorkbook().isUsing1904DateWindowing());
      for (Sheet sheet : workbook) {
        MergedCells merged = new MergedCells(sheet.getMergedRegions());
        Iterator<RawRow> rows =
            new Guarded<>(
                sheet.iterator(),
                row -> shown.count(merged.fill(cells.row(row))),
                cause -> damaged(file, cause));
        RawSheet raw = new RawSheet(file.name(), sheet.getSheetName(), rows);
        read.add(merged.noted(action.apply(raw)));
      }
    }
    return read;
  }

  private static HSSFWorkbook open(SourceFile file, @Nullable Password password)
      throws IOException {
    byte[] bytes = file.bytes();
    try {
      POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes));
      return new HSSFWorkbookFactory()
          .create(container.getRoot(), password == null ? null : password.text());
    } catch (EncryptedDocumentException e) {
      String key = password == null ? "snapshot.encrypted-workbook" : "password.wrong";
      throw new UserError(Texts.get(key, file.name()), e);
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  private static UserError damaged(SourceFile file, Exception cause) {
    return new UserError(Texts.get("snapshot.damaged-workbook", file.name()), cause);
  }

  private RawRow row(Row row) {
    List<@Nullable RawCell> cells = new ArrayList<>();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? null : cell(cell, cell.getCellType()));
    }
    return new RawRow(row.getRowNum() + 1, texts.row(cells));
  }

  private @Nullable RawCell cell(Cell cell, CellType type) {
    return switch (type) {
      case STRING -> RawCell.Text.of(cell.getStringCellValue());
      case NUMERIC -> number(cell);
      case BOOLEAN -> new RawCell.Flag(cell.getBooleanCellValue());
      case FORMULA -> cell(cell, cell.getCachedFormulaResultType());
      case ERROR -> new RawCell.Broken(FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> null;
    };
  }

  private RawCell number(Cell cell) {
    CellStyle style = cell.getCellStyle();
    int format = style.getDataFormat();
    boolean known = format < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX;
    return ExcelNumbers.cell(
        new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue())),
        format,
        known ? null : style.getDataFormatString(),
        since1904);
  }
}
