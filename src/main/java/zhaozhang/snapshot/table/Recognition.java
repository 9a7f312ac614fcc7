package zhaozhang.snapshot.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.snapshot.table.TableNames.Mention;

/** Tells which table a sheet holds: by a name, confirmed by its heading row; else by headings. */
public final class Recognition {

  /** A heading row is looked for in so many rows: real exports have up to nine rows of notes. */
  public static final int ROWS = 30;

  /** Fewer columns than these, which a table must have, tell nothing: too many tables have them. */
  private static final int TELLING_COLUMNS = 3;

  private final TableNames names;
  private final Map<String, Headings> tables = new HashMap<>();
  private final List<Headings> declared;

  public Recognition(Collection<Table> tables, OtherHeadings others) {
    this.names = new TableNames(tables);
    this.declared = tables.stream().map(table -> new Headings(table, others)).toList();
    declared.forEach(headings -> this.tables.put(headings.table().name(), headings));
  }

  /**
   * What a sheet is held to be.
   *
   * @param heading of the table that it holds, null if it holds none
   * @param named whether a name says so, and not the headings alone
   * @param suspicion what it may hold by a name; null if no name says anything, or it is known
   */
  public record Verdict(@Nullable Heading heading, boolean named, @Nullable Suspicion suspicion) {

    public boolean known() {
      return heading != null;
    }
  }

  /**
   * What a sheet holds.
   *
   * @param file path of the file
   * @param sheet name of the sheet, empty for a .csv file
   * @param top the first rows of the sheet
   */
  public Verdict recognise(String file, String sheet, List<RawRow> top) {
    List<RawRow> rows = top.stream().filter(row -> row.number() <= ROWS).toList();
    List<Mention> mentions = names.in(file, sheet);
    if (mentions.isEmpty()) {
      return new Verdict(byHeadings(rows), false, null);
    }
    Heading heading = byNames(sheet, mentions, rows);
    return heading != null
        ? new Verdict(heading, true, null)
        : new Verdict(null, false, suspicion(mentions.get(0), rows));
  }

  /** Of several tables that are named, one counts that all the columns are there of. */
  private @Nullable Heading byNames(String sheet, List<Mention> mentions, List<RawRow> rows) {
    return Stream.concat(names.exactly(sheet), mentions.stream().map(Mention::table))
        .distinct()
        .map(table -> headings(table).find(rows))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(heading -> !exact(sheet, heading) && !heading.whole()))
        .orElse(null);
  }

  /**
   * Few columns stand in sheets of any kind; of a table that requires none, what it has decides.
   */
  private static boolean telling(Headings headings) {
    int required = headings.required().size();
    return required == 0 || required >= TELLING_COLUMNS;
  }

  private boolean exact(String sheet, Heading heading) {
    return names.exactly(sheet).anyMatch(heading.table()::equals);
  }

  private @Nullable Heading byHeadings(List<RawRow> rows) {
    List<Heading> whole =
        declared.stream()
            .filter(Recognition::telling)
            .map(headings -> headings.find(rows))
            .flatMap(Optional::stream)
            .filter(Heading::whole)
            .toList();
    return whole.size() == 1 ? whole.get(0) : null;
  }

  private Suspicion suspicion(Mention mention, List<RawRow> rows) {
    return headings(mention.table()).suspicion(rows, mention.distance() == 0);
  }

  private Headings headings(Table table) {
    Headings headings = tables.get(table.name());
    if (headings == null) {
      throw new IllegalArgumentException(table.name());
    }
    return headings;
  }

  /** The column of a table that a heading stands for, null for none. */
  public @Nullable Column column(String table, String heading) {
    Headings headings = tables.get(table);
    return headings == null ? null : headings.column(heading);
  }

  /** Whether a table is looked for. */
  public boolean knows(String table) {
    return tables.containsKey(table);
  }

  /** The table that a file is named after, or a folder that it lies in. */
  public Optional<String> named(String file) {
    return names.in(file, "").stream().map(mention -> mention.table().name()).findFirst();
  }

  /** What else a sheet tells, and where, beside the cells of its columns. */
  SheetLayout layout(Heading heading, RawSheet sheet) {
    String file = TableNames.withoutEnding(sheet.file());
    return new SheetLayout(heading, List.of(names.rest(sheet.name()), names.rest(file)));
  }

  /** Names of the tables whose headings the rows hold. */
  List<String> candidates(List<RawRow> top) {
    List<RawRow> rows = top.stream().filter(row -> row.number() <= ROWS).toList();
    return declared.stream()
        .filter(headings -> headings.find(rows).isPresent())
        .map(headings -> headings.table().name())
        .toList();
  }
}
