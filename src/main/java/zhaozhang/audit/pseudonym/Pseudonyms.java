package zhaozhang.audit.pseudonym;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Masks;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Vocabulary;

/**
 * Puts pseudonyms in the place of the people of a snapshot, wherever a text has a value of a column
 * that leads to a person. A value has one pseudonym, in all columns and months, as long as the key
 * is the same.
 */
public final class Pseudonyms {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS_PER_DIGIT = 5;
  private static final int SHORTEST = 8;

  /** Of Latin letters and digits: a longer value is replaced even within a word. */
  private static final int LONG = 8;

  /** A shorter number may count anything, and is replaced only where it is quoted. */
  private static final int SHORT = 5;

  private static final String QUOTES = "\u300c\u300d\uff08\uff09()|\uff1b;\u3001\"'\u201c\u201d";

  private static final int QUOTE = QUOTES.charAt(0);

  private final PseudonymKey key;

  /** As compared, to the value that they stand for. */
  private final Map<String, String> values = new HashMap<>();

  /** By the first two characters of values, how long these are. */
  private final Map<Integer, BitSet> lengths = new HashMap<>();

  private final Map<String, String> pseudonyms = new HashMap<>();
  private final Map<String, String> taken = new HashMap<>();

  private Pseudonyms(PseudonymKey key) {
    this.key = key;
  }

  public static Pseudonyms of(PseudonymKey key, Snapshot snapshot, Vocabulary vocabulary) {
    Pseudonyms pseudonyms = new Pseudonyms(key);
    Set<String> words = words(snapshot, vocabulary);
    for (TableData data : snapshot.tables().values()) {
      data.table().exported().stream()
          .filter(Column::personal)
          .forEach(column -> pseudonyms.add(data, column, words));
    }
    return pseudonyms;
  }

  /** What says nothing of a person, even where a column of people holds it. */
  private static Set<String> words(Snapshot snapshot, Vocabulary vocabulary) {
    Set<String> words = new HashSet<>();
    for (Table table : vocabulary.tables()) {
      words.add(table.name());
      for (Column column : table.columns()) {
        words.add(column.name());
        words.addAll(column.values());
      }
    }
    for (TableData data : snapshot.tables().values()) {
      data.table().exported().stream()
          .filter(Pseudonyms::ofDepartments)
          .forEach(
              column ->
                  texts(data, column).forEach(path -> words.addAll(List.of(path.split("/", -1)))));
    }
    return words;
  }

  private static boolean ofDepartments(Column column) {
    return column.type() == ColumnType.DEPARTMENT || column.type() == ColumnType.DEPARTMENT_PATH;
  }

  private static Stream<String> texts(TableData data, Column column) {
    int index = data.table().index(column.name());
    return data.rows().stream().flatMap(row -> items(row.value(index))).map(Row::display);
  }

  private static Stream<?> items(@Nullable Object value) {
    return value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
  }

  private void add(TableData data, Column column, Set<String> words) {
    texts(data, column)
        .filter(text -> !words.contains(text))
        .forEach(
            text -> {
              add(text, text);
              // Rules show what is private in part, which is a part too much.
              if (column.masked() && text.length() >= LONG) {
                add(Masks.mask(text), text);
              }
            });
  }

  private void add(String shown, String value) {
    String compared = compared(shown);
    if (values.putIfAbsent(compared, value) == null && !compared.isEmpty()) {
      lengths.computeIfAbsent(start(compared, 0), any -> new BitSet()).set(compared.length());
    }
  }

  private static String compared(String text) {
    return text.length() == text.toLowerCase(Locale.ROOT).length()
        ? text.toLowerCase(Locale.ROOT)
        : text;
  }

  private static int start(String text, int index) {
    int second = index + 1 < text.length() ? text.charAt(index + 1) : 0;
    return text.charAt(index) << Character.SIZE | second;
  }

  /** The text with a pseudonym for each value in it that leads to a person; the longest first. */
  public String in(String text) {
    String compared = compared(text);
    StringBuilder replaced = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int end = endOfValue(compared, from);
      if (end > from) {
        replaced.append(of(values.getOrDefault(compared.substring(from, end), "")));
        from = end;
      } else {
        replaced.append(text.charAt(from++));
      }
    }
    return replaced.toString();
  }

  private int endOfValue(String text, int from) {
    int longest = endOfValue(text, from, lengths.get(start(text, from)));
    return longest > from
        ? longest
        : endOfValue(text, from, lengths.get(text.charAt(from) << Character.SIZE));
  }

  private int endOfValue(String text, int from, @Nullable BitSet known) {
    if (known == null) {
      return from;
    }
    int most = Math.min(known.length() - 1, text.length() - from);
    for (int length = known.previousSetBit(most); length > 0; ) {
      int end = from + length;
      if (values.containsKey(text.substring(from, end)) && stands(text, from, end)) {
        return end;
      }
      length = known.previousSetBit(length - 1);
    }
    return from;
  }

  /** Whether what stands there is the value, and not a part of another word or a number. */
  private static boolean stands(String text, int from, int end) {
    int before = from == 0 ? QUOTE : text.charAt(from - 1);
    int after = end == text.length() ? QUOTE : text.charAt(end);
    String value = text.substring(from, end);
    if (value.length() == 1
        || (value.length() < SHORT && value.chars().allMatch(Pseudonyms::digit))) {
      return QUOTES.indexOf(before) >= 0 && QUOTES.indexOf(after) >= 0;
    }
    boolean latin = value.chars().allMatch(letter -> letter < 128);
    return !latin || value.length() >= LONG || !(word(before) || word(after));
  }

  private static boolean digit(int letter) {
    return letter >= '0' && letter <= '9';
  }

  private static boolean word(int letter) {
    return letter < 128 && Character.isLetterOrDigit(letter);
  }

  /** The pseudonym of a whole text, whether it is known or not; of nothing nothing. */
  public String of(String value) {
    String plain = compared(value).replaceAll("\\s+", "");
    return plain.isEmpty() ? "" : pseudonyms.computeIfAbsent(plain, this::make);
  }

  private String make(String value) {
    byte[] mac = key.mac("person", value);
    StringBuilder digits = new StringBuilder();
    BitSet bits = BitSet.valueOf(mac);
    for (int bit = 0; bit + BITS_PER_DIGIT <= mac.length * Byte.SIZE; bit += BITS_PER_DIGIT) {
      long[] digit = bits.get(bit, bit + BITS_PER_DIGIT).toLongArray();
      digits.append(DIGITS.charAt(digit.length == 0 ? 0 : (int) digit[0]));
    }
    int length = SHORTEST;
    while (!value.equals(taken.computeIfAbsent(digits.substring(0, length), any -> value))) {
      length++;
    }
    return Texts.get("pseudonym.token", digits.substring(0, length));
  }

  /** The id of a finding about somebody: as lasting, and of no use for finding out about whom. */
  String id(Finding finding) {
    byte[] mac = key.mac("finding", finding.id());
    return finding.rule().id() + "-" + HexFormat.of().formatHex(mac, 0, 6);
  }
}
