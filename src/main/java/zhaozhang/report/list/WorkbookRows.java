package zhaozhang.report.list;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhaozhang.base.Blanks;
import zhaozhang.base.Texts;
import zhaozhang.base.TimelessZip;
import zhaozhang.base.UserError;

/** Rows of a list that is a workbook. */
final class WorkbookRows {

  private static final String TEXT_FORMAT = "@";

  private final XSSFWorkbook workbook;
  private final Path file;
  private final DataFormatter shown = new DataFormatter();
  private final List<String> headings;

  private WorkbookRows(XSSFWorkbook workbook, Path file, List<String> headings) {
    this.workbook = workbook;
    this.file = file;
    this.headings = headings;
  }

  /** The workbook with rows below those that it holds. */
  static byte[] appended(byte[] old, Path file, List<String> headings, List<List<String>> rows)
      throws IOException {
    return changed(old, file, headings, rows, false);
  }

  /** The workbook with rows in the place of those that it holds. */
  static byte[] replaced(byte[] old, Path file, List<String> headings, List<List<String>> rows)
      throws IOException {
    return changed(old, file, headings, rows, true);
  }

  /** What stands below the headings. */
  static List<ListFile.Line> lines(byte[] old, Path file, List<String> headings) {
    try (XSSFWorkbook workbook = open(old, file)) {
      return new WorkbookRows(workbook, file, headings).lines();
    } catch (IOException e) {
      throw new UserError(Texts.get("snapshot.damaged-workbook", file), e);
    }
  }

  /** The workbook with other cells in a line, or without it where there are none. */
  static byte[] edited(byte[] old, Path file, List<String> headings, int number, List<String> cells)
      throws IOException {
    return written(old, file, headings, rows -> rows.edit(number - 1, cells));
  }

  private static byte[] changed(
      byte[] old, Path file, List<String> headings, List<List<String>> rows, boolean empty)
      throws IOException {
    return written(old, file, headings, all -> all.write(rows, empty));
  }

  private static byte[] written(
      byte[] old, Path file, List<String> headings, Consumer<WorkbookRows> change)
      throws IOException {
    try (XSSFWorkbook workbook = open(old, file)) {
      change.accept(new WorkbookRows(workbook, file, headings));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return timeless(out.toByteArray());
    }
  }

  /** Without the time at which it was written: the same edit gives the same bytes. */
  private static byte[] timeless(byte[] workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        TimelessZip zip = new TimelessZip(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        zip.add(part.getName(), in);
      }
    }
    return out.toByteArray();
  }

  private static XSSFWorkbook open(byte[] old, Path file) throws IOException {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(old));
    } catch (RuntimeException damaged) {
      throw new UserError(Texts.get("snapshot.damaged-workbook", file), damaged);
    }
  }

  private Row heading() {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetAt)
        .flatMap(sheet -> headingOf(sheet).stream())
        .findFirst()
        .orElseThrow(() -> ListFile.withoutHeadings(file, headings));
  }

  private List<ListFile.Line> lines() {
    Row heading = heading();
    List<Integer> positions = ListFile.positions(cells(heading), headings);
    List<ListFile.Line> lines = new ArrayList<>();
    for (Row row : heading.getSheet()) {
      if (row.getRowNum() > heading.getRowNum() && !blank(row)) {
        List<String> cells = cells(row);
        List<String> placed =
            positions.stream().map(at -> at < cells.size() ? cells.get(at) : "").toList();
        lines.add(new ListFile.Line(row.getRowNum() + 1, placed));
      }
    }
    return lines;
  }

  private void edit(int at, List<String> cells) {
    Row heading = heading();
    Sheet sheet = heading.getSheet();
    if (!cells.isEmpty()) {
      write(sheet, at, ListFile.positions(cells(heading), headings), cells);
      return;
    }
    Row row = sheet.getRow(at);
    if (row != null) {
      sheet.removeRow(row);
    }
    if (at < sheet.getLastRowNum()) {
      sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
    }
  }

  private void write(List<List<String>> rows, boolean empty) {
    Row heading = heading();
    Sheet sheet = heading.getSheet();
    if (empty) {
      clear(sheet, heading.getRowNum());
    }
    List<Integer> positions = ListFile.positions(cells(heading), headings);
    int at = lastFilled(sheet);
    for (List<String> row : rows) {
      write(sheet, ++at, positions, row);
    }
  }

  private List<Row> headingOf(Sheet sheet) {
    for (Row row : sheet) {
      if (ListFile.positions(cells(row), headings).stream().allMatch(at -> at >= 0)) {
        return List.of(row);
      }
    }
    return List.of();
  }

  private List<String> cells(Row row) {
    return IntStream.range(0, Math.max(0, row.getLastCellNum()))
        .mapToObj(at -> Blanks.trim(shown.formatCellValue(row.getCell(at))))
        .toList();
  }

  private int lastFilled(Sheet sheet) {
    int last = sheet.getLastRowNum();
    while (last > 0 && (sheet.getRow(last) == null || blank(sheet.getRow(last)))) {
      last--;
    }
    return last;
  }

  private boolean blank(Row row) {
    return cells(row).stream().allMatch(String::isEmpty);
  }

  private static void clear(Sheet sheet, int heading) {
    List<Row> below = new ArrayList<>();
    sheet.forEach(row -> below.add(row));
    below.stream().filter(row -> row.getRowNum() > heading).forEach(sheet::removeRow);
  }

  private void write(Sheet sheet, int at, List<Integer> positions, List<String> cells) {
    Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
    for (int i = 0; i < cells.size(); i++) {
      int column = positions.get(i);
      if (row.getCell(column) == null || !cells(row).get(column).equals(cells.get(i))) {
        row.createCell(column).setCellStyle(text(sheet, column));
        row.getCell(column).setCellValue(cells.get(i));
      }
    }
  }

  /** As the column looks, and a text in any case. */
  private CellStyle text(Sheet sheet, int column) {
    CellStyle style = sheet.getColumnStyle(column);
    if (style != null && style.getDataFormatString().equals(TEXT_FORMAT)) {
      return style;
    }
    CellStyle text = workbook.createCellStyle();
    if (style != null) {
      text.cloneStyleFrom(style);
    }
    text.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
    return text;
  }
}
