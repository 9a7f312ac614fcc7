package zhaozhang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import zhaozhang.cli.Program.Ended;

/** The samples say the same whatever kind of file they stand in, down to the kinds of cells. */
class FormatsIT {

  private static final Path SAMPLE = Path.of("samples/2025-10").toAbsolutePath();

  private final Path folder = Kept.folder();

  /** The sheets of the sample by name: cells that are texts, numbers, days or truth values. */
  private static Map<String, List<List<@Nullable Object>>> sheets() throws IOException {
    Map<String, List<List<@Nullable Object>>> sheets = new TreeMap<>();
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replaceAll("\\.\\w+$", "");
        if (file.toString().endsWith(".xlsx")) {
          try (InputStream in = Files.newInputStream(file);
              Workbook workbook = WorkbookFactory.create(in)) {
            workbook.forEach(sheet -> sheets.put(name + "-" + sheet.getSheetName(), cells(sheet)));
          }
        } else {
          sheets.put(name, csv(file));
        }
      }
    }
    return sheets;
  }

  private static List<List<@Nullable Object>> csv(Path file) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    CsvReader.builder()
        .ofCsvRecord(SourceRows.text(Files.readAllBytes(file)))
        .forEach(record -> rows.add(new ArrayList<>(record.getFields())));
    return rows;
  }

  private static List<List<@Nullable Object>> cells(Sheet sheet) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i <= sheet.getLastRowNum(); i++) {
      List<@Nullable Object> row = new ArrayList<>();
      Row cells = sheet.getRow(i);
      for (int j = 0; cells != null && j < cells.getLastCellNum(); j++) {
        row.add(value(cells.getCell(j)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static @Nullable Object value(@Nullable Cell cell) {
    if (cell == null) {
      return null;
    }
    return switch (cell.getCellType()) {
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue()
              : (Object) cell.getNumericCellValue();
      case BOOLEAN -> cell.getBooleanCellValue();
      case STRING -> cell.getStringCellValue();
      default -> null;
    };
  }

  private static String text(@Nullable Object value) {
    if (value instanceof LocalDateTime time) {
      String text = time.toString().replace('T', ' ');
      return text.endsWith(" 00:00") ? text.substring(0, text.length() - 6) : text;
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return value == null ? "" : value.toString();
  }

  private static String csv(List<List<@Nullable Object>> rows) {
    StringBuilder csv = new StringBuilder();
    for (List<@Nullable Object> row : rows) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add('"' + text(cell).replace("\"", "\"\"") + '"'));
      csv.append(String.join(",", cells)).append("\r\n");
    }
    return csv.toString();
  }

  /** Objects by the headings, which stand below what is one cell wide. */
  private static byte[] json(List<List<@Nullable Object>> rows) throws IOException {
    int top = 0;
    while (rows.get(top).stream().filter(cell -> !text(cell).isBlank()).count() < 2) {
      top++;
    }
    List<@Nullable Object> headings = rows.get(top);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      try (JsonGenerator json =
          JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
        json.writeStartArray();
        for (List<@Nullable Object> row : rows.subList(top + 1, rows.size())) {
          json.writeStartObject();
          for (int i = 0; i < headings.size(); i++) {
            json.writeName(text(headings.get(i)));
            write(json, i < row.size() ? row.get(i) : null);
          }
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      return out.toByteArray();
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    if (value instanceof Double) {
      json.writeNumber(new BigDecimal(text(value)));
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(text(value));
    }
  }

  private static void add(Workbook workbook, String name, List<List<@Nullable Object>> rows) {
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
    Sheet sheet = workbook.createSheet(name.length() > 31 ? name.substring(0, 31) : name);
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < rows.get(i).size(); j++) {
        fill(row.createCell(j), rows.get(i).get(j), day);
      }
    }
  }

  private static void fill(Cell cell, @Nullable Object value, CellStyle day) {
    if (value instanceof LocalDateTime time) {
      cell.setCellValue(time);
      cell.setCellStyle(day);
    } else if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (value instanceof Boolean flag) {
      cell.setCellValue(flag);
    } else if (value != null) {
      cell.setCellValue(value.toString());
    } else {
      cell.setBlank();
    }
  }

  private static void save(Workbook workbook, Path file) throws IOException {
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  /** What an audit of a snapshot finds, but for where it stands. */
  private List<String> found(Path snapshot) throws Exception {
    Path out = folder.resolve("report-" + snapshot.getFileName());
    Ended ended = Kept.run("audit", snapshot, "--out", out, "--as-of", "2025-10-31");
    assertEquals(0, ended.exitCode(), ended::toString);
    String json = Files.readString(out.resolve("audit.json"));
    List<String> found = new ArrayList<>();
    String rules = part(json, "\"rules\": [", "\"articles\": [");
    found.addAll(List.of(rules.split("\\{\"id\": ")));
    String findings = part(json, "\"findings\": [", "\"dataProblems\": [");
    for (String finding : findings.split("\\{\"id\": ")) {
      found.add(finding.replaceAll("(?s)\"sources\": \\[.*", ""));
    }
    String problems = json.substring(json.indexOf("\"dataProblems\": ["));
    TreeSet<String> unreadable = new TreeSet<>();
    Pattern.compile("\"column\": \"([^\"]*)\", \"found\": \"([^\"]*)\", \"expected\": \"(日期|以下之一)")
        .matcher(problems)
        .results()
        .forEach(match -> unreadable.add(match.group(1) + " " + match.group(2)));
    found.addAll(unreadable);
    return found;
  }

  private static String part(String json, String from, String to) {
    int start = json.indexOf(from);
    return json.substring(start, json.indexOf(to, start));
  }

  @Test
  void every_form_of_a_snapshot_gives_the_same_findings() throws Exception {
    List<String> expected = found(SAMPLE);
    assertTrue(expected.size() > 200, () -> "only " + expected.size());
    write();
    Zips.zip(SAMPLE, folder.resolve("zip.zip"));
    for (String form : List.of("zip.zip", "csv", "xlsx", "xls", "json", "one-book")) {
      assertEquals(
          String.join("\n", expected), String.join("\n", found(folder.resolve(form))), form);
    }
  }

  /** The sample in each of the kinds of files, and in one workbook. */
  private void write() throws IOException {
    for (String form : List.of("csv", "xlsx", "xls", "json", "one-book")) {
      Files.createDirectory(folder.resolve(form));
    }
    Workbook one = new XSSFWorkbook();
    for (Map.Entry<String, List<List<@Nullable Object>>> sheet : sheets().entrySet()) {
      List<List<@Nullable Object>> rows = sheet.getValue();
      String name = sheet.getKey();
      Files.writeString(folder.resolve("csv/" + name + ".csv"), csv(rows), UTF_8);
      for (String kind : List.of("xlsx", "xls")) {
        Workbook workbook = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        add(workbook, name, rows);
        save(workbook, folder.resolve(kind + "/" + name + "." + kind));
      }
      add(one, name, rows);
      Files.write(folder.resolve("json/" + name + ".json"), json(rows));
    }
    save(one, folder.resolve("one-book/全部.xlsx"));
  }
}
