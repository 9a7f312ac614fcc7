package zhaozhang.engine.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.ColumnRef;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.analysis.Definitions.Replacement;
import zhaozhang.engine.function.BoundedMatch;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Negation;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionEvaluator;
import zhaozhang.model.Environment;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/**
 * The columns of rows as rules see them: with what other columns override, and with those derived.
 * Expressions are taken apart once, not for each of a million rows.
 */
public final class Columns {

  /** Reads a value off a row, and off another that it is compared with. */
  @FunctionalInterface
  public interface Reading {
    @Nullable Object of(Row row, Row other);

    default @Nullable Object of(Row row) {
      return of(row, row);
    }
  }

  /** Asks something of a row, and of another that it is compared with. */
  @FunctionalInterface
  interface Test {
    boolean of(Row row, Row other);
  }

  private final List<Table> contexts;
  private final Definitions definitions;
  private final Environment environment;
  private final Map<ColumnRef, Reading> known = new HashMap<>();

  public Columns(Vocabulary vocabulary, Definitions definitions, Environment environment) {
    this.contexts = vocabulary.tables(Table.Kind.CONTEXT);
    this.definitions = definitions;
    this.environment = environment;
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

  private Reading reading(Table table, Column column) {
    Expression definition = definitions.derived(table, column).orElse(null);
    int all = definitions.replacements(table).size();
    return definition != null ? reading(table, definition) : replaced(table, column, all);
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
                replacement.condition(),
                name -> replaced(table, table.column(((Name) name).name()).orElseThrow(), before));
        return (row, other) -> holds(condition, row, row) ? replacement.value() : cell.of(row);
      }
    }
    return cell;
  }

  private static Reading cell(Table table, Column column) {
    int at = table.index(column.name());
    if (!column.list()) {
      return (row, other) -> row.value(at);
    }
    // Unlike List.of, an ArrayList may be asked whether it contains null.
    return (row, other) -> row.value(at) instanceof List<?> items ? new ArrayList<>(items) : null;
  }

  /**
   * Whether a condition holds: null counts as false.
   *
   * @param names how to read a {@link Name} or {@link Property}
   */
  Test test(Expression condition, Function<Expression, Reading> names) {
    Reading reading = reading(condition, names);
    return (row, other) -> holds(reading, row, other);
  }

  private static boolean holds(Reading condition, Row row, Row other) {
    return Boolean.TRUE.equals(condition.of(row, other));
  }

  /** Names are the row's own columns, then those of the audit itself. */
  private Reading reading(Table table, Expression expression) {
    return reading(expression, name -> named(table, ((Name) name).name()));
  }

  private Reading named(Table table, String name) {
    return table.column(name).isPresent() ? column(table, name) : audited(name);
  }

  private Reading audited(String name) {
    Table context =
        contexts.stream().filter(one -> one.column(name).isPresent()).findFirst().orElseThrow();
    Object value = column(context, name).of(given(context, environment.asOf()));
    return (row, other) -> value;
  }

  /** A row of which only the first column is given. */
  static Row given(Table table, Object first) {
    @Nullable Object[] values = new @Nullable Object[table.columns().size()];
    values[0] = first;
    return Row.of(table, values, new Source("", "", 0));
  }

  private Reading reading(Expression expression, Function<Expression, Reading> names) {
    if (expression instanceof Literal literal) {
      return (row, other) -> literal.value();
    }
    if (expression instanceof Name || expression instanceof Property) {
      return names.apply(expression);
    }
    if (expression instanceof Call call) {
      return call(call, names);
    }
    if (expression instanceof Negation negation) {
      Reading operand = reading(negation.operand(), names);
      return (row, other) -> !holds(operand, row, other);
    }
    if (expression instanceof In in) {
      return in(in, names);
    }
    return binary((Binary) expression, names);
  }

  private Reading call(Call call, Function<Expression, Reading> names) {
    List<Reading> arguments = readings(call.arguments(), names);
    return (row, other) -> {
      List<@Nullable Object> values = new ArrayList<>(arguments.size());
      for (Reading argument : arguments) {
        values.add(argument.of(row, other));
      }
      return call.function().apply(values, environment);
    };
  }

  private Reading in(In in, Function<Expression, Reading> names) {
    Reading operand = reading(in.operand(), names);
    List<Reading> items = readings(in.items(), names);
    return (row, other) -> {
      Object value = operand.of(row, other);
      for (Reading item : items) {
        if (ExpressionEvaluator.same(value, item.of(row, other))) {
          return !in.negated();
        }
      }
      return in.negated();
    };
  }

  private List<Reading> readings(
      List<Expression> expressions, Function<Expression, Reading> names) {
    return expressions.stream().map(expression -> reading(expression, names)).toList();
  }

  private Reading binary(Binary binary, Function<Expression, Reading> names) {
    Reading left = reading(binary.left(), names);
    Reading right = reading(binary.right(), names);
    Operator operator = binary.operator();
    boolean matching = operator == Operator.MATCHES || operator == Operator.NOT_MATCHES;
    if (matching
        && binary.right() instanceof Literal literal
        && literal.value() instanceof String regex) {
      return matches(left, Pattern.compile(regex), operator == Operator.MATCHES);
    }
    return switch (operator) {
      case AND -> (row, other) -> holds(left, row, other) && holds(right, row, other);
      case OR -> (row, other) -> holds(left, row, other) || holds(right, row, other);
      default ->
          (row, other) ->
              ExpressionEvaluator.apply(operator, left.of(row, other), right.of(row, other));
    };
  }

  private static Reading matches(Reading text, Pattern pattern, boolean wanted) {
    return (row, other) ->
        (text.of(row, other) instanceof String read && BoundedMatch.matches(read, pattern))
            == wanted;
  }
}
