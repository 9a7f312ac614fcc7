package zhaozhang.engine.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.ColumnRef;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.Columns.Reading;
import zhaozhang.engine.partition.Facts;
import zhaozhang.engine.partition.UncertainRows;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;

/** The rows of tables, found by the value of a column; in an incomplete table one row more. */
public final class FactIndex {

  /** The name of no column. */
  private static final String IDENTITY = "";

  private final Facts facts;
  private final Predicate<Table> incomplete;
  private final Map<String, List<Row>> tables = new HashMap<>();
  private final Map<ColumnRef, Map<@Nullable Object, List<Row>>> columns = new HashMap<>();

  /**
   * @param incomplete whether rows of a table may be missing
   */
  public FactIndex(Facts facts, Predicate<Table> incomplete) {
    this.facts = facts;
    this.incomplete = incomplete;
  }

  public Columns columns() {
    return facts.columns();
  }

  List<Row> of(Table table) {
    return tables.computeIfAbsent(table.name(), any -> rows(table));
  }

  private List<Row> rows(Table table) {
    List<Row> rows = new ArrayList<>(facts.of(table));
    if (incomplete.test(table)) {
      rows.add(UncertainRows.unseen(table, facts.of(table)));
    }
    return rows;
  }

  /** The rows of which a column has a value, or is blank, or may for all that is known. */
  List<Row> of(Table table, String column, @Nullable Object value) {
    if (value instanceof Unknown) {
      return of(table);
    }
    Reading reading = columns().column(table, column);
    Map<@Nullable Object, List<Row>> index = index(table, column, row -> plain(reading.of(row)));
    List<Row> found = new ArrayList<>(index.getOrDefault(plain(value), List.of()));
    for (Row row : index.getOrDefault(Unknown.class, List.of())) {
      if (reading.of(row) instanceof Unknown unknown && unknown.mayEqual(value)) {
        found.add(row);
      }
    }
    return found;
  }

  /** The rows that findings name by a key. */
  public List<Row> identified(Table table, String key) {
    return index(table, IDENTITY, Row::identity).getOrDefault(key, List.of());
  }

  private Map<@Nullable Object, List<Row>> index(
      Table table, String column, Function<Row, @Nullable Object> value) {
    ColumnRef ref = new ColumnRef(table.name(), column);
    Map<@Nullable Object, List<Row>> known = columns.get(ref);
    if (known != null) {
      return known;
    }
    Map<@Nullable Object, List<Row>> index = new HashMap<>();
    for (Row row : of(table)) {
      index.computeIfAbsent(value.apply(row), any -> new ArrayList<>()).add(row);
    }
    columns.put(ref, index);
    return index;
  }

  /** Numbers are equal whatever their digits after the point; what is unknown stands together. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Unknown) {
      return Unknown.class;
    }
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }
}
