package zhaozhang.snapshot.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Hashes;

/**
 * The texts of a sheet, column by column: one object for a text that a column repeats, such as a
 * date, a department or an id, so that it is kept once and read once. A column that repeats hardly
 * any, such as one of keys, costs no more than a small table.
 */
public final class RepeatedTexts {

  /** So many texts tell whether a column repeats them. */
  private static final int SAMPLE = 1 << 13;

  /** If one in so many was known, it does. */
  private static final int SELDOM = 1 << 9;

  /** What is remembered of all columns together. */
  private static final int MOST = 1 << 21;

  private static final int FIRST_SIZE = 1 << 6;
  private static final int SIZE_OF_UNIQUE = 1 << 10;

  /** Texts that were made to fall into one place cost no more than others. */
  private static final int TRIES = 8;

  private final List<Column> columns = new ArrayList<>();
  private int kept;

  /**
   * A cell.
   *
   * @param column from 0
   * @param characters the text is a part of them, trimmed and not empty
   */
  public RawCell.Text of(int column, char[] characters, int from, int to) {
    int hash = 0;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + characters[at];
    }
    Column of = column(column);
    int place = of.place(hash);
    for (int tried = 0; tried < TRIES && of.texts[place] != null; tried++) {
      RawCell.Text known = of.texts[place];
      if (known.hashCode() == hash && same(known.text(), characters, from, to)) {
        of.known++;
        return known;
      }
      place = of.next(place);
    }
    return of.keep(place, new RawCell.Text(new String(characters, from, to - from)));
  }

  /** The cells of a row from the first column on, each text the one that stands there already. */
  public List<@Nullable RawCell> row(List<@Nullable RawCell> cells) {
    List<@Nullable RawCell> row = new ArrayList<>(cells.size());
    for (int at = 0; at < cells.size(); at++) {
      row.add(cells.get(at) instanceof RawCell.Text text ? of(at, text) : cells.get(at));
    }
    return row;
  }

  private RawCell.Text of(int column, RawCell.Text text) {
    Column of = column(column);
    int place = of.place(text.hashCode());
    for (int tried = 0; tried < TRIES && of.texts[place] != null; tried++) {
      RawCell.Text known = of.texts[place];
      if (text.equals(known)) {
        of.known++;
        return known;
      }
      place = of.next(place);
    }
    return of.keep(place, text);
  }

  private Column column(int column) {
    while (columns.size() <= column) {
      columns.add(new Column());
    }
    return columns.get(column);
  }

  private static boolean same(String text, char[] characters, int from, int to) {
    if (text.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i - from) != characters[i]) {
        return false;
      }
    }
    return true;
  }

  /** The texts of one column by their hashes, each at most so many places behind its own. */
  private final class Column {

    private RawCell.@Nullable Text[] texts = new RawCell.@Nullable Text[FIRST_SIZE];
    private int count;
    private int known;
    private boolean unique;

    private int place(int hash) {
      return Hashes.place(hash, texts.length);
    }

    private int next(int place) {
      return (place + 1) & (texts.length - 1);
    }

    private RawCell.Text keep(int place, RawCell.Text text) {
      if (texts[place] == null) {
        count++;
        kept++;
      }
      texts[place] = text;
      if (count * 2 > texts.length) {
        makeRoom();
      }
      return text;
    }

    private void makeRoom() {
      unique |= kept > MOST || (count >= SAMPLE && known < count / SELDOM);
      RawCell.@Nullable Text[] before = texts;
      kept -= count;
      count = 0;
      if (unique) {
        texts = new RawCell.@Nullable Text[SIZE_OF_UNIQUE];
        return;
      }
      texts = new RawCell.@Nullable Text[before.length * 2];
      for (RawCell.Text text : before) {
        if (text != null) {
          int place = place(text.hashCode());
          for (int tried = 1; texts[place] != null && tried < TRIES; tried++) {
            place = next(place);
          }
          count += texts[place] == null ? 1 : 0;
          texts[place] = text;
        }
      }
      kept += count;
    }
  }
}
