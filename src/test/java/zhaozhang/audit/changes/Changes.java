package zhaozhang.audit.changes;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.changes.Change.Kind;
import zhaozhang.audit.changes.Change.Replacement;
import zhaozhang.base.PersonNames;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Correspondence;
import zhaozhang.model.table.Correspondence.Side;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.TableData.Part;

/** All that is lost from a snapshot, one thing at a time. */
public final class Changes {

  private static final String TELLS_NOTHING = "导出";
  private static final int MOST_TRIES = 1_000;

  private final Snapshot snapshot;
  private final Map<String, byte[]> files;
  private final List<Correspondence> correspondences;
  private final Random random;
  private final Map<Part, Map<Integer, Column>> headings = new HashMap<>();

  /**
   * @param snapshot as read
   * @param folder that it was read from
   * @param correspondences between columns of its tables
   * @param seed of what is drawn
   */
  public Changes(Snapshot snapshot, Path folder, List<Correspondence> correspondences, long seed)
      throws IOException {
    this.snapshot = snapshot;
    this.correspondences = correspondences;
    this.files = files(folder);
    this.random = new Random(seed);
    for (TableData data : snapshot.tables().values()) {
      for (Part part : data.parts()) {
        headings.put(part, headings(data.table(), part));
      }
    }
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private Map<Integer, Column> headings(Table table, Part part) throws IOException {
    Map<Integer, Column> found = new LinkedHashMap<>();
    Sheet sheet = sheet(part, files.getOrDefault(part.file(), new byte[0]));
    for (int at = 0; at < sheet.width(part.headingRow()); at++) {
      Column column = column(table, sheet.text(part.headingRow(), at));
      if (column != null) {
        found.put(at, column);
      }
    }
    return found;
  }

  private static @Nullable Column column(Table table, String heading) {
    return table.exported().stream()
        .filter(one -> one.name().equals(heading) || one.aliases().contains(heading))
        .findFirst()
        .orElse(null);
  }

  private static Sheet sheet(Part part, byte[] file) throws IOException {
    return part.file().endsWith(".csv")
        ? CsvSheet.read(file, part.headingRow())
        : WorkbookSheet.read(file, part.sheet());
  }

  /** Writes the snapshot, changed, into a folder of its own below one. */
  public Path write(Change change, Path below) throws IOException {
    Path folder = Files.createTempDirectory(below, "changed").resolve(snapshot.name());
    change.write(folder, files);
    return folder;
  }

  /** Deletes what was written. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        Files.delete(path);
      }
    }
    Files.delete(folder);
  }

  /** Each table dropped. */
  public List<Change> tablesDropped() {
    return snapshot.tables().values().stream()
        .map(data -> all(data, Kind.DROPPED, part -> (name, file) -> Map.of()))
        .toList();
  }

  /** Each table emptied, without a byte, and renamed past recognition. */
  public List<Change> tablesOtherwise() {
    List<Change> changes = new ArrayList<>();
    for (TableData data : snapshot.tables().values()) {
      changes.add(
          all(data, Kind.EMPTIED, part -> edited(part, one -> one.dropBelow(part.headingRow()))));
      changes.add(all(data, Kind.BLANK_FILE, part -> (name, file) -> Map.of(name, new byte[0])));
      if (data.parts().size() == 1) {
        // Where other files still speak for the table, nothing tells of one that no name speaks
        // for.
        changes.add(all(data, Kind.RENAMED, Changes::renamed));
      }
    }
    return changes;
  }

  private static Replacement renamed(Part part) {
    return (name, file) -> {
      Sheet sheet = sheet(part, file);
      sheet.rename();
      return Map.of(TELLS_NOTHING + name.substring(name.lastIndexOf('.')), sheet.bytes());
    };
  }

  private interface OfPart {
    Replacement of(Part part);
  }

  private static Change all(TableData data, Kind kind, OfPart change) {
    Map<String, Replacement> files =
        data.parts().stream().collect(Collectors.toMap(Part::file, change::of));
    String table = data.table().name();
    return new Change(kind + " " + table, kind, table, "", files);
  }

  private static Replacement edited(Part part, Consumer<Sheet> edit) {
    return (name, file) -> {
      Sheet sheet = sheet(part, file);
      edit.accept(sheet);
      return Map.of(name, sheet.bytes());
    };
  }

  /** Each column of each file dropped, but those whose absence has a stated meaning. */
  public List<Change> columns() {
    List<Change> changes = new ArrayList<>();
    for (TableData data : snapshot.tables().values()) {
      for (Part part : data.parts()) {
        headings(part)
            .forEach(
                (at, column) -> {
                  if (column.blankMeans() == null && !column.export().mayLack()) {
                    changes.add(
                        one(
                            Kind.COLUMN,
                            data.table(),
                            column,
                            part.file(),
                            edited(part, sheet -> sheet.dropColumn(at, part.headingRow()))));
                  }
                });
      }
    }
    return changes;
  }

  private Map<Integer, Column> headings(Part part) {
    return headings.getOrDefault(part, Map.of());
  }

  private static Change one(
      Kind kind, Table table, Column column, String where, Replacement replacement) {
    String file = where.contains("!") ? where.substring(0, where.indexOf('!')) : where;
    return new Change(
        kind + " " + table + "." + column.name() + " of " + where,
        kind,
        table.name(),
        column.name(),
        Map.of(file, replacement));
  }

  /** So many cells of rows made unreadable, none of them a key. */
  public List<Change> cells(int number) {
    return drawn(number, Kind.CELL);
  }

  /** So many keys of rows made unreadable. */
  public List<Change> keys(int number) {
    return drawn(number, Kind.KEY);
  }

  private List<Change> drawn(int number, Kind kind) {
    List<TableData> tables =
        snapshot.tables().values().stream().filter(data -> !data.rows().isEmpty()).toList();
    List<Change> changes = new ArrayList<>();
    for (int tries = 0; changes.size() < number && tries < MOST_TRIES; tries++) {
      TableData data = one(tables);
      Row row = one(data.rows());
      Part part = part(data, row.source());
      List<Integer> places = written(data.table(), row, part, kind);
      if (!places.isEmpty() && (kind == Kind.CELL || toldByName(row))) {
        changes.add(unreadable(kind, row, part, one(places)));
      }
    }
    return changes;
  }

  /**
   * Where something stands that can become unreadable: what is blank has nothing to be read. Of two
   * rows that contest one key, none has a key to be lost: without one, the other has it.
   */
  private List<Integer> written(Table table, Row row, Part part, Kind kind) {
    return headings(part).entrySet().stream()
        .filter(one -> (kind == Kind.KEY) == one.getValue().equals(table.key()))
        .filter(one -> row.get(one.getValue().name()) != null)
        .filter(one -> kind == Kind.CELL || row.known(one.getValue().name()) != null)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Change unreadable(Kind kind, Row row, Part part, int at) {
    Column column = requireNonNull(headings(part).get(at));
    String text = kind == Kind.KEY ? Sheet.ERROR : unreadable(column);
    return one(
        kind,
        row.table(),
        column,
        row.source() + " -> " + text,
        edited(part, sheet -> sheet.put(row.source().row(), at, text)));
  }

  /**
   * Whether a row tells by its name whose it is, should its key be lost: it is then taken for that
   * of a person of this name, which is wrong of a person whom other tables call otherwise.
   */
  private boolean toldByName(Row row) {
    return snapshot.tables().values().stream()
        .flatMap(data -> data.rows().stream())
        .filter(other -> ofOnePerson(row, other))
        .allMatch(other -> name(row).equals(name(other)));
  }

  private boolean ofOnePerson(Row row, Row other) {
    return correspondences.stream()
        .anyMatch(
            pair ->
                ofOne(pair.one(), row, pair.other(), other)
                    || ofOne(pair.other(), row, pair.one(), other));
  }

  private static boolean ofOne(Side side, Row row, Side otherSide, Row other) {
    return side.table().equals(row.table().name())
        && side.column().equals(row.table().key().name())
        && otherSide.table().equals(other.table().name())
        && Objects.equals(row.known(side.column()), other.known(otherSide.column()));
  }

  private static String name(Row row) {
    return PersonNames.plain(row.table().nameColumn().map(row::text).orElse(""));
  }

  private static Part part(TableData data, Source row) {
    return data.parts().stream()
        .filter(part -> part.heading().at(0).equals(row.at(0)))
        .findFirst()
        .orElseThrow();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /**
   * An error value, or what is no value of the column. Where words tell the kind of a row, one of
   * them stands there still: a row of another kind is left out, which is no loss.
   */
  private String unreadable(Column column) {
    boolean free =
        column.values().isEmpty() && (column.type().isText() || column.type() == ColumnType.NUMBER);
    String kind = column.layout().kinds().stream().findFirst().orElse("");
    return free || random.nextBoolean() ? Sheet.ERROR : "看不清" + kind;
  }
}
