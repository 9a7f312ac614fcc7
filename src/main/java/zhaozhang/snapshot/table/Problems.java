package zhaozhang.snapshot.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhaozhang.base.Abridged;
import zhaozhang.base.Masks;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;

/** Collects what is wrong with a snapshot, in words that people read; from several threads. */
public final class Problems {

  private static final Pattern ANOTHERS = Pattern.compile("\\d{11,}|[^\\s@]+@[^\\s@]+");

  /** What Excel has lost anyway, and its errors: nothing private is left of them. */
  private static final int LONGEST_LOST = 8;

  private static final Pattern LOST = Pattern.compile("^#|[Ee][+\\d]");

  private static final int LONGEST_SHOWN = 200;

  private final Map<Cells, Map<String, Integer>> blankWords = new ConcurrentHashMap<>();
  private final Map<Cells, Map<String, Integer>> resolved = new ConcurrentHashMap<>();
  private final List<DataProblem> problems = Collections.synchronizedList(new ArrayList<>());

  public List<DataProblem> all() {
    List<DataProblem> all = new ArrayList<>(problems);
    blankWords.forEach((cells, words) -> all.add(told(cells, words)));
    resolved.forEach((cells, lists) -> lists.forEach((list, n) -> all.add(told(cells, list, n))));
    return all;
  }

  public void addAll(List<DataProblem> more) {
    problems.addAll(more);
  }

  /** What is wrong with a file as a whole. */
  public void file(String file, String found, String expected) {
    sheet(file, "", found, expected);
  }

  public void unknownKindOfFile(String file) {
    file(file, Texts.get("snapshot.not-read"), Texts.get("snapshot.unknown-kind"));
  }

  /**
   * A file that was not read.
   *
   * @param why in a sentence
   */
  public void unreadableFile(String file, String why) {
    file(file, Texts.get("snapshot.not-read"), why);
  }

  /** A file that was not read may hold rows of a table. */
  public void suspectFile(String file, String table) {
    String found = Texts.get("snapshot.incomplete", table);
    file(file, found, Texts.get("snapshot.incomplete.expected", table));
  }

  /** A sheet that may hold a table, but that nobody can recognise. */
  public void suspectSheet(Source sheet, Suspicion suspicion) {
    add(sheet.at(suspicion.row()), "", Texts.get("snapshot.not-read"), suspicion.question());
  }

  /** A sheet that holds a table by its headings only, where others are named after it. */
  public void unnamedPart(Source heading, Table table) {
    String expected = Texts.get("suspect.unnamed.expected", table.name());
    add(heading, "", Texts.get("suspect.unnamed", table.name()), expected);
  }

  /** A folder that by its name is of another day than the snapshot. */
  public void otherDay(String folder) {
    file(folder, Texts.get("snapshot.not-read"), Texts.get("snapshot.other-day"));
  }

  /** A sheet that is no part of the table that others of its file hold. */
  public void besideTable(Source sheet) {
    String expected = Texts.get("snapshot.known-table");
    add(sheet, "", Texts.get("snapshot.unknown-table"), expected);
  }

  /** A heading as it is shown: what stands where headings should may be of a person. */
  static String heading(String text) {
    return doubtful(Column.text(""), text);
  }

  /**
   * A sheet that holds no table, or nobody knows which.
   *
   * @param candidates the tables whose headings it has, none or several
   */
  void unknownSheet(RawSheet sheet, List<String> candidates) {
    String found =
        candidates.isEmpty()
            ? Texts.get("snapshot.unknown-table")
            : Texts.get("snapshot.several-tables", joined(candidates));
    sheet(sheet.file(), sheet.name(), found, Texts.get("snapshot.known-table"));
  }

  /**
   * A table of which a response is missing.
   *
   * @param why in a phrase
   */
  public void lack(String file, String table, String why) {
    String found = Texts.get("json.lack", table, why);
    file(file, found, Texts.get("snapshot.incomplete.expected", table));
  }

  public void undecodable(String file) {
    file(file, Texts.get("snapshot.undecodable"), Texts.get("snapshot.encodings"));
  }

  /** What is remarkable about the columns of a sheet. */
  void heading(Source source, Heading heading) {
    heading.unknown().stream().distinct().forEach(name -> unknownColumn(source, name));
    heading.repeated().forEach(repeated -> repeatedColumn(source, repeated));
    heading.table().exported().stream()
        .filter(Column::required)
        .filter(column -> !heading.columns().containsValue(column))
        .forEach(column -> missingColumn(source, column));
  }

  private void unknownColumn(Source source, String name) {
    add(source, name, Texts.get("snapshot.unknown-column"), Texts.get("snapshot.known-column"));
  }

