package zhaozhang.snapshot.table;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Blanks;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;
import zhaozhang.snapshot.cell.CellParser;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.cell.Reading;

/** Reads the rows below a heading as rows of its table; several threads may do so at a time. */
final class RowReader {

  private static final Pattern CLOSING =
      Pattern.compile(Lexicon.get("snapshot.closing-lines").replace(",", "|"));

  /** What such a line begins with: nearly no other row does. */
  private static final String CLOSING_BEGINS =
      Stream.of(Lexicon.get("snapshot.closing-lines").split(","))
          .map(word -> word.substring(0, 1))
          .collect(Collectors.joining());

  private static final Pattern SUM = Pattern.compile(Lexicon.get("snapshot.sum-lines"));
  private static final Pattern SIGNED = Pattern.compile(Lexicon.get("snapshot.signed"));
  private static final Pattern FIGURE = Pattern.compile("[\\d.,]+.?");

  private static final char FULL_WIDTH_COMMA = '\uff0c';

  private final Table table;
  private final Source sheet;
  private final RawRow headings;
  private final ColumnReader[] columns;
  private final int width;
  private final List<ColumnReader> marking;
  private final Problems problems;

  /** Number of the row that may be an example for all that the sheet tells; 0 if none may. */
  private final int mayBeExample;

  private final AtomicBoolean examples = new AtomicBoolean();

  /**
   * @param headings the row that the heading was read from
   */
  RowReader(RawSheet sheet, Heading heading, RawRow headings, CellParser cells, Problems problems) {
    this.table = heading.table();
    this.sheet = new Source(sheet.file(), sheet.name(), 0);
    this.headings = headings;
    this.columns =
        table.exported().stream()
            .map(column -> new ColumnReader(table, column, heading.position(column), cells))
            .toArray(ColumnReader[]::new);
    this.width = table.columns().size();
    this.marking = Stream.of(columns).filter(ColumnReader::mayMarkExamples).toList();
    this.problems = problems;
    boolean writtenByPeople = heading.row() > 0 && !sheet.file().isEmpty();
    boolean untold = Stream.of(columns).anyMatch(ColumnReader::tellsNoExample);
    this.mayBeExample = writtenByPeople && untold && table.unique() ? heading.row() + 1 : 0;
  }

  /** The rows of the table; blank ones, examples and repeated headings are left out. */
  List<Row> read(List<RawRow> raw) {
    List<Row> rows = new ArrayList<>(raw.size());
    for (RawRow row : raw) {
      if (headingAgain(row)) {
        problems.headingAgain(sheet.at(row.number()));
      } else if (squeezed(row)) {
        problems.squeezed(sheet.at(row.number()), requireNonNull(row.cell(0)).text());
      } else if (example(row)) {
        examples.set(true);
      } else if (!closing(row)) {
        Row read = row(row);
        if (read != null) {
          rows.add(read);
        }
      }
    }
    return rows;
  }

  /** The row; null if nothing stands in it, or only words for nothing. */
  private @Nullable Row row(RawRow raw) {
    @Nullable Object[] values = new @Nullable Object[width];
    boolean blank = true;
    boolean flawless = true;
    for (ColumnReader column : columns) {
      RawCell cell = column.cell(raw);
      Reading reading = column.read(cell);
      values[column.index()] = reading.value();
      blank &= cell == null || reading.blankWord() != null;
      flawless &= reading.flawless();
    }
    if (blank) {
      return null;
    }
    if (!flawless) {
      note(raw);
    }
    Row row = Row.of(table, values, sheet, raw.number());
    return raw.number() == mayBeExample && row.identified() ? doubted(row) : row;
  }

  private void note(RawRow raw) {
    for (ColumnReader column : columns) {
      RawCell cell = column.cell(raw);
      Reading reading = column.read(cell);
      if (!reading.flawless()) {
        column.note(problems, sheet.at(raw.number()), cell, reading);
      }
    }
  }

  /** Whether any of the rows so far was an example. */
  boolean hadExamples() {
    return examples.get();
  }

  /** A row that may be none: if it is one, its key is known. */
  private Row doubted(Row row) {
    Object key = requireNonNull(row.value(0));
    Unknown doubted = Unknown.doubted(key, Texts.get("cell.may-be-example"));
    problems.unknown(row.source(), table.key(), doubted);
    return row.with(table.key().name(), doubted);
  }

  private boolean headingAgain(RawRow raw) {
    for (ColumnReader column : columns) {
      if (!Objects.equals(column.cell(raw), column.cell(headings))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a row of a list has too few cells, as the first holds several: somebody typed the
   * commas between them with a Chinese keyboard. The first cell of a list is an id or a word, and
   * holds none of its own; where another column stands first, its cells may hold sentences.
   */
  private boolean squeezed(RawRow raw) {
    RawCell first = raw.cell(0);
    if (table.kind() != Table.Kind.LIST || first == null || !columns[0].standsFirst()) {
      return false;
    }
    int commas = (int) first.text().chars().filter(one -> one == FULL_WIDTH_COMMA).count();
    int missing = filled(headings) - filled(raw);
    return commas > 0 && missing > 0 && commas >= missing;
  }

  /** How many cells there are up to the last one that is filled. */
  private static int filled(RawRow raw) {
    int filled = raw.cells().size();
    while (filled > 0 && raw.cell(filled - 1) == null) {
      filled--;
    }
    return filled;
  }

  /**
   * A line below a register that is no row of it: a sum with its numbers, or who filled it in, who
   * looked at it and when.
   */
  private static boolean closing(RawRow raw) {
    RawCell begin = first(raw);
    if (begin == null || !mayClose(begin.text())) {
      return false;
    }
    String first = Blanks.removeAll(begin.text());
    return CLOSING.matcher(first).lookingAt()
        && raw.cells().stream()
            .flatMap(Stream::ofNullable)
            .map(cell -> Blanks.removeAll(cell.text()))
            .allMatch(text -> closing(text, first));
  }

  private static @Nullable RawCell first(RawRow raw) {
    for (int at = 0; at < raw.cells().size(); at++) {
      RawCell cell = raw.cell(at);
      if (cell != null) {
        return cell;
      }
    }
    return null;
  }

  private static boolean mayClose(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!Blanks.blank(text.charAt(at))) {
        return CLOSING_BEGINS.indexOf(text.charAt(at)) >= 0;
      }
    }
    return false;
  }

  private static boolean closing(String text, String first) {
    return text.equals(first)
        || CellParser.blankWord(text)
        || SIGNED.matcher(text).lookingAt()
        || (SUM.matcher(first).matches() && FIGURE.matcher(text).matches());
  }

  private boolean example(RawRow raw) {
    for (ColumnReader column : marking) {
      if (column.marksExample(raw)) {
        return true;
      }
    }
    return false;
  }
}
