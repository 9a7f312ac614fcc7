package zhaozhang.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Makes workbooks of .csv files, with shared strings as the exports of an admin console have. */
public final class Workbooks {

  private static final int ROWS_IN_MEMORY = 100;

  private Workbooks() {}

  /** Arguments: a folder of .csv files; the folder for the workbooks, made if need be. */
  public static void main(String[] arguments) throws IOException {
    make(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void make(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    List<Path> files;
    try (Stream<Path> found = Files.list(from)) {
      files = found.sorted().toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName()).replace(".csv", "");
      write(file, name, to.resolve(name + ".xlsx"));
    }
  }

  /** Whether a snapshot is one of workbooks. */
  static boolean in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path csv, String sheetName, Path workbookFile) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, true);
        CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv);
        OutputStream out = Files.newOutputStream(workbookFile)) {
      SXSSFSheet sheet = workbook.createSheet(sheetName);
      int number = 0;
      for (CsvRecord from : rows) {
        Row row = sheet.createRow(number++);
        for (int i = 0; i < from.getFieldCount(); i++) {
          if (!from.getField(i).isEmpty()) {
            row.createCell(i).setCellValue(from.getField(i));
          }
        }
      }
      workbook.write(out);
    }
  }
}
