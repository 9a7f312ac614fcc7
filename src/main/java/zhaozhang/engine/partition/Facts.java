package zhaozhang.engine.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.ColumnRef;
import zhaozhang.engine.partition.Columns.Reading;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.term.Logic;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Table.Origin;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;

/** The rows of every table that rules match: those read, and those made of them. */
public final class Facts {

  /** So many rows are looked at by all processors. */
  private static final int MANY = 10_000;

  private final Columns columns;
  private final Map<Table, List<Row>> rows = new HashMap<>();
  private final Map<ColumnRef, int[]> hashes = new ConcurrentHashMap<>();
  private final Map<Asked, int[]> meeting = new ConcurrentHashMap<>();

  /** Conditions on the columns of a table. */
  private record Asked(String table, List<Expression> conditions) {}

  /**
   * @param tables those to be asked for
   */
  public Facts(
      Vocabulary vocabulary,
      Collection<Table> tables,
      Columns columns,
      Snapshot snapshot,
      Snapshot lists,
      Environment environment) {
    this.columns = columns;
    for (Table table : tables) {
      rows.put(
          table,
          switch (table.kind()) {
            case SNAPSHOT -> rows(snapshot, table);
            case LIST -> rows(lists, table);
            case CONTEXT -> List.of(Columns.given(table, environment.asOf()));
            case LEAVER ->
                environment.leavers().stream().map(one -> Columns.given(table, one)).toList();
            case ITEMS -> items(table, vocabulary, snapshot, lists);
          });
    }
  }

  public List<Row> of(Table table) {
    return rows.getOrDefault(table, List.of());
  }

  public Columns columns() {
    return columns;
  }

  /** Tells the hash of some columns of a row by the place of the row. */
  IntUnaryOperator hashes(Table table, List<String> names) {
    return names.stream()
        .map(name -> hashes(table, name))
        .<IntUnaryOperator>map(column -> row -> column[row])
        .reduce((some, one) -> row -> some.applyAsInt(row) * 31 + one.applyAsInt(row))
        .orElse(row -> 0);
  }

  // Kept, for many rules join by the same column.
  private int[] hashes(Table table, String name) {
    return hashes.computeIfAbsent(
        new ColumnRef(table.name(), name),
        any -> {
          Reading column = columns.column(table, name);
          return of(table).stream().mapToInt(row -> Routes.hash(column.of(row))).toArray();
        });
  }

  /**
   * The places of the rows that surely meet some conditions, each on a row's own columns; an array
   * that is shared. Kept, for many rules begin with the same conditions.
   */
  int[] meeting(Table table, List<Expression> conditions) {
    Asked asked = new Asked(table.name(), conditions);
    int[] kept = meeting.get(asked);
    if (kept == null) {
      kept = conditions.isEmpty() ? all(table) : narrowed(table, conditions);
      meeting.put(asked, kept);
    }
    return kept;
  }

  private int[] all(Table table) {
    return IntStream.range(0, of(table).size()).toArray();
  }

  private int[] narrowed(Table table, List<Expression> conditions) {
    int last = conditions.size() - 1;
    Reading condition = columns.condition(table, conditions.get(last));
    List<Row> all = of(table);
    int[] rows = meeting(table, conditions.subList(0, last));
    IntStream looked = Arrays.stream(rows);
    return (rows.length < MANY ? looked : looked.parallel())
        .filter(row -> Logic.holds(condition.of(all.get(row))))
        .toArray();
  }

  private static List<Row> rows(Snapshot from, Table table) {
    return from.table(table.name()).map(TableData::rows).orElse(List.of());
  }

  private List<Row> items(Table table, Vocabulary vocabulary, Snapshot snapshot, Snapshot lists) {
    Origin origin = table.origin().orElseThrow();
    Table from = vocabulary.table(origin.table()).orElseThrow();
    Snapshot of = from.kind() == Table.Kind.LIST ? lists : snapshot;
    Reading key = columns.column(from, from.key().name());
    Reading list = columns.column(from, origin.column());
    List<Row> made = new ArrayList<>();
    for (Row row : rows(of, from)) {
      if (list.of(row) instanceof List<?> items) {
        items.stream().distinct().forEach(item -> made.add(item(table, key.of(row), item, row)));
      } else if (list.of(row) instanceof Unknown unknown) {
        made.add(item(table, key.of(row), unknown, row));
      }
    }
    return made;
  }

  private static Row item(Table table, @Nullable Object key, @Nullable Object item, Row from) {
    @Nullable Object[] values = new @Nullable Object[table.columns().size()];
    values[0] = key;
    values[1] = item;
    return Row.of(table, values, from.source());
  }
}
