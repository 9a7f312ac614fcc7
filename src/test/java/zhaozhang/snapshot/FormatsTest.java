package zhaozhang.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import zhaozhang.base.Password;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.csv.CsvFile;
import zhaozhang.snapshot.source.FileKind;
import zhaozhang.snapshot.source.SnapshotFiles;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.table.Heading;
import zhaozhang.snapshot.table.OtherHeadings;
import zhaozhang.snapshot.table.RawRow;
import zhaozhang.snapshot.table.RawSheet;
import zhaozhang.snapshot.table.Recognition;
import zhaozhang.snapshot.table.SheetRows;
import zhaozhang.snapshot.workbook.WorkbookFile;

/** The same tables are the same rows, whatever kind of file they stand in. */
class FormatsTest {

  private static final Path SAMPLE = Path.of("samples/2025-10");
  private static final List<Table> TABLES =
      RuleEngine.vocabulary(RulebookReader.read(Path.of("rules")).vocabulary())
          .tables(Table.Kind.SNAPSHOT);

  @TempDir Path folder;

  /** A sheet of the sample: its cells from the heading on. */
  private record Grid(String name, List<List<String>> rows) {}

  /** Writes a sheet as a file of some kind. */
  @FunctionalInterface
  private interface Form {
    byte[] of(Grid grid) throws IOException;
  }

  private static List<Grid> grids() throws IOException {
    Recognition recognition = new Recognition(TABLES, OtherHeadings.NONE);
    List<Grid> grids = new ArrayList<>();
    try (SnapshotFiles files = SnapshotFiles.open(SAMPLE)) {
      for (SourceFile file : files.files()) {
        if (file.kind() == FileKind.TEXT) {
          CsvFile.read(file, recognition, sheet -> copy(recognition, sheet, grids));
        } else {
          WorkbookFile.read(
              file, (Password) null, recognition, sheet -> copy(recognition, sheet, grids));
        }
      }
    }
    return grids;
  }

  private static SheetRows copy(Recognition recognition, RawSheet sheet, List<Grid> grids) {
    List<RawRow> rows = new ArrayList<>();
    sheet.rows().forEachRemaining(rows::add);
    Heading heading = recognition.recognise(sheet.file(), sheet.name(), rows).heading();
    if (heading != null) {
      String file = sheet.file().substring(0, sheet.file().lastIndexOf('.'));
      List<List<String>> cells =
          rows.stream()
              .filter(row -> row.number() >= heading.row())
              .map(row -> row.cells().stream().map(FormatsTest::text).toList())
              .toList();
      grids.add(new Grid(file + "-" + sheet.name(), cells));
    }
    return SheetRows.none(problems -> {});
  }

  private static String text(@org.jspecify.annotations.Nullable RawCell cell) {
    return cell == null ? "" : cell.text();
  }

  private Snapshot written(String extension, Form form) throws IOException {
    Path written = Files.createDirectory(folder.resolve("2025-10" + extension));
    for (Grid grid : grids()) {
      Files.write(written.resolve(grid.name() + extension), form.of(grid));
    }
    return read(written);
  }

  private static Snapshot read(Path place) {
    return new SnapshotReader(TABLES, Map.of()).read(place);
  }

  private static Map<String, List<String>> rows(Snapshot snapshot) {
    Map<String, List<String>> rows = new TreeMap<>();
    snapshot
        .tables()
        .forEach(
            (table, data) ->
                rows.put(
                    table,
                    data.rows().stream()
                        .map(row -> row.values() + " " + row.unknown())
                        .sorted()
                        .toList()));
    return rows;
  }

  private static byte[] csv(Grid grid) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      grid.rows().forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static byte[] workbook(Workbook workbook, Grid grid) throws IOException {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Sheet1");
      for (int i = 0; i < grid.rows().size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < grid.rows().get(i).size(); j++) {
          Cell cell = row.createCell(j);
          cell.setCellValue(grid.rows().get(i).get(j));
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] json(Grid grid) throws IOException {
    List<String> headings = grid.rows().get(0);
    try (OutputStream out = new ByteArrayOutputStream()) {
      try (JsonGenerator json =
          JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
        json.writeStartArray();
        for (List<String> row : grid.rows().subList(1, grid.rows().size())) {
          json.writeStartObject();
          for (int i = 0; i < headings.size(); i++) {
            json.writeStringProperty(headings.get(i), i < row.size() ? row.get(i) : "");
          }
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      return ((ByteArrayOutputStream) out).toByteArray();
    }
  }

  @Test
  void every_kind_of_file_gives_the_same_rows() throws IOException {
    Map<String, List<String>> expected = rows(read(SAMPLE));
    assertEquals(18, expected.size(), "all tables of the sample");
    assertEquals(expected, rows(written(".csv", FormatsTest::csv)));
    assertEquals(expected, rows(written(".xlsx", grid -> workbook(new XSSFWorkbook(), grid))));
    assertEquals(expected, rows(written(".xls", grid -> workbook(new HSSFWorkbook(), grid))));
    assertEquals(expected, rows(written(".json", FormatsTest::json)));
  }

  @Test
  void a_zip_of_a_folder_gives_the_same_rows() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (SnapshotFiles files = SnapshotFiles.open(SAMPLE)) {
      for (SourceFile file : files.files()) {
        entries.put("2025-10/" + file.name(), file.bytes());
      }
    }
    Path zip = folder.resolve("2025-10.zip");
    Files.write(zip, Export.zip(UTF_8, entries));
    assertEquals(rows(read(SAMPLE)), rows(read(zip)));
    assertEquals(read(SAMPLE).files(), read(zip).files(), "with the same hashes");
  }
}
