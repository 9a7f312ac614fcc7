package zhaozhang.lists;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lists as texts, which tests can edit like anybody with an editor. */
public final class ListTexts {

  private static final String WORKBOOK = ".xlsx";

  private ListTexts() {}

  /** Puts a .csv in the place of each workbook of a list. */
  public static void unpack(Path rules) throws IOException {
    try (Stream<Path> files = Files.list(rules.resolve("清单"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(WORKBOOK)).toList()) {
        String name = file.getFileName().toString().replace(WORKBOOK, ".csv");
        Files.writeString(file.resolveSibling(name), text(file));
        Files.delete(file);
      }
    }
  }

  /**
   * The lists of some rules as .csv, elsewhere.
   *
   * @return the folder that they are in
   */
  public static Path unpacked(Path rules, Path copy) throws IOException {
    Path lists = Files.createDirectories(copy.resolve("清单"));
    try (Stream<Path> files = Files.list(rules.resolve("清单"))) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            lists.resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    unpack(copy);
    return lists;
  }

  /** The rows of a list, .csv or .xlsx, its heading first; each as long as the heading. */
  public static List<List<String>> rows(Path file) throws IOException {
    return file.toString().endsWith(WORKBOOK)
        ? ofWorkbook(file)
        : ofText(Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", ""));
  }

  private static List<List<String>> ofText(String text) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    }
  }

  private static List<List<String>> ofWorkbook(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    DataFormatter shown = new DataFormatter();
    try (Workbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      Sheet sheet = book.getSheetAt(0);
      int columns = sheet.getRow(0).getLastCellNum();
      for (Row row : sheet) {
        rows.add(
            IntStream.range(0, columns)
                .mapToObj(at -> shown.formatCellValue(row.getCell(at)))
                .toList());
      }
    }
    return rows;
  }

  /** The list of a workbook as a .csv would hold it. */
  public static String text(Path workbook) throws IOException {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (Writer out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      rows(workbook).forEach(csv::writeRecord);
      csv.flush();
      return text.append(out).toString();
    }
  }

  /** Makes the list of a workbook what a .csv would hold. */
  public static void write(Path workbook, String text) throws IOException {
    List<List<String>> rows = ofText(text.replace("\uFEFF", ""));
    byte[] bytes = Files.readAllBytes(workbook);
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet sheet = book.getSheetAt(0);
      for (int at = 0; at < rows.size(); at++) {
        Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        for (int column = 0; column < rows.get(at).size(); column++) {
          Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
          cell.setCellValue(rows.get(at).get(column));
        }
      }
      try (OutputStream out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    }
  }
}
