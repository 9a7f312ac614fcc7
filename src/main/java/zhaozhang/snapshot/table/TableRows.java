package zhaozhang.snapshot.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.TableData.Part;
import zhaozhang.model.table.Unknown;

/** Gathers the rows of one table from all the sheets that hold it. */
public final class TableRows {

  private final Table table;
  private final Problems problems;
  private final List<Row> rows = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Because> incomplete = new ArrayList<>();
  private final Map<Object, Row> keys = new HashMap<>();

  public TableRows(Table table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /** Keeps the rows; of a list beside the rules, those with a key that none before them has. */
  public void add(Heading heading, Source source, List<Row> more) {
    int before = rows.size();
    if (table.kind() == Table.Kind.LIST && table.unique()) {
      more.stream().filter(this::hasNewKey).forEach(rows::add);
    } else {
      rows.addAll(more);
    }
    addPart(source, rows.size() - before, heading.columnNames());
  }

  /** Rows of the table stand somewhere that could not be read. */
  public void incomplete(Source source, String why) {
    incomplete.add(new Because(source, why));
  }

  private boolean hasNewKey(Row row) {
    Object key = row.value(0);
    if (key == null || key instanceof Unknown) {
      problems.withoutKey(row.source(), table.key());
      return false;
    }
    Row earlier = keys.putIfAbsent(key, row);
    if (earlier != null) {
      problems.repeatedKey(row.source(), table.key(), key, earlier.source());
    }
    return earlier == null;
  }

  private void addPart(Source heading, int kept, Set<String> columns) {
    parts.add(new Part(heading.file(), heading.sheet(), heading.row(), kept, columns));
    if (kept == 0 && !table.mayBeEmpty()) {
      problems.emptyTable(heading, table);
    }
  }

  /** Whether any sheet holds it. */
  public boolean found() {
    return !parts.isEmpty();
  }

  /** The table as it was read. */
  public TableData data() {
    State state = incomplete.isEmpty() ? State.COMPLETE : State.INCOMPLETE;
    return new TableData(
        table, seen(), parts, new Completeness(state, List.copyOf(incomplete), List.of()));
  }

  /** The rows, the columns that their part lacks and another has unknown. */
  private List<Row> seen() {
    Map<Source, List<Column>> lacking = new HashMap<>();
    for (Part part : parts) {
      List<Column> columns = lacking(part);
      if (!columns.isEmpty()) {
        lacking.put(part.heading().at(0), columns);
      }
    }
    if (lacking.isEmpty()) {
      return rows;
    }
    return rows.stream().map(row -> seen(row, lacking.get(row.part()))).toList();
  }

  private List<Column> lacking(Part part) {
    Set<String> all = new HashSet<>();
    parts.forEach(other -> all.addAll(other.columns()));
    return table.exported().stream()
        .filter(column -> !column.mayLack())
        .filter(column -> all.contains(column.name()) && !part.columns().contains(column.name()))
        .toList();
  }

  private static Row seen(Row row, @Nullable List<Column> lacking) {
    Row seen = row;
    for (Column column : lacking == null ? List.<Column>of() : lacking) {
      seen = seen.with(column.name(), Unknown.unseen(Texts.get("snapshot.lacking", column.name())));
    }
    return seen;
  }
}