  private void repeatedColumn(Source source, Heading.Repeated repeated) {
    String expected = Texts.get("snapshot.column-once", repeated.column().name());
    add(source, repeated.heading(), Texts.get("snapshot.column-again"), expected);
  }

  private void missingColumn(Source source, Column column) {
    add(source, column.name(), "", Texts.get("snapshot.column-required", column.name()));
  }

  void emptyTable(Source heading, Table table) {
    String expected = Texts.get("snapshot.some-rows", table.name());
    add(heading, "", Texts.get("snapshot.no-rows"), expected);
  }

  /**
   * Cells that are merged downwards.
   *
   * @param ranges of merged cells that stand for more than one row
   */
  public void merged(Source heading, int ranges) {
    add(heading, "", Texts.get("snapshot.merged", ranges), Texts.get("snapshot.unmerged"));
  }

  /** A row that is the heading once more, as where files were put together. */
  void headingAgain(Source source) {
    add(source, "", Texts.get("snapshot.heading-again"), Texts.get("snapshot.heading-once"));
  }

  /** A row of a list that stands in one cell. */
  void squeezed(Source source, String cell) {
    add(source, "", Abridged.of(cell, LONGEST_SHOWN), Texts.get("list.fullWidthCommas"));
  }

  /**
   * Most rows of a sheet stand in another already.
   *
   * @param rows how many of them
   */
  void copy(Source heading, Table table, int rows, Source other) {
    String expected = Texts.get("snapshot.table-once", table.name(), other.file());
    add(heading, "", Texts.get("snapshot.table-again", rows), expected);
  }

  /** A cell, or an item of its list, that was not understood. */
  void unknown(Source source, Column column, Unknown unknown) {
    String found = unknown.found();
    boolean lost = found.length() <= LONGEST_LOST && LOST.matcher(found).find();
    add(source, column.name(), lost ? found : doubtful(column, found), unknown.why());
  }

  /** A word for a blank; told once for each column of a sheet. */
  void blankWord(Source source, Column column, String word) {
    blankWords
        .computeIfAbsent(
            new Cells(source.at(0), column.name()), any -> new ConcurrentSkipListMap<>())
        .merge(word, 1, Integer::sum);
  }

  /** A word that a list says the meaning of; told once for each column of a sheet. */
  void resolved(Source source, Column column, String list) {
    resolved
        .computeIfAbsent(
            new Cells(source.at(0), column.name()), any -> new ConcurrentSkipListMap<>())
        .merge(list, 1, Integer::sum);
  }

  private record Cells(Source sheet, String column) {}

  private static DataProblem told(Cells cells, String list, int times) {
    return DataProblem.at(
        cells.sheet(),
        cells.column(),
        Texts.get("cell.resolved", times, list),
        Texts.get("cell.resolved.expected", list));
  }

  private static DataProblem told(Cells cells, Map<String, Integer> words) {
    int all = words.values().stream().mapToInt(Integer::intValue).sum();
    String found = Texts.get("cell.blank-words", all, String.join(" ", words.keySet()));
    return DataProblem.at(
        cells.sheet(), cells.column(), found, Texts.get("cell.blank-words.expected"));
  }

  void withoutKey(Source source, Column key) {
    add(source, key.name(), "", Texts.get("snapshot.key-required"));
  }

  void repeatedKey(Source source, Column key, Object value, Source earlier) {
    String expected = Texts.get("snapshot.key-once", earlier);
    add(source, key.name(), shown(key, Row.display(value)), expected);
  }

  private static String shown(Column column, String text) {
    String found = column.masked() ? Masks.mask(text) : text;
    return found.length() > LONGEST_SHOWN ? found.substring(0, LONGEST_SHOWN) + "\u2026" : found;
  }

  /**
   * A cell that does not fit its column may be another column's: then long numbers and addresses
   * are as private there.
   */
  private static String doubtful(Column column, String text) {
    if (column.masked()) {
      return shown(column, text);
    }
    // The pattern takes the square of a long text. What is cut off here is not shown either.
    String start = text.substring(0, Math.min(text.length(), 2 * LONGEST_SHOWN));
    return shown(column, ANOTHERS.matcher(start).replaceAll(one -> Masks.mask(one.group())));
  }

  private static String joined(List<String> words) {
    return words.stream().collect(Collectors.joining(Texts.get("snapshot.separator")));
  }

  private void sheet(String file, String sheet, String found, String expected) {
    problems.add(new DataProblem(file, sheet, 0, "", found, expected));
  }

  private void add(Source source, String column, String found, String expected) {
    problems.add(DataProblem.at(source, column, found, expected));
  }
}
