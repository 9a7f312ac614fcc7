package zhaozhang.model.table;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tables that rules may speak of, in the order declared. */
public final class Vocabulary {

  /** What names are written in: those of people are compared in a way of their own. */
  private static final Set<ColumnType> NAMES = Set.of(ColumnType.TEXT, ColumnType.NAME);

  private final Map<String, Table> tables;
  private final List<Correspondence> correspondences;
  private final Workdays.@Nullable Calendar calendar;

  public Vocabulary(Collection<Table> tables) {
    this(tables, List.of(), null);
  }

  /**
   * @param correspondences between columns of the tables
   * @param calendar which list tells the working days; null if none does
   */
  public Vocabulary(
      Collection<Table> tables,
      List<Correspondence> correspondences,
      Workdays.@Nullable Calendar calendar) {
    this.correspondences = List.copyOf(correspondences);
    this.calendar = calendar;
    Map<String, Table> byName = new LinkedHashMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    this.tables = Collections.unmodifiableMap(byName);
  }

  public Optional<Table> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  public Collection<Table> tables() {
    return tables.values();
  }

  public List<Table> tables(Table.Kind kind) {
    return tables.values().stream().filter(table -> table.kind() == kind).toList();
  }

  /** The table that records who handed over what. */
  public Optional<Table> transfers() {
    return tables.values().stream().filter(table -> table.transfers().isPresent()).findFirst();
  }

  /** The table whose rows a column names, if those have names: its key bears the same one. */
  public Optional<Table> namedBy(Column column) {
    return tables(Table.Kind.SNAPSHOT).stream()
        .filter(Table::unique)
        .filter(
            table ->
                column.type() == ColumnType.ACCOUNT
                    ? table.people()
                    : table.key().name().equals(column.name()))
        .filter(table -> called(table).isPresent())
        .findFirst();
  }

  /** What people call a row: the first text besides the key that a complete export has. */
  public static Optional<Column> called(Table table) {
    return table.exported().stream()
        .skip(1)
        .filter(Column::required)
        .filter(column -> NAMES.contains(column.type()) && !column.list())
        .filter(column -> column.values().isEmpty())
        .findFirst();
  }

  /** Columns of different tables that should hold the same values, in the order declared. */
  public List<Correspondence> correspondences() {
    return correspondences;
  }

  /** Which list tells the working days. */
  public Optional<Workdays.Calendar> calendar() {
    return Optional.ofNullable(calendar);
  }
}
