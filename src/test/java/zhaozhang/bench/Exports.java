package zhaozhang.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of tables as .csv. */
record Exports(Path folder) {

  /** Writes one table. */
  @FunctionalInterface
  interface Rows {
    void write(Table table) throws IOException;
  }

  /** Lines of cells; none of them needs quotes. */
  record Table(BufferedWriter out) {
    void row(Object... cells) throws IOException {
      for (int i = 0; i < cells.length; i++) {
        if (i > 0) {
          out.write(',');
        }
        out.write(cells[i].toString());
      }
      out.write("\r\n");
    }
  }

  void table(String name, String columns, Rows rows) throws IOException {
    Path file = folder.resolve(name + ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Table table = new Table(out);
      table.row((Object[]) columns.split(" ", -1));
      rows.write(table);
    }
  }
}
