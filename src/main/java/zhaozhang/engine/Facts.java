package zhaozhang.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.Definitions.Replacement;
import zhaozhang.model.Column;
import zhaozhang.model.Row;
import zhaozhang.model.Snapshot;
import zhaozhang.model.Source;
import zhaozhang.model.Table;
import zhaozhang.model.Table.Origin;
import zhaozhang.model.TableData;
import zhaozhang.model.Vocabulary;

/** Makes rows into facts: replaces what other columns override, and adds derived columns. */
final class Facts {

  /** The audit itself, which every definition may name: looked up for each row, so kept at hand. */
  private final List<Table> contexts;

  private final Definitions definitions;
  private final ExpressionEvaluator evaluator;
  private final Environment environment;

  Facts(Vocabulary vocabulary, Definitions definitions, Environment environment) {
    this.contexts = vocabulary.tables(Table.Kind.CONTEXT);
    this.definitions = definitions;
    this.environment = environment;
    this.evaluator = new ExpressionEvaluator(environment);
  }

  /** The facts of a table, from the snapshot or from the lists beside the rules. */
  List<Fact> of(Table table, Snapshot snapshot, Snapshot lists) {
    return switch (table.kind()) {
      case SNAPSHOT -> facts(snapshot.table(table.name()));
      case LIST -> facts(lists.table(table.name()));
      case CONTEXT -> List.of(context(table));
      case LEAVER -> environment.leavers().stream().map(one -> given(table, one)).toList();
      case ITEMS -> table.origin().map(origin -> items(table, origin, snapshot)).orElseThrow();
    };
  }

  private List<Fact> facts(Optional<TableData> data) {
    List<Fact> facts = new ArrayList<>();
    data.ifPresent(rows -> rows.rows().forEach(row -> facts.add(fact(row))));
    return facts;
  }

  Fact fact(Row row) {
    Table table = row.table();
    @Nullable Object[] values = row.values().toArray();
    for (int at = 0; at < values.length; at++) {
      // Unlike List.of, an ArrayList may be asked whether it contains null.
      values[at] = values[at] instanceof List<?> items ? new ArrayList<>(items) : values[at];
    }
    Scope scope = new Scope(table, values);
    for (Replacement replacement : definitions.replacements(table)) {
      if (evaluator.holds(replacement.condition(), scope)) {
        values[table.index(replacement.column())] = replacement.value();
      }
    }
    for (Column column : table.columns()) {
      definitions
          .derived(table, column)
          .ifPresent(
              expression ->
                  values[table.index(column.name())] = evaluator.evaluate(expression, scope));
    }
    return new Fact(row, Arrays.asList(values));
  }

  /** The one row of the audit itself: its first column is the day audited as of. */
  private Fact context(Table table) {
    return given(table, environment.asOf());
  }

  /** A row of which only the first column is given. */
  private Fact given(Table table, Object first) {
    @Nullable Object[] values = new @Nullable Object[table.columns().size()];
    values[0] = first;
    return fact(Row.of(table, values, new Source("", "", 0), Set.of()));
  }

  private List<Fact> items(Table table, Origin origin, Snapshot snapshot) {
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : facts(snapshot.table(origin.table()))) {
      if (fact.get(origin.column()) instanceof List<?> items) {
        Object key = fact.values().get(0);
        items.stream()
            .distinct()
            .forEach(
                item ->
                    facts.add(
                        fact(
                            Row.of(
                                table,
                                new @Nullable Object[] {key, item},
                                fact.row().source(),
                                Set.of()))));
      }
    }
    return facts;
  }

  /** Names within a definition: the row's own columns, then those of the audit itself. */
  private final class Scope implements ExpressionEvaluator.Scope {
    private final Table table;
    private final @Nullable Object[] values;

    Scope(Table table, @Nullable Object[] values) {
      this.table = table;
      this.values = values;
    }

    @Override
    public @Nullable Object value(String name) {
      return table.column(name).isPresent() ? values[table.index(name)] : audited(name);
    }

    @Override
    public @Nullable Object value(String variable, String column) {
      throw new IllegalStateException("no variables in definitions: " + variable);
    }
  }

  private @Nullable Object audited(String name) {
    return contexts.stream()
        .filter(table -> table.column(name).isPresent())
        .findFirst()
        .map(table -> table.index(name) == 0 ? environment.asOf() : context(table).get(name))
        .orElse(null);
  }
}
