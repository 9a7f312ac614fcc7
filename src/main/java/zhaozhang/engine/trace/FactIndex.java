package zhaozhang.engine.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.ColumnRef;
import zhaozhang.model.table.Table;

/** The rows of tables, made when first asked for, and found by the value of a column. */
public final class FactIndex {

  /** The name of no column. */
  private static final String IDENTITY = "";

  private final Function<Table, List<Seen>> maker;
  private final Map<String, List<Seen>> tables = new HashMap<>();
  private final Map<ColumnRef, Map<@Nullable Object, List<Seen>>> columns = new HashMap<>();

  public FactIndex(Function<Table, List<Seen>> maker) {
    this.maker = maker;
  }

  List<Seen> of(Table table) {
    return tables.computeIfAbsent(table.name(), any -> maker.apply(table));
  }

  /** The rows of which a column has a value, or is blank. */
  List<Seen> of(Table table, String column, @Nullable Object value) {
    return index(table, column, fact -> plain(fact.get(column)))
        .getOrDefault(plain(value), List.of());
  }

  /** The rows that findings name by a key. */
  public List<Seen> identified(Table table, String key) {
    return index(table, IDENTITY, fact -> fact.row().identity()).getOrDefault(key, List.of());
  }

  private Map<@Nullable Object, List<Seen>> index(
      Table table, String column, Function<Seen, @Nullable Object> value) {
    ColumnRef ref = new ColumnRef(table.name(), column);
    Map<@Nullable Object, List<Seen>> known = columns.get(ref);
    if (known != null) {
      return known;
    }
    Map<@Nullable Object, List<Seen>> index = new HashMap<>();
    for (Seen fact : of(table)) {
      index.computeIfAbsent(value.apply(fact), any -> new ArrayList<>()).add(fact);
    }
    columns.put(ref, index);
    return index;
  }

  /** Numbers are equal whatever their digits after the point. */
  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }
}
