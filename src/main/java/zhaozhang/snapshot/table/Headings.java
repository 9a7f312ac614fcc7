package zhaozhang.snapshot.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Blanks;
import zhaozhang.base.Nearest;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.snapshot.cell.RawCell;

/** The headings that the columns of a table may have. */
final class Headings {

  /** How people mark what must be filled in, or say what it is. */
  private static final Pattern MARKS =
      Pattern.compile("^\\*+|[*:]+$|\\([^()]*\\)$|\\[[^\\[\\]]*\\]$|\u3010[^\u3010\u3011]*\u3011$");

  private static final int SHOWN = 3;

  private final Table table;
  private final Set<String> notes;
  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Level> levels = new HashMap<>();

  /** Headings that only a list beside the rules knows. */
  private final Set<String> listed = new HashSet<>();

  /** A column that holds one level of another's value; 0 is the highest. */
  private record Level(Column column, int level) {}

  Headings(Table table, OtherHeadings others) {
    this.table = table;
    this.notes = table.notes().stream().map(Headings::normalized).collect(Collectors.toSet());
    table.exported().forEach(column -> columns.put(normalized(column.name()), column));
    for (Column column : table.exported()) {
      column.aliases().forEach(alias -> columns.putIfAbsent(normalized(alias), column));
      List<String> parts = column.layout().levels();
      for (int level = 0; level < parts.size(); level++) {
        levels.put(normalized(parts.get(level)), new Level(column, level));
      }
    }
    others.of(table).forEach(this::add);
  }

  private void add(OtherHeadings.Other other) {
    String heading = normalized(other.heading());
    if (other.column().isEmpty()) {
      notes.add(heading);
    } else {
      table.exported().stream()
          .filter(column -> column.name().equals(other.column()))
          .filter(column -> columns.putIfAbsent(heading, column) == null)
          .forEach(column -> listed.add(heading));
    }
  }

  Table table() {
    return table;
  }

  /** The columns that a complete export has. */
  List<Column> required() {
    return table.exported().stream().filter(Column::required).toList();
  }

  /** The column that a heading stands for, null for none. */
  @Nullable Column column(String heading) {
    return columns.get(normalized(heading));
  }

  /** The first of the rows that holds the key's heading and, if there are others, another. */
  Optional<Heading> find(List<RawRow> rows) {
    int least = Math.min(2, table.exported().size());
    return rows.stream()
        .filter(row -> found(row).size() >= least && found(row).contains(table.key()))
        .findFirst()
        .map(this::read);
  }

  private Set<Column> found(RawRow row) {
    Set<Column> found = new HashSet<>();
    for (RawCell cell : row.cells()) {
      if (cell != null) {
        String heading = normalized(cell.text());
        Column column = columns.get(heading);
        Level level = levels.get(heading);
        Stream.of(
                Optional.ofNullable(column),
                Optional.ofNullable(column == null && level != null ? level.column() : null))
            .flatMap(Optional::stream)
            .forEach(found::add);
      }
    }
    return found;
  }

  private Heading read(RawRow row) {
    Map<Integer, Column> positions = positions(row);
    Map<Column, List<Integer>> parts = new HashMap<>();
    List<Heading.Repeated> repeated = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int position = 0; position < row.cells().size(); position++) {
      RawCell cell = row.cell(position);
      if (cell == null || positions.containsKey(position)) {
        continue;
      }
      String heading = normalized(cell.text());
      Column column = columns.get(heading);
      if (column != null && !listed.contains(heading)) {
        repeated.add(new Heading.Repeated(cell.text(), column));
      } else {
        unknown.add(cell.text());
      }
    }
    levelPositions(row).forEach((level, position) -> add(parts, level.column(), position));
    unknown.removeIf(heading -> notes.contains(normalized(heading)) || isLevel(heading));
    return new Heading(table, row.number(), positions, parts, repeated, unknown);
  }

  /** Of several headings for one column the first counts; one that only a list knows comes last. */
  private Map<Integer, Column> positions(RawRow row) {
    Map<Integer, Column> positions = new HashMap<>();
    for (boolean fromList : List.of(false, true)) {
      for (int position = 0; position < row.cells().size(); position++) {
        RawCell cell = row.cell(position);
        String heading = cell == null ? "" : normalized(cell.text());
        Column column = columns.get(heading);
        if (column != null
            && listed.contains(heading) == fromList
            && !positions.containsValue(column)) {
          positions.put(position, column);
        }
      }
    }
    return positions;
  }

  private static void add(Map<Column, List<Integer>> parts, Column column, int position) {
    parts.computeIfAbsent(column, any -> new ArrayList<>()).add(position);
  }

  /** The highest first. */
  private Map<Level, Integer> levelPositions(RawRow row) {
    Map<Level, Integer> found =
        new TreeMap<>(
            Comparator.comparing((Level level) -> level.column().name())
                .thenComparing(Level::level));
    for (int position = 0; position < row.cells().size(); position++) {
      RawCell cell = row.cell(position);
      Level level = cell == null ? null : levels.get(normalized(cell.text()));
      if (level != null) {
        found.putIfAbsent(level, position);
      }
    }
    return found;
  }

  private boolean isLevel(String heading) {
    return levels.containsKey(normalized(heading));
  }

  /**
   * What the rows lack to be this table's.
   *
   * @param own whether the sheet itself is named after the table
   */
  Suspicion suspicion(List<RawRow> rows, boolean own) {
    RawRow best =
        rows.stream()
            .filter(row -> !found(row).isEmpty())
            .max(
                Comparator.comparing((RawRow row) -> found(row).size())
                    .thenComparing(row -> -row.number()))
            .orElse(null);
    if (best == null) {
      return new Suspicion(table.name(), List.of(table.key().name()), List.of(), 0, own, false);
    }
    Set<Column> found = found(best);
    List<Column> missing =
        found.contains(table.key())
            ? required().stream().filter(column -> !found.contains(column)).toList()
            : List.of(table.key());
    return new Suspicion(
        table.name(),
        missing.stream().map(Column::name).toList(),
        nearest(read(best).unknown(), missing),
        best.number(),
        own,
        lacksKeyOnly(found));
  }

  private boolean lacksKeyOnly(Set<Column> found) {
    return required().stream()
        .filter(column -> !column.equals(table.key()) && !column.layout().sheetName())
        .allMatch(found::contains);
  }

  /** Those that are like a missing column, or the first ones if none is. */
  private static List<String> nearest(List<String> headings, List<Column> missing) {
    List<String> words =
        missing.stream()
            .flatMap(column -> Stream.concat(Stream.of(column.name()), column.aliases().stream()))
            .toList();
    List<String> near =
        headings.stream().filter(heading -> Nearest.of(heading, words).isPresent()).toList();
    return (near.isEmpty() ? headings : near).stream().limit(SHOWN).map(Problems::heading).toList();
  }

  private static String normalized(String heading) {
    String plain = Blanks.removeAll(Normalizer.normalize(heading, Normalizer.Form.NFKC));
    String before = "";
    while (!plain.equals(before)) {
      before = plain;
      String bare = MARKS.matcher(plain).replaceAll("");
      plain = bare.isEmpty() ? plain : bare;
    }
    return plain.toLowerCase(Locale.ROOT);
  }
}
