package zhaozhang.engine.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.ColumnRef;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.analysis.Definitions.Replacement;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.term.Logic;
import zhaozhang.engine.term.Term;
import zhaozhang.engine.term.Terms;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;

/**
 * The columns of rows as rules see them: with what other columns override, and with those derived.
 * Expressions are compiled once, not for each of a million rows.
 */
public final class Columns {

  /** Reads a value off a row. */
  @FunctionalInterface
  public interface Reading {
    @Nullable Object of(Row row);
  }

  /** Of a few cells that nobody knows, so many ways to know them are tried. */
  private static final int MOST_TRIED = 64;

  /** A word that no enumeration holds: whatever else may stand in a cell. */
  private static final String FOREIGN = "\u0001";

  private final List<Table> contexts;
  private final Definitions definitions;
  private final Environment environment;
  private final Terms terms;
  private final Map<ColumnRef, Reading> known = new HashMap<>();

  public Columns(Vocabulary vocabulary, Definitions definitions, Environment environment) {
    this.contexts = vocabulary.tables(Table.Kind.CONTEXT);
    this.definitions = definitions;
    this.environment = environment;
    this.terms = new Terms(environment);
  }

  /** How to read a column of a table; any thread may ask. */
  public synchronized Reading column(Table table, String name) {
    ColumnRef column = new ColumnRef(table.name(), name);
    Reading reading = known.get(column);
    if (reading == null) {
      reading = reading(table, table.column(name).orElseThrow());
      known.put(column, reading);
    }
    return reading;
  }

  /** How to read whether a row of a table meets a condition on its own columns. */
  Reading condition(Table table, Expression condition) {
    return reading(table, condition, name -> named(table, name));
  }

  /** What compiles the expressions of rules. */
  public Terms terms() {
    return terms;
  }

  private Reading reading(Table table, Column column) {
    Expression definition = definitions.derived(table, column).orElse(null);
    int all = definitions.replacements(table).size();
    if (definition == null) {
      return replaced(table, column, all);
    }
    return decided(table, column, condition(table, definition));
  }

  /** The condition of a replacement sees what the replacements before it made of a row. */
  private Reading replaced(Table table, Column column, int replacements) {
    Reading cell = cell(table, column);
    for (int at = 0; at < replacements; at++) {
      Replacement replacement = definitions.replacements(table).get(at);
      if (replacement.column().equals(column.name())) {
        int before = at;
        Reading condition =
            reading(
                table,
                replacement.condition(),
                name -> replaced(table, table.column(name).orElseThrow(), before));
        return row -> replaced(condition.of(row), replacement.value(), cell.of(row));
      }
    }
    return cell;
  }

  private static @Nullable Object replaced(
      @Nullable Object condition, String value, @Nullable Object cell) {
    if (Logic.holds(condition)) {
      return value;
    }
    return condition instanceof Unknown unknown && !value.equals(cell)
        ? Unknown.any(Row.display(cell), unknown.why())
        : cell;
  }

  private static Reading cell(Table table, Column column) {
    int at = table.index(column.name());
    if (!column.list()) {
      return row -> row.value(at);
    }
    // Unlike List.of, an ArrayList may be asked whether it contains null.
    return row -> row.value(at) instanceof List<?> items ? new ArrayList<>(items) : row.value(at);
  }

  /**
   * A value that is the same whatever the few words may be that nobody knows: it is known. Without
   * this, an account that is surely disabled would not surely be inactive.
   */
  private Reading decided(Table table, Column column, Reading reading) {
    List<Column> words = inputs(table, column).filter(Columns::fewValues).toList();
    if (words.isEmpty()) {
      return reading;
    }
    return row -> {
      Object value = reading.of(row);
      if (!(value instanceof Unknown)) {
        return value;
      }
      Set<@Nullable Object> values = new LinkedHashSet<>();
      for (Row way : ways(row, words)) {
        values.add(reading.of(way));
      }
      return values.size() == 1 ? values.iterator().next() : value;
    };
  }

  private Stream<Column> inputs(Table table, Column column) {
    return definitions.inputs(table, column.name()).stream()
        .filter(input -> input.table().equals(table.name()))
        .flatMap(input -> table.column(input.column()).stream());
  }

  private static boolean fewValues(Column column) {
    return !column.list() && (column.type() == ColumnType.BOOLEAN || !column.values().isEmpty());
  }

  /** The row with every word that may stand in its unknown cells. */
  private static List<Row> ways(Row row, List<Column> words) {
    List<Row> ways = List.of(row);
    for (Column column : words) {
      if (row.get(column.name()) instanceof Unknown unknown && ways.size() <= MOST_TRIED) {
        List<Row> more = new ArrayList<>();
        for (Row way : ways) {
          values(column).stream()
              .filter(unknown::mayEqual)
              .forEach(value -> more.add(way.with(column.name(), value)));
        }
        ways = more;
      }
    }
    return ways;
  }

  private static List<Object> values(Column column) {
    if (column.type() == ColumnType.BOOLEAN) {
      return List.of(true, false);
    }
    List<Object> values = new ArrayList<>(column.values());
    values.add(FOREIGN);
    return values;
  }

  /** Names are the row's own columns, then those of the audit itself. */
  private Reading named(Table table, String name) {
    return table.column(name).isPresent() ? column(table, name) : ofAudit(name);
  }

  private Reading reading(Table table, Expression expression, Function<String, Reading> names) {
    Term term =
        terms.compile(
            expression,
            new Terms.Names() {
              @Override
              public Term name(String name) {
                Reading reading = names.apply(name);
                return (row, bound) -> reading.of(row);
              }

              @Override
              public Term property(String variable, String column) {
                throw new IllegalStateException(variable);
              }

              @Override
              public @Nullable Column column(Expression name) {
                return name instanceof Name own
                    ? table.column(own.name()).orElseGet(() -> audited(own.name()))
                    : null;
              }
            });
    return row -> term.of(row, Term.NOTHING);
  }

  private Column audited(String name) {
    return context(name).column(name).orElseThrow();
  }

  private Table context(String name) {
    return contexts.stream().filter(one -> one.column(name).isPresent()).findFirst().orElseThrow();
  }

  private Reading ofAudit(String name) {
    Table context = context(name);
    Object value = column(context, name).of(given(context, environment.asOf()));
    return row -> value;
  }

  /** A row of which only the first column is given. */
  static Row given(Table table, Object first) {
    @Nullable Object[] values = new @Nullable Object[table.columns().size()];
    values[0] = first;
    return Row.of(table, values, new Source("", "", 0));
  }
}
