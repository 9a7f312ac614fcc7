package zhaozhang.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;

/** A folder of exported files, written by a test and then read. */
public record Export(Path folder) {

  public Export csv(String name, String... lines) {
    return bytes(name, (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8));
  }

  Export encoded(String name, Charset charset, String text) {
    return bytes(name, text.getBytes(charset));
  }

  public Export bytes(String name, byte[] bytes) {
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(folder));
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook of one sheet; a row that is empty is not even in the file. */
  public Export xlsx(String name, String sheet, List<?>... rows) {
    return bytes(name, workbook(sheet, rows));
  }

  public static byte[] workbook(String sheet, List<?>... rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill(workbook.createSheet(sheet), rows);
      return bytesOf(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytesOf(XSSFWorkbook workbook) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fill(XSSFSheet sheet, List<?>... rows) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].size(); j++) {
        fill(CellUtil.getRow(i, sheet).createCell(j), rows[i].get(j));
      }
    }
  }

  private static void fill(Cell cell, @Nullable Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean flag) {
      cell.setCellValue(flag);
    } else if (value instanceof LocalDateTime time) {
      CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
      style.setDataFormat((short) 22);
      cell.setCellStyle(style);
      cell.setCellValue(time);
    } else {
      cell.setCellValue(String.valueOf(value));
    }
  }

  /** A workbook whose parts are changed as text after it was written. */
  public static byte[] edited(byte[] workbook, String part, UnaryOperator<String> edit) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.computeIfPresent(
        part, (name, bytes) -> edit.apply(new String(bytes, UTF_8)).getBytes(UTF_8));
    return zip(UTF_8, parts);
  }

  public static byte[] zip(Charset names, Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public Snapshot read() {
    return new SnapshotReader(Tables.ALL, Tables.ALIASES).read(folder);
  }

  public static List<Row> rows(Snapshot snapshot, String table) {
    return snapshot.table(table).map(TableData::rows).orElseThrow();
  }

  /** The only row of a table. */
  public static Row row(Snapshot snapshot, String table) {
    List<Row> rows = rows(snapshot, table);
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " rows");
    }
    return rows.get(0);
  }

  /** The values of a column, as they are shown. */
  public static List<String> column(Snapshot snapshot, String table, String column) {
    return rows(snapshot, table).stream().map(row -> row.text(column)).toList();
  }

  /** The problems of one column. */
  public static List<DataProblem> problems(Snapshot snapshot, String column) {
    return snapshot.problems().stream().filter(problem -> problem.column().equals(column)).toList();
  }
}
