package zhaozhang.snapshot;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/** Reads a .csv file, row by row, whatever its encoding and delimiter. */
final class CsvFile {

  private static final char COMMA = ',';
  private static final List<Character> DELIMITERS = List.of(COMMA, '\t', ';');

  private final SourceFile file;
  private final Recognition recognition;
  private final CharsetDetection encoding;
  private int last;

  private CsvFile(SourceFile file, Recognition recognition, CharsetDetection encoding) {
    this.file = file;
    this.recognition = recognition;
    this.encoding = encoding;
  }

  /**
   * Hands over the file as one sheet.
   *
   * @throws UserError if its quotes do not match, so that where a cell ends cannot be told
   */
  static void read(
      SourceFile file, Recognition recognition, Problems problems, Consumer<RawSheet> action)
      throws IOException {
    CharsetDetection encoding = CharsetDetection.of(file);
    if (!encoding.clean()) {
      problems.undecodable(file.name());
    }
    new CsvFile(file, recognition, encoding).read(action);
  }

  private void read(Consumer<RawSheet> action) throws IOException {
    try (CsvReader<CsvRecord> csv = open(delimiter())) {
      action.accept(new RawSheet(file.name(), "", rows(csv)));
    }
  }

  /** That with which a heading is recognised: a semicolon may as well part the items of a cell. */
  private char delimiter() throws IOException {
    for (char delimiter : DELIMITERS) {
      if (recognition.recognise(file.name(), "", top(delimiter)).isPresent()) {
        return delimiter;
      }
    }
    return COMMA;
  }

  private List<RawRow> top(char delimiter) throws IOException {
    List<RawRow> top = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = open(delimiter)) {
      Iterator<RawRow> rows = rows(csv);
      while (top.size() < Recognition.ROWS && rows.hasNext()) {
        top.add(rows.next());
      }
    } catch (UserError unmatchedQuotes) {
      // With another delimiter they may match.
      return top;
    }
    return top;
  }

  private CsvReader<CsvRecord> open(char delimiter) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(encoding.open(file));
  }

  private Iterator<RawRow> rows(CsvReader<CsvRecord> csv) {
    last = 0;
    return new Guarded<>(csv.iterator(), this::read, this::malformed);
  }

  private RawRow read(CsvRecord csv) {
    last++;
    List<@Nullable RawCell> cells = new ArrayList<>(csv.getFieldCount());
    for (int i = 0; i < csv.getFieldCount(); i++) {
      cells.add(RawCell.Text.of(csv.getField(i)));
    }
    return new RawRow(last, cells);
  }

  private UserError malformed(RuntimeException cause) {
    return new UserError(Texts.get("snapshot.malformed-csv", file.name(), last + 1), cause);
  }
}
