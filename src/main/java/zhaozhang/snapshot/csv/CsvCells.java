package zhaozhang.snapshot.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Blanks;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.cell.RepeatedTexts;
import zhaozhang.snapshot.source.Limits;

/** Makes cells of the characters of a .csv file. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<List<@Nullable RawCell>> {

  /** A row has more cells than any spreadsheet. */
  static final class TooWide extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final RepeatedTexts texts = new RepeatedTexts();
  private List<@Nullable RawCell> cells = new ArrayList<>();
  private boolean zeros;

  @Override
  protected void handleBegin(long startingLineNumber) {
    cells = new ArrayList<>(cells.size());
  }

  @Override
  protected void handleField(
      int fieldIdx, char[] characters, int offset, int length, boolean quoted) {
    if (fieldIdx >= Limits.COLUMNS) {
      throw new TooWide();
    }
    int from = start(characters, offset, offset + length);
    int to = end(characters, from, offset + length);
    if (to - from > 2
        && characters[from] == '='
        && characters[from + 1] == '"'
        && characters[to - 1] == '"') {
      // ="007" is how programs keep Excel from making a number of it: Excel shows 007.
      from = start(characters, from + 2, to - 1);
      to = end(characters, from, to - 1);
    }
    cells.add(from == to ? null : cell(fieldIdx, characters, from, to));
  }

  private static int start(char[] characters, int from, int to) {
    int start = from;
    while (start < to && Blanks.blank(characters[start])) {
      start++;
    }
    return start;
  }

  private static int end(char[] characters, int from, int to) {
    int end = to;
    while (end > from && Blanks.blank(characters[end - 1])) {
      end--;
    }
    return end;
  }

  @Override
  protected List<@Nullable RawCell> buildRecord() {
    return cells;
  }

  /** Whether there is NUL within a cell, as there never is within a text. */
  boolean zeros() {
    return zeros;
  }

  private RawCell cell(int column, char[] characters, int from, int to) {
    for (int i = from; i < to; i++) {
      zeros |= characters[i] == 0;
    }
    return texts.of(column, characters, from, to);
  }
}
