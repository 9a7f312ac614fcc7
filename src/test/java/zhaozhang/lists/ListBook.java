package zhaozhang.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.report.workbook.HeadingNotes;
import zhaozhang.samples.StableZip;

/** The workbook of a list: all cells are texts, so that Excel makes no date of 4-13. */
public final class ListBook {

  private static final int LAST_ROW = 9_999;
  private static final int CHARACTER = 256;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;
  private static final String TEXT_FORMAT = "@";

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Vocabulary vocabulary;
  private final Table list;
  private final List<List<String>> rows;

  private ListBook(Vocabulary vocabulary, Table list, List<List<String>> rows) {
    this.vocabulary = vocabulary;
    this.list = list;
    this.rows = rows;
  }

  /**
   * The same rows give the same bytes.
   *
   * @param rows without the heading; each as long as the list has columns
   */
  public static byte[] write(Vocabulary vocabulary, Table list, List<List<String>> rows)
      throws IOException {
    ListBook book = new ListBook(vocabulary, list, rows);
    try (book.workbook) {
      book.add();
      return book.bytes();
    }
  }

  private void add() {
    CellStyle heading = style(true);
    CellStyle text = style(false);
    XSSFSheet sheet = workbook.createSheet(list.name());
    List<Column> columns = list.exported();
    put(sheet, 0, columns.stream().map(Column::name).toList(), heading);
    for (int at = 0; at < rows.size(); at++) {
      put(sheet, at + 1, rows.get(at), text);
    }
    HeadingNotes notes = new HeadingNotes(sheet);
    for (int at = 0; at < columns.size(); at++) {
      sheet.setDefaultColumnStyle(at, text);
      sheet.setColumnWidth(at, width(at) * CHARACTER);
      choices(sheet, at, columns.get(at));
      notes.add(0, at, ListNotes.of(list.name(), columns.get(at).name()));
    }
    sheet.createFreezePane(0, 1);
  }

  private static void put(Sheet sheet, int at, List<String> cells, CellStyle style) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < cells.size(); column++) {
      row.createCell(column).setCellStyle(style);
      if (!cells.get(column).isEmpty()) {
        row.getCell(column).setCellValue(cells.get(column));
      }
    }
  }

  private CellStyle style(boolean bold) {
    Font font = workbook.createFont();
    font.setFontName(Texts.get("report.font"));
    font.setBold(bold);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
    if (bold) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setFillForegroundColor(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  /** In characters of half a width: as wide as the longest text, within reason. */
  private int width(int column) {
    int longest =
        Stream.concat(
                Stream.of(list.exported().get(column).name()),
                rows.stream().map(row -> row.get(column)))
            .mapToInt(ListBook::width)
            .max()
            .orElse(0);
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
  }

  private static int width(String text) {
    return text.codePoints().map(one -> one < 0x2000 ? 1 : 2).sum();
  }

  private void choices(Sheet sheet, int at, Column column) {
    List<String> words = choices(column);
    if (!words.isEmpty()) {
      DataValidationHelper helper = sheet.getDataValidationHelper();
      DataValidation validation =
          helper.createValidation(
              helper.createExplicitListConstraint(words.toArray(String[]::new)),
              new CellRangeAddressList(1, LAST_ROW, at, at));
      // What is misspelt the check names, with the words that there are.
      validation.setShowErrorBox(false);
      sheet.addValidationData(validation);
    }
  }

  private List<String> choices(Column column) {
    if (!column.values().isEmpty()) {
      return column.values();
    }
    boolean table = column.name().equals(Lexicon.get("list.words.table"));
    Stream<String> tables = vocabulary.tables(Table.Kind.SNAPSHOT).stream().map(Table::name);
    boolean words = list.name().equals(Lexicon.get("list.words"));
    Stream<String> filledIn = words ? Stream.of(Lexicon.get("report.sheet.ledger")) : Stream.of();
    Stream<String> all = Stream.concat(Stream.concat(Stream.of("*"), tables), filledIn);
    return table ? all.toList() : List.of();
  }

  private byte[] bytes() throws IOException {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    Date day = Date.from(LocalDateTime.of(2025, 1, 17, 0, 0).toInstant(ZoneOffset.UTC));
    core.setCreated(Optional.of(day));
    core.setModified(Optional.of(day));
    core.setCreator(Texts.get("report.program"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    ByteArrayOutputStream stable = new ByteArrayOutputStream();
    StableZip.rewrite(out.toByteArray(), stable);
    return stable.toByteArray();
  }
}
