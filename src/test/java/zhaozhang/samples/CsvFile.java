package zhaozhang.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table as .csv, as Excel on Chinese Windows or the admin console writes it. */
final class CsvFile {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String IN_GB18030 = "群成员.csv";

  private CsvFile() {}

  static void write(Path file, Layout layout, SampleTable table) throws IOException {
    boolean gb18030 = layout.file().equals(IN_GB18030);
    try (Writer out = Files.newBufferedWriter(file, gb18030 ? GB18030 : StandardCharsets.UTF_8)) {
      if (!gb18030) {
        out.write('\uFEFF');
      }
      write(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out), layout, table);
    }
  }

  private static void write(CsvWriter csv, Layout layout, SampleTable table) throws IOException {
    csv.writeRecord(layout.fields().stream().map(Layout.Field::heading).toList());
    int number = 0;
    for (SampleRow row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (Layout.Field field : layout.fields()) {
        SheetCell cell = Handwriting.cell(layout, field, field.value().apply(row), number);
        cells.add(Handwriting.text(cell));
      }
      csv.writeRecord(cells);
      number++;
    }
    csv.flush();
  }
}
