package zhaozhang.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as the sheets of one workbook. The same tables give the same bytes. */
final class XlsxFile {

  private static final int ROWS_IN_MEMORY = 500;
  private static final int ROWS_WITH_SHARED_STRINGS = 5_000;

  private final SXSSFWorkbook workbook;
  private final SheetStyles styles;

  private XlsxFile(SXSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = new SheetStyles(workbook);
  }

  static void write(Path file, List<Layout> layouts, SampleSnapshot snapshot) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SXSSFWorkbook workbook =
        new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, shared(layouts, snapshot))) {
      // The JDK cannot stream what POI writes by default.
      workbook.setZip64Mode(Zip64Mode.AsNeeded);
      date(workbook.getXSSFWorkbook().getProperties(), snapshot.month());
      XlsxFile xlsx = new XlsxFile(workbook);
      for (Layout layout : layouts) {
        xlsx.sheet(layout, snapshot.table(layout.table()));
      }
      workbook.write(bytes);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      StableZip.rewrite(bytes.toByteArray(), out);
    }
  }

  /** As exports do; but the strings of a million rows would not fit in memory. */
  private static boolean shared(List<Layout> layouts, SampleSnapshot snapshot) {
    return layouts.stream()
        .allMatch(
            layout -> snapshot.table(layout.table()).rows().size() <= ROWS_WITH_SHARED_STRINGS);
  }

  private static void date(POIXMLProperties properties, YearMonth month) throws IOException {
    try {
      properties.getCoreProperties().setCreator("照章样例");
      properties.getCoreProperties().setCreated(month.atEndOfMonth() + "T08:00:00Z");
      properties.getCoreProperties().setModified(month.atEndOfMonth() + "T08:00:00Z");
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private void sheet(Layout layout, SampleTable table) throws IOException {
    SXSSFSheet sheet = workbook.createSheet(layout.sheet());
    int width = layout.fields().size();
    int next = 0;
    for (String note : layout.notes()) {
      merged(sheet, next++, width, note, styles.note());
    }
    if (!layout.title().isEmpty()) {
      merged(sheet, next++, width, layout.title(), styles.title());
    }
    heading(sheet.createRow(next++), layout);
    if (!layout.notes().isEmpty()) {
      example(sheet.createRow(next++));
    }
    int number = 0;
    for (SampleRow row : table.rows()) {
      record(sheet.createRow(next++), layout, row, number++);
    }
    // After the rows: a cell made later would ask for its column's style, slowly.
    for (int i = 0; i < width; i++) {
      boolean wide = layout.fields().get(i).heading().contains("部门");
      sheet.setColumnWidth(i, (wide ? 28 : 18) * 256);
    }
    // Sheets left open are flushed in no fixed order, and with them the shared strings.
    sheet.flushRows();
  }

  private static void merged(Sheet sheet, int row, int width, String text, CellStyle style) {
    Cell cell = sheet.createRow(row).createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, width - 1));
  }

  private void heading(Row row, Layout layout) {
    for (int i = 0; i < layout.fields().size(); i++) {
      String heading = layout.fields().get(i).heading();
      boolean required =
          layout.equals(ContactLayout.LAYOUT) && ContactLayout.REQUIRED.contains(heading);
      Cell cell = row.createCell(i);
      cell.setCellValue(heading);
      cell.setCellStyle(required ? styles.required() : styles.heading());
    }
  }

  /** The sample row that users leave in. */
  private static void example(Row row) {
    for (String text : ContactLayout.SAMPLE_ROW) {
      row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text);
    }
  }

  private void record(Row row, Layout layout, SampleRow values, int number) {
    for (int i = 0; i < layout.fields().size(); i++) {
      Layout.Field field = layout.fields().get(i);
      String value = field.value().apply(values);
      if (!value.isEmpty()) {
        fill(row.createCell(i), Handwriting.cell(layout, field, value, number));
      }
    }
  }

  private void fill(Cell target, SheetCell cell) {
    if (cell instanceof SheetCell.Digits digits) {
      target.setCellValue((double) digits.number());
    } else if (cell instanceof SheetCell.Day day) {
      target.setCellValue(day.date());
      target.setCellStyle(styles.day());
    } else {
      target.setCellValue(Handwriting.text(cell));
    }
  }
}
