package zhaozhang.snapshot.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.snapshot.cell.Blanks;
import zhaozhang.snapshot.cell.RawCell;

/** The headings that the columns of a table may have. */
final class Headings {

  /** How people mark what must be filled in, half and full width. */
  private static final Pattern MARKS = Pattern.compile("^[*\uff0a]+|[*\uff0a]+$");

  private final Table table;
  private final Set<String> notes;
  private final Map<String, Column> columns = new HashMap<>();

  Headings(Table table) {
    this.table = table;
    this.notes = table.notes().stream().map(Headings::normalized).collect(Collectors.toSet());
    table.exported().forEach(column -> columns.put(normalized(column.name()), column));
    for (Column column : table.exported()) {
      column.aliases().forEach(alias -> columns.putIfAbsent(normalized(alias), column));
    }
  }

  Table table() {
    return table;
  }

  /** The column that a heading stands for, null for none. */
  @Nullable Column column(String heading) {
    return columns.get(normalized(heading));
  }

  /** The first of the rows that holds the first column's heading and at least one other. */
  Optional<Heading> find(List<RawRow> rows) {
    return rows.stream().filter(this::heads).findFirst().map(this::read);
  }

  private boolean heads(RawRow row) {
    Set<Column> found = new HashSet<>();
    for (RawCell cell : row.cells()) {
      if (cell != null) {
        Column column = columns.get(normalized(cell.text()));
        if (column != null) {
          found.add(column);
        }
      }
    }
    return found.size() > 1 && found.contains(table.key());
  }

  private Heading read(RawRow row) {
    Map<Integer, Column> positions = new HashMap<>();
    List<Heading.Repeated> repeated = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int position = 0; position < row.cells().size(); position++) {
      RawCell cell = row.cell(position);
      if (cell == null) {
        continue;
      }
      Column column = columns.get(normalized(cell.text()));
      if (column == null) {
        unknown.add(cell.text());
      } else if (positions.containsValue(column)) {
        repeated.add(new Heading.Repeated(cell.text(), column));
      } else {
        positions.put(position, column);
      }
    }
    unknown.removeIf(heading -> notes.contains(normalized(heading)));
    return new Heading(table, row.number(), positions, repeated, unknown);
  }

  private static String normalized(String heading) {
    return MARKS.matcher(Blanks.removeAll(heading)).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
