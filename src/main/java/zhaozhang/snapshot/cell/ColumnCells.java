package zhaozhang.snapshot.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Folding;
import zhaozhang.base.PersonNames;
import zhaozhang.base.Texts;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Unknown;

/** Reads the cells of one column. What it does not understand is {@link Unknown}. */
public final class ColumnCells {

  /** No path of departments is as long; what it stands below would cost the square of it. */
  private static final int LONGEST_PATH = 1_000;

  private static final Pattern ITEM_SEPARATORS = Pattern.compile("[\uff1b;|\r\n]");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\u3001\uff0c,/\uff0f]|[\\s\\p{Z}]+");

  private static final Pattern LEVEL_SEPARATOR =
      Pattern.compile("[/\uff0f\\\\>\uff1e]|(?<=\\s)-(?=\\s)");

  /** What scripts make of long whole numbers in a column with gaps; a short one may be a name. */
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{6,}\\.0");

  private static final Pattern WHOLE_NUMBER = Pattern.compile("^(\\d+)\\.0+$");

  private final Column column;
  private final @Nullable Entries entries;
  private final Map<String, String> values = new HashMap<>();
  private final BlankWords blanks;

  /**
   * @param words the values of the column by other words, folded; an empty value is a blank
   * @param entries that its values are; null if they are nothing of the kind
   * @param blankWords whether people write words for blanks
   */
  ColumnCells(
      Column column, Map<String, String> words, @Nullable Entries entries, boolean blankWords) {
    this.column = column;
    Set<String> blanks = new HashSet<>(blankWords ? BlankWords.USUAL.words() : Set.of());
    this.entries = entries;
    column.values().forEach(value -> values.put(Folding.fold(value), value));
    column.codes().forEach((code, value) -> values.put(Folding.fold(code), value));
    words.forEach(
        (word, value) -> {
          if (value.isEmpty()) {
            blanks.add(word);
          } else {
            values.put(word, value);
            blanks.remove(word);
          }
        });
    values.keySet().forEach(blanks::remove);
    this.blanks = new BlankWords(blanks);
  }

  /** A cell, read as the column's type. */
  public Reading parse(@Nullable RawCell written) {
    RawCell cell = withoutApostrophe(written);
    if (cell == null) {
      return reading(blank());
    }
    if (CellParser.errorValue(cell)) {
      return reading(unknown(cell.text(), Texts.get("cell.broken")));
    }
    if (CellParser.scientific(cell)) {
      return reading(unknown(cell.text(), Texts.get("cell.scientific")));
    }
    if (blanks.has(cell.text())) {
      return reading(blank(), cell.text(), false);
    }
    if (column.list() && cell instanceof RawCell.Text) {
      return list(cell.text());
    }
    Object value = item(cell);
    if (value == null) {
      return reading(blank());
    }
    boolean resolved = otherwise(cell.text(), value);
    return reading(column.list() ? List.of(value) : value, null, resolved);
  }

  private Reading reading(@Nullable Object value) {
    return reading(value, null, false);
  }

  private Reading reading(@Nullable Object value, @Nullable String blankWord, boolean resolved) {
    return Reading.of(this, value, blankWord, resolved);
  }

  private boolean otherwise(String text, Object value) {
    return entries != null && value instanceof String entry && Entries.otherwise(text, entry);
  }

  /** Who keeps Excel from making a number of a text writes one before it, and exports keep it. */
  private static @Nullable RawCell withoutApostrophe(@Nullable RawCell cell) {
    return cell instanceof RawCell.Text text && text.text().charAt(0) == '\''
        ? RawCell.Text.of(text.text().substring(1))
        : cell;
  }

  private @Nullable Object blank() {
    String means = column.blankMeans();
    if (means != null) {
      return column.list() ? List.of(means) : means;
    }
    return column.blankUnknown() ? Unknown.blank(Texts.get("cell.blank", column.name())) : null;
  }

  private Reading list(String text) {
    List<Object> items = new ArrayList<>();
    boolean resolved = false;
    for (String piece : ITEM_SEPARATORS.split(text)) {
      for (String word : words(piece)) {
        RawCell item = RawCell.Text.of(word);
        if (item != null && !blanks.has(item.text())) {
          Object value = item(item);
          add(items, value);
          resolved |= value != null && otherwise(word, value);
        }
      }
    }
    Object value = items.isEmpty() ? blank() : Collections.unmodifiableList(items);
    return reading(value, null, resolved);
  }

  /** The words of a piece, where it is known which words there are. */
  private List<String> words(String piece) {
    if (entries == null && column.values().isEmpty()) {
      return List.of(piece);
    }
    return Pieces.split(piece, BETWEEN_WORDS, this::known);
  }

  private boolean known(String word) {
    String folded = Folding.fold(word);
    return values.containsKey(folded)
        || blanks.words().contains(folded)
        || (entries != null && entries.item(word) != null);
  }

  /** A word may stand for several items. */
  private static void add(List<Object> items, @Nullable Object item) {
    if (item instanceof String text && ITEM_SEPARATORS.matcher(text).find()) {
      Collections.addAll(items, (Object[]) ITEM_SEPARATORS.split(text));
    } else if (item != null) {
      items.add(item);
    }
  }

  private @Nullable Object item(RawCell cell) {
    if (column.type().isText()) {
      return text(cell.text());
    }
    Object moment =
        switch (column.type()) {
          case DATE -> Moments.day(cell, column.dateStyle());
          case DATE_TIME -> Moments.time(cell, column.dateStyle().order());
          case NUMBER -> Numbers.of(cell);
          case BOOLEAN -> Truths.of(cell, values);
          default -> throw new IllegalStateException(column.type().name());
        };
    return moment == null ? unreadable(cell) : moment;
  }

  private Unknown unreadable(RawCell cell) {
    boolean month = column.type() == ColumnType.DATE && Moments.isMonth(cell.text());
    return unknown(
        cell.text(),
        month
            ? Texts.get("cell.month")
            : Texts.get("cell.not", CellParser.typeWord(column.type())));
  }

  private static Unknown unknown(String found, String why) {
    return Unknown.any(found, why);
  }

  private @Nullable Object text(String text) {
    String known = values.isEmpty() ? null : values.get(Folding.fold(text));
    if (known != null) {
      return known;
    }
    if (!column.values().isEmpty()) {
      String all = String.join(Texts.get("snapshot.separator"), column.values());
      return unknown(text, Texts.get("cell.no-value", all));
    }
    return switch (column.type()) {
      case ACCOUNT -> bare(text).toLowerCase(Locale.ROOT);
      case IDENTIFIER -> bare(text).toUpperCase(Locale.ROOT);
      case PHONE -> Phones.read(whole(text));
      case NAME ->
          PersonNames.unreadable(text) ? unknown(text, Texts.get("cell.private-use")) : text;
      case DEPARTMENT, DEPARTMENT_PATH ->
          text.length() > LONGEST_PATH
              ? unknown(text, Texts.get("cell.too-long"))
              : notEmpty(path(text));
      default -> notEmpty(entry(whole(text)));
    };
  }

  private static @Nullable String notEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String whole(String text) {
    return text.endsWith(".0") && WHOLE.matcher(text).matches()
        ? text.substring(0, text.length() - 2)
        : text;
  }

  /** What Excel shows of a number that a script wrote with a fraction of nothing. */
  private static String bare(String text) {
    String plain = Folding.plain(text);
    return plain.indexOf('.') > 0 ? WHOLE_NUMBER.matcher(plain).replaceFirst("$1") : plain;
  }

  private String entry(String text) {
    if (entries == null) {
      return text;
    }
    String item = column.list() ? entries.item(text) : entries.orItself(text);
    return item == null ? text : item;
  }

  /** The levels of a department, which are looked up once all departments are known. */
  private static String path(String text) {
    return LEVEL_SEPARATOR
        .splitAsStream(text)
        .map(Folding::plain)
        .filter(level -> !level.isEmpty())
        .collect(Collectors.joining("/"));
  }
}
