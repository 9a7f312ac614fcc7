package zhaozhang.engine.analysis;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.Variables.Binding;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/**
 * What a rule reads, in tables and columns of exports. A column that is only bound, to be shown or
 * to name the subject, is not read.
 */
public final class Reads {

  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final Set<String> tables = new TreeSet<>();
  private final Set<ColumnRef> columns = new TreeSet<>();
  private final Set<ColumnRef> inputs = new TreeSet<>();
  private boolean departments;
  private boolean computes;

  Reads(Vocabulary vocabulary, Definitions definitions) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
  }

  /** The tables that must be in the snapshot. */
  public Set<String> tables() {
    return tables;
  }

  /** All columns that the rule's conditions look at. */
  public Set<ColumnRef> columns() {
    return columns;
  }

  /** All columns whose cells may decide: also those that may be absent. */
  public Set<ColumnRef> inputs() {
    return inputs;
  }

  /** Whether it matters which department stands below which. */
  public boolean departments() {
    return departments;
  }

  /** Whether something may be unknown of what is known, as what is computed of a blank. */
  public boolean computes() {
    return computes;
  }

  static boolean computes(Expression part) {
    return (part instanceof Binary binary && binary.operator().computes())
        || (part instanceof Call call && call.function() == Function.WORKDAYS);
  }

  /** A figure is computed. */
  void addComputed() {
    computes = true;
  }

  /** A pattern looks at a table. */
  void add(Table table) {
    switch (table.kind()) {
      case SNAPSHOT -> tables.add(table.name());
      case ITEMS ->
          table.origin().flatMap(origin -> vocabulary.table(origin.table())).ifPresent(this::add);
      case LIST, CONTEXT, LEAVER -> {}
    }
  }

  /**
   * A condition looks at what is named in it.
   *
   * @param table whose columns it names, null if it names variables only
   */
  void add(@Nullable Table table, Expression condition, Variables variables) {
    Expression.within(condition)
        .forEach(
            part -> {
              computes |= computes(part);
              if (part instanceof Name name && name.isVariable()) {
                variables.get(name.name()).ifPresent(this::addOrigin);
              } else if (part instanceof Name name && table != null) {
                add(table, name.name());
              } else if (part instanceof Property property) {
                variables
                    .get(property.variable())
                    .ifPresent(binding -> addColumn(binding, property.column()));
              }
            });
  }

  private void addOrigin(Binding binding) {
    ColumnRef origin = binding.origin();
    if (origin != null) {
      vocabulary.table(origin.table()).ifPresent(table -> add(table, origin.column()));
    }
  }

  private void addColumn(Binding binding, String column) {
    if (binding.row() != null) {
      add(binding.row(), column);
    }
  }

  private void add(Table table, String column) {
    departments |= definitions.ofDepartments(table, column);
    computes |= definitions.computes(table, column);
    columns.addAll(definitions.origins(table, column));
    inputs.addAll(definitions.inputs(table, column));
  }
}
