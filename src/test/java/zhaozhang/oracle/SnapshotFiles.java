package zhaozhang.oracle;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;

/**
 * Writes a snapshot as people export it: some files .csv and some .xlsx, headings under other
 * names, accounts in mixed case, dates in all forms. Read again, it holds the same rows.
 */
public final class SnapshotFiles {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String SAMPLE = "张三（示例）";

  private final Draw draw;
  private final Cells cells;

  private SnapshotFiles(Snapshot snapshot) {
    draw = new Draw(snapshot.name().hashCode());
    cells = new Cells(draw, snapshot);
  }

  /** Writes a file for each part of each table into the folder, which is made if need be. */
  public static void write(Snapshot snapshot, Path folder) throws IOException {
    SnapshotFiles files = new SnapshotFiles(snapshot);
    Files.createDirectories(folder);
    for (TableData table : snapshot.tables().values()) {
      for (TableData.Part part : table.parts()) {
        files.write(table, part, folder);
      }
    }
  }

  private void write(TableData table, TableData.Part part, Path folder) throws IOException {
    List<List<String>> lines = lines(table, part);
    String name = part.file().substring(0, part.file().lastIndexOf('.'));
    if (draw.chance(0.5)) {
      writeCsv(lines, folder.resolve(name + ".csv"));
    } else {
      writeWorkbook(table.table(), lines, folder.resolve(name + ".xlsx"));
    }
  }

  /** The heading, and a line for each row. */
  private List<List<String>> lines(TableData table, TableData.Part part) {
    List<Column> columns = new ArrayList<>(table.table().exported());
    columns.removeIf(column -> !part.columns().contains(column.name()));
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(this::heading).toList());
    if (table.table().name().equals("成员") && part.columns().contains("姓名") && draw.chance(0.5)) {
      lines.add(columns.stream().map(SnapshotFiles::sample).toList());
    }
    for (zhaozhang.model.table.Row row : table.rows()) {
      if (row.source().file().equals(part.file())) {
        lines.add(columns.stream().map(column -> cells.text(row, column)).toList());
        if (draw.chance(0.05)) {
          lines.add(columns.stream().map(column -> "").toList());
        }
      }
    }
    return lines;
  }

  private String heading(Column column) {
    return column.aliases().isEmpty() || draw.chance(0.7)
        ? column.name()
        : draw.one(column.aliases());
  }

  private static String sample(Column column) {
    return switch (column.name()) {
      case "账号" -> "zhangsan";
      case "姓名" -> SAMPLE;
      default -> "";
    };
  }

  private void writeCsv(List<List<String>> lines, Path file) throws IOException {
    Charset charset = draw.one(CHARSETS);
    StringWriter text = new StringWriter();
    if (charset.equals(StandardCharsets.UTF_8) && draw.chance(0.5)) {
      text.append(BYTE_ORDER_MARK);
    }
    try (CsvWriter writer =
        CsvWriter.builder().fieldSeparator(draw.one(List.of(',', '\t', ';'))).build(text)) {
      lines.forEach(writer::writeRecord);
    }
    Files.write(file, text.toString().getBytes(charset));
  }

  private void writeWorkbook(Table table, List<List<String>> lines, Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet(draw.chance(0.5) ? table.name() : "Sheet1");
      int top = 0;
      if (draw.chance(0.3)) {
        sheet.createRow(0).createCell(0).setCellValue("填写须知：");
        top = 9;
      }
      for (int i = 0; i < lines.size(); i++) {
        Row row = sheet.createRow(top + i);
        for (int j = 0; j < lines.get(i).size(); j++) {
          fill(row.createCell(j), lines.get(i).get(j));
        }
      }
      workbook.write(out);
    }
  }

  /** As a number where a spreadsheet would make one of it. */
  private void fill(Cell cell, String text) {
    if (text.matches("[1-9][0-9]{0,10}") && draw.chance(0.5)) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }
}
