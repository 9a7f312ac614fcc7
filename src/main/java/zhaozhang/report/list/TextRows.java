package zhaozhang.report.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import zhaozhang.base.Blanks;
import zhaozhang.base.Encoding;
import zhaozhang.report.sheet.ReadyLines;

/** Rows of a list that is a .csv. */
final class TextRows {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /** The heading stands above all rows, below a title at most. */
  private static final int FIRST_ROWS = 10;

  /** Where cells go: between which separators, into which columns. */
  private record Layout(char separator, int width, List<Integer> positions) {}

  private TextRows() {}

  /** A new list. */
  static byte[] of(List<String> headings, List<List<String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(String.valueOf(Encoding.MARK).getBytes(UTF_8));
    List<List<String>> all = new ArrayList<>(List.of(headings));
    all.addAll(rows.stream().map(TextRows::safe).toList());
    out.writeBytes(lines(all, ',', LineDelimiter.CRLF, UTF_8));
    return out.toByteArray();
  }

  /** The old bytes as they are, and rows below them. */
  static byte[] appended(byte[] old, Path file, List<String> headings, List<List<String>> rows)
      throws IOException {
    Encoding encoding = Encoding.of(old);
    String text =
        new String(old, encoding.skip(), old.length - encoding.skip(), encoding.charset());
    Layout layout =
        SEPARATORS.stream()
            .flatMap(separator -> layout(text, separator, headings).stream())
            .findFirst()
            .orElseThrow(() -> ListFile.withoutHeadings(file, headings));
    LineDelimiter end = text.contains("\r\n") ? LineDelimiter.CRLF : LineDelimiter.LF;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(old);
    if (!text.endsWith("\n")) {
      out.writeBytes(end.toString().getBytes(encoding.charset()));
    }
    List<List<String>> placed = rows.stream().map(row -> placed(row, layout)).toList();
    out.writeBytes(lines(placed, layout.separator(), end, encoding.charset()));
    return out.toByteArray();
  }

  private static Optional<Layout> layout(String text, char separator, List<String> headings) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      return reader.stream()
          .limit(FIRST_ROWS)
          .map(line -> line.getFields().stream().map(Blanks::trim).toList())
          .map(row -> new Layout(separator, row.size(), ListFile.positions(row, headings)))
          .filter(layout -> layout.positions().stream().allMatch(at -> at >= 0))
          .findFirst();
    } catch (IOException | RuntimeException noTable) {
      return Optional.empty();
    }
  }

  private static List<String> placed(List<String> row, Layout layout) {
    List<String> cells = new ArrayList<>(Collections.nCopies(layout.width(), ""));
    for (int at = 0; at < row.size(); at++) {
      cells.set(layout.positions().get(at), ReadyLines.text(row.get(at)));
    }
    return cells;
  }

  private static List<String> safe(List<String> row) {
    return row.stream().map(ReadyLines::text).toList();
  }

  private static byte[] lines(
      List<List<String>> rows, char separator, LineDelimiter end, Charset charset)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(out, charset);
        CsvWriter csv =
            CsvWriter.builder().fieldSeparator(separator).lineDelimiter(end).build(writer)) {
      rows.forEach(csv::writeRecord);
    }
    return out.toByteArray();
  }
}
