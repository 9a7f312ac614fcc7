package zhaozhang.snapshot.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.snapshot.cell.Blanks;

/** Tells which table a sheet holds: by its name, confirmed by its heading row. */
public final class Recognition {

  /** A heading row is looked for in so many rows: real exports have up to nine rows of notes. */
  public static final int ROWS = 30;

  private final List<Headings> tables;

  public Recognition(Collection<Table> tables) {
    this.tables = tables.stream().map(Headings::new).toList();
  }

  /**
   * The heading of the table that a sheet holds.
   *
   * @param file path of the file
   * @param sheet name of the sheet, empty for a .csv file
   * @param top the first rows of the sheet
   */
  public Optional<Heading> recognise(String file, String sheet, List<RawRow> top) {
    List<RawRow> rows = top.stream().filter(row -> row.number() <= ROWS).toList();
    return Stream.concat(tablesIn(sheet), tablesIn(bareName(file)))
        .map(headings -> headings.find(rows))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> onlyOne(fitting(rows)));
  }

  /** The column of a table that a heading stands for, null for none. */
  public @Nullable Column column(String table, String heading) {
    return tables.stream()
        .filter(headings -> headings.table().name().equals(table))
        .findFirst()
        .map(headings -> headings.column(heading))
        .orElse(null);
  }

  /** Whether a table is looked for. */
  public boolean knows(String table) {
    return tables.stream().anyMatch(headings -> headings.table().name().equals(table));
  }

  /** The table that a file is named after. */
  public Optional<String> named(String file) {
    return tablesIn(bareName(file)).map(headings -> headings.table().name()).findFirst();
  }

  /** Names of the tables whose headings the rows hold. */
  List<String> candidates(List<RawRow> top) {
    List<RawRow> rows = top.stream().filter(row -> row.number() <= ROWS).toList();
    return fitting(rows).stream().map(heading -> heading.table().name()).toList();
  }

  private List<Heading> fitting(List<RawRow> rows) {
    return tables.stream().map(headings -> headings.find(rows)).flatMap(Optional::stream).toList();
  }

  private static Optional<Heading> onlyOne(List<Heading> fitting) {
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The tables that a name speaks of, the longest name first. */
  private Stream<Headings> tablesIn(String name) {
    String plain = plain(name);
    return tables.stream()
        .filter(headings -> longestNameIn(plain, headings.table()) > 0)
        .sorted(
            Comparator.comparingInt(
                (Headings headings) -> -longestNameIn(plain, headings.table())));
  }

  private static int longestNameIn(String name, Table table) {
    return Stream.concat(Stream.of(table.name()), table.aliases().stream())
        .map(Recognition::plain)
        .filter(name::contains)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static String plain(String name) {
    return Blanks.removeAll(name).toLowerCase(Locale.ROOT);
  }

  private static String bareName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
