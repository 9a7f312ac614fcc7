package zhaozhang.snapshot.cell;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Table;

/** Reads cells as the types of their columns. */
public final class CellParser {

  /**
   * What Excel and scripts make of long numbers, whose last digits are lost. Without a sign or a
   * fraction it may be an id.
   */
  private static final Pattern SCIENTIFIC =
      Pattern.compile("-?[1-9](?:(?:\\.\\d+)?[Ee]\\+\\d{2,3}|\\.\\d+[Ee]\\d{1,3})");

  /**
   * What Excel shows where it could calculate nothing, or where a column is too narrow, and writes
   * into a .csv file as a text.
   */
  private static final Pattern ERROR_VALUE =
      Pattern.compile("#(N/A|DIV/0!|[A-Z]+[!?]|GETTING_DATA|#+)");

  private final Words words;
  private final Map<String, Entries> lists;

  /**
   * @param words other words for the values of columns
   * @param lists by their names, of which entries are the values of columns
   */
  public CellParser(Words words, Map<String, Entries> lists) {
    this.words = words;
    this.lists = Map.copyOf(lists);
  }

  /** What reads the cells of a column. */
  public ColumnCells of(Table table, Column column) {
    // What stands in a list beside the rules is meant as written.
    boolean blanks = table.kind() != Table.Kind.LIST;
    String list = column.lookup().list();
    Entries entries = list == null ? null : lists.get(list);
    return new ColumnCells(column, words.of(table, column), entries, blanks);
  }

  /** Whether Excel made a power of ten of a number. */
  public static boolean scientific(@Nullable RawCell cell) {
    return cell instanceof RawCell.Text text
        // Nearly no cell does, and all are asked.
        && text.text().charAt(0) <= '9'
        && (text.text().indexOf('E') > 0 || text.text().indexOf('e') > 0)
        && SCIENTIFIC.matcher(text.text()).matches();
  }

  /** Whether people write a text for a blank, in a column where it means nothing else. */
  public static boolean blankWord(String text) {
    return BlankWords.USUAL.has(text);
  }

  /** Whether it is an error value of Excel, or holds nothing of use for another reason. */
  public static boolean errorValue(RawCell cell) {
    return cell instanceof RawCell.Broken
        || (cell instanceof RawCell.Text text
            && text.text().charAt(0) == '#'
            && ERROR_VALUE.matcher(text.text()).matches());
  }

  /** The word for what a column's cells should hold. */
  public static String typeWord(ColumnType type) {
    return Texts.get("snapshot.type." + type.name());
  }
}
