package zhaozhang.audit.changes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Encoding;

/** A .csv file, written again as it was encoded and with the delimiter that it had. */
final class CsvSheet implements Sheet {

  private final byte[] mark;
  private final Encoding encoding;
  private final char delimiter;
  private final List<List<String>> rows;

  private CsvSheet(byte[] mark, Encoding encoding, char delimiter, List<List<String>> rows) {
    this.mark = mark;
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.rows = rows;
  }

  /** Its delimiter is the one with which the heading row has most cells. */
  static CsvSheet read(byte[] file, int headingRow) {
    Encoding encoding = Encoding.of(file);
    int skip = encoding.skip();
    String text = new String(file, skip, file.length - skip, encoding.charset());
    byte[] mark = java.util.Arrays.copyOf(file, skip);
    return Stream.of(',', '\t', ';')
        .map(delimiter -> new CsvSheet(mark, encoding, delimiter, rows(text, delimiter)))
        .max(Comparator.comparing(sheet -> sheet.width(headingRow)))
        .orElseThrow();
  }

  private static List<List<String>> rows(String text, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    for (CsvRecord row :
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      rows.add(new ArrayList<>(row.getFields()));
    }
    return rows;
  }

  @Override
  public int width(int row) {
    return row > rows.size() ? 0 : rows.get(row - 1).size();
  }

  @Override
  public String text(int row, int column) {
    return column < width(row) ? rows.get(row - 1).get(column) : "";
  }

  @Override
  public void put(int row, int column, String text) {
    List<String> cells = rows.get(row - 1);
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
  }

  @Override
  public void dropColumn(int column, int from) {
    for (List<String> cells : rows.subList(from - 1, rows.size())) {
      if (column < cells.size()) {
        cells.remove(column);
      }
    }
  }

  @Override
  public void dropBelow(int row) {
    rows.subList(row, rows.size()).clear();
  }

  @Override
  public void rename() {
    // The file's name is all that it has.
  }

  @Override
  public byte[] bytes() throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
      rows.forEach(writer::writeRecord);
    }
    byte[] body = text.toString().getBytes(encoding.charset());
    byte[] file = java.util.Arrays.copyOf(mark, mark.length + body.length);
    System.arraycopy(body, 0, file, mark.length, body.length);
    return file;
  }
}
