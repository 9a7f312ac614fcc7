package zhaozhang.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of a report in the hands of somebody who fills it in and rearranges it. */
final class FilledBook implements AutoCloseable {

  private final XSSFWorkbook workbook;
  private final ToIntFunction<Sheet> headings;

  private record Content(Object value, CellStyle style) {}

  /** One whose sheets have their headings in the first row with several cells. */
  FilledBook(Path file) throws IOException {
    this(file, FilledBook::firstOfSeveral);
  }

  private FilledBook(Path file, ToIntFunction<Sheet> headings) throws IOException {
    workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    this.headings = headings;
  }

  private static int firstOfSeveral(Sheet sheet) {
    for (Row row : sheet) {
      if (row.getPhysicalNumberOfCells() > 2) {
        return row.getRowNum();
      }
    }
    throw new AssertionError(sheet.getSheetName() + " has no headings");
  }

  private int headingRow(String sheet) {
    return headings.applyAsInt(workbook.getSheet(sheet));
  }

  /** One whose headings stand where this one is found first. */
  static FilledBook headed(Path file, String heading) throws IOException {
    return new FilledBook(file, sheet -> rowOf(sheet, heading));
  }

  private static int rowOf(Sheet sheet, String text) {
    DataFormatter formatter = new DataFormatter();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (formatter.formatCellValue(cell).equals(text)) {
          return row.getRowNum();
        }
      }
    }
    throw new AssertionError(text + " is not in " + sheet.getSheetName());
  }

  boolean has(String sheet) {
    return workbook.getSheet(sheet) != null;
  }

  /** How many rows stand below the headings of a sheet. */
  int rows(String sheet) {
    return workbook.getSheet(sheet).getLastRowNum() - headingRow(sheet);
  }

  /** What stands in a row, counted from 0 below the headings. */
  String text(String sheet, int row, String heading) {
    Cell cell = cell(sheet, row, heading);
    return new DataFormatter().formatCellValue(cell);
  }

  /** The row that holds a text under a heading. */
  int row(String sheet, String heading, String text) {
    return IntStream.range(0, rows(sheet))
        .filter(row -> text(sheet, row, heading).equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + sheet));
  }

  FilledBook type(String sheet, int row, String heading, String text) {
    emptied(sheet, row, heading).setCellValue(text);
    return this;
  }

  FilledBook type(String sheet, int row, String heading, LocalDate day) {
    emptied(sheet, row, heading).setCellValue(day);
    return this;
  }

  FilledBook rename(String sheet, String name) {
    workbook.setSheetName(workbook.getSheetIndex(sheet), name);
    return this;
  }

  /** Removes rows of which some are chosen by what stands under a heading. */
  FilledBook delete(String sheet, String heading, Predicate<String> chosen) {
    List<List<Content>> table = table(sheet);
    int column = column(sheet, heading);
    table.subList(1, table.size()).removeIf(row -> chosen.test(row.get(column).value().toString()));
    write(sheet, table);
    return this;
  }

  /** Brings rows and columns into another order. */
  FilledBook shuffle(String sheet, Random random) {
    List<List<Content>> table = table(sheet);
    Collections.shuffle(table.subList(1, table.size()), random);
    List<Integer> order = new ArrayList<>(IntStream.range(0, table.get(0).size()).boxed().toList());
    Collections.shuffle(order, random);
    write(sheet, table.stream().map(row -> order.stream().map(row::get).toList()).toList());
    return this;
  }

  /** Adds a row below the others, with texts in its first cells. */
  FilledBook append(String sheet, String... texts) {
    Sheet table = workbook.getSheet(sheet);
    Row row = table.createRow(table.getLastRowNum() + 1);
    for (int column = 0; column < texts.length; column++) {
      row.createCell(column).setCellValue(texts[column]);
    }
    return this;
  }

  /** Types into the column after the last, as a heading and in the first row. */
  FilledBook beside(String sheet, String heading, String text) {
    Row headings = workbook.getSheet(sheet).getRow(headingRow(sheet));
    int column = headings.getLastCellNum();
    if (!heading.isEmpty()) {
      headings.createCell(column).setCellValue(heading);
    }
    workbook.getSheet(sheet).getRow(headingRow(sheet) + 1).createCell(column).setCellValue(text);
    return this;
  }

  void save(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  /** Everything that stands in any cell. */
  List<String> allTexts() {
    List<String> texts = new ArrayList<>();
    DataFormatter formatter = new DataFormatter();
    workbook.forEach(
        sheet ->
            sheet.forEach(row -> row.forEach(cell -> texts.add(formatter.formatCellValue(cell)))));
    return texts;
  }

  private Cell cell(String sheet, int row, String heading) {
    Row line = workbook.getSheet(sheet).getRow(headingRow(sheet) + 1 + row);
    return line.getCell(column(sheet, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** The cell emptied first: POI keeps the text of an inline string beside a new value. */
  private Cell emptied(String sheet, int row, String heading) {
    Cell cell = cell(sheet, row, heading);
    cell.setBlank();
    return cell;
  }

  private int column(String sheet, String heading) {
    for (Cell cell : workbook.getSheet(sheet).getRow(headingRow(sheet))) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError(sheet + " has no column " + heading);
  }

  private List<List<Content>> table(String name) {
    Sheet sheet = workbook.getSheet(name);
    int headingRow = headingRow(name);
    int columns = sheet.getRow(headingRow).getLastCellNum();
    List<List<Content>> table = new ArrayList<>();
    for (int i = headingRow; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      List<Content> line = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        boolean number = cell.getCellType() == CellType.NUMERIC;
        Object value = number ? cell.getNumericCellValue() : cell.getStringCellValue();
        line.add(new Content(value, cell.getCellStyle()));
      }
      table.add(line);
    }
    return table;
  }

  private void write(String name, List<List<Content>> table) {
    Sheet sheet = workbook.getSheet(name);
    int headingRow = headingRow(name);
    for (int i = sheet.getLastRowNum(); i >= headingRow; i--) {
      sheet.removeRow(sheet.getRow(i));
    }
    for (int i = 0; i < table.size(); i++) {
      Row row = sheet.createRow(headingRow + i);
      for (int column = 0; column < table.get(i).size(); column++) {
        Content content = table.get(i).get(column);
        Cell cell = row.createCell(column);
        cell.setCellStyle(content.style());
        if (content.value() instanceof Double number) {
          cell.setCellValue(number);
        } else if (!content.value().toString().isEmpty()) {
          cell.setCellValue(content.value().toString());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
