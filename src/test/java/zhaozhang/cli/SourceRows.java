package zhaozhang.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The rows of a snapshot as somebody sees them who opens its files. */
final class SourceRows {

  private static final Pattern SOURCE =
      Pattern.compile("\\{\"file\": \"([^\"]*)\", \"sheet\": \"([^\"]*)\", \"row\": (\\d+)\\}");

  /** A row as a report names it. */
  record Named(String file, String sheet, int row) {}

  private final Path snapshot;
  private final Map<String, Workbook> workbooks = new HashMap<>();
  private final Map<String, List<String>> csvRows = new HashMap<>();

  SourceRows(Path snapshot) {
    this.snapshot = snapshot;
  }

  /** Every row that is named as the source of a finding. */
  static List<Named> named(String json) {
    List<Named> named = new ArrayList<>();
    Matcher matcher = SOURCE.matcher(json);
    while (matcher.find()) {
      named.add(new Named(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3))));
    }
    return named;
  }

  boolean has(Named named) throws IOException {
    return named.file().endsWith(".csv") ? inCsv(named) : inWorkbook(named);
  }

  /** Of the snapshot, or a list of the rules. */
  private Path file(Named named) {
    Path exported = snapshot.resolve(named.file());
    return Files.exists(exported) ? exported : Path.of("rules").resolve(named.file());
  }

  private boolean inWorkbook(Named named) throws IOException {
    if (!workbooks.containsKey(named.file())) {
      workbooks.put(named.file(), WorkbookFactory.create(file(named).toFile()));
    }
    Row row = workbooks.get(named.file()).getSheet(named.sheet()).getRow(named.row() - 1);
    DataFormatter formatter = new DataFormatter();
    for (var cell : row) {
      if (!formatter.formatCellValue(cell).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private boolean inCsv(Named named) throws IOException {
    if (!csvRows.containsKey(named.file())) {
      csvRows.put(named.file(), rows(Files.readAllBytes(snapshot.resolve(named.file()))));
    }
    List<String> rows = csvRows.get(named.file());
    return named.row() <= rows.size() && !rows.get(named.row() - 1).isBlank();
  }

  private static List<String> rows(byte[] bytes) {
    List<String> rows = new ArrayList<>();
    CsvReader.builder()
        .skipEmptyLines(false)
        .ofCsvRecord(text(bytes))
        .forEach(record -> rows.add(String.join("", record.getFields())));
    return rows;
  }

  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }
}
