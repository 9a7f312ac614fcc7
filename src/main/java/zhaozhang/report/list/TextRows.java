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
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import zhaozhang.base.Blanks;
import zhaozhang.base.Encoding;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
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

  /** What stands below the headings. */
  static List<ListFile.Line> lines(byte[] old, Path file, List<String> headings) {
    Encoding encoding = Encoding.of(old);
    String text = text(old, encoding);
    Layout layout = layout(text, file, headings);
    List<ListFile.Line> lines = new ArrayList<>();
    int number = 0;
    boolean below = false;
    for (List<String> fields : records(text, layout.separator())) {
      number++;
      List<String> cells =
          layout.positions().stream()
              .map(at -> at < fields.size() ? Blanks.trim(fields.get(at)) : "")
              .toList();
      if (below && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        lines.add(new ListFile.Line(number, cells));
      }
      below |= cells.equals(headings);
    }
    return lines;
  }

  /** The list with other cells in a line, or without it where there are none. */
  static byte[] edited(byte[] old, Path file, List<String> headings, int number, List<String> cells)
      throws IOException {
    Encoding encoding = Encoding.of(old);
    String text = text(old, encoding);
    Layout layout = layout(text, file, headings);
    List<List<String>> all = new ArrayList<>(records(text, layout.separator()));
    if (number > all.size()) {
      throw new UserError(Texts.get("list.noLine", file, number));
    }
    if (cells.isEmpty()) {
      all.remove(number - 1);
    } else {
      List<String> line = new ArrayList<>(all.get(number - 1));
      while (line.size() < layout.width()) {
        line.add("");
      }
      for (int at = 0; at < cells.size(); at++) {
        line.set(layout.positions().get(at), ReadyLines.text(cells.get(at)));
      }
      all.set(number - 1, line);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(old, 0, encoding.skip());
    out.writeBytes(lines(all, layout.separator(), end(text), encoding.charset()));
    return out.toByteArray();
  }

  private static String text(byte[] old, Encoding encoding) {
    return new String(old, encoding.skip(), old.length - encoding.skip(), encoding.charset());
  }

  private static LineDelimiter end(String text) {
    return text.contains("\r\n") ? LineDelimiter.CRLF : LineDelimiter.LF;
  }

  private static List<List<String>> records(String text, char separator) {
    try (CsvReader<CsvRecord> reader = reader(text, separator)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvReader<CsvRecord> reader(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  /** The old bytes as they are, and rows below them. */
  static byte[] appended(byte[] old, Path file, List<String> headings, List<List<String>> rows)
      throws IOException {
    Encoding encoding = Encoding.of(old);
    String text = text(old, encoding);
    Layout layout = layout(text, file, headings);
    LineDelimiter end = end(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(old);
    if (!text.endsWith("\n")) {
      out.writeBytes(end.toString().getBytes(encoding.charset()));
    }
    List<List<String>> placed = rows.stream().map(row -> placed(row, layout)).toList();
    out.writeBytes(lines(placed, layout.separator(), end, encoding.charset()));
    return out.toByteArray();
  }

  private static Layout layout(String text, Path file, List<String> headings) {
    return SEPARATORS.stream()
        .flatMap(separator -> layout(text, separator, headings).stream())
        .findFirst()
        .orElseThrow(() -> ListFile.withoutHeadings(file, headings));
  }

  private static Optional<Layout> layout(String text, char separator, List<String> headings) {
    try (CsvReader<CsvRecord> reader = reader(text, separator)) {
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
