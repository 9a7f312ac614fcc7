package zhaozhang.engine.analysis;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.Variables.Binding;
import zhaozhang.engine.syntax.Expression;
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
  private final Set<ColumnRef> firm = new TreeSet<>();

  Reads(Vocabulary vocabulary, Definitions definitions) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
  }

  /** The tables that must be in the snapshot. */
  Set<String> tables() {
    return tables;
  }

  /** All columns that the rule's conditions look at. */
  public Set<ColumnRef> columns() {
    return columns;
  }

  /** The columns of rows that a finding rests on, rather than of rows looked for in vain. */
  public Set<ColumnRef> firm() {
    return firm;
  }

  /** A pattern looks at a table. */
  void add(Table table) {
    switch (table.kind()) {
      case SNAPSHOT -> tables.add(table.name());
      case ITEMS -> table.origin().ifPresent(origin -> tables.add(origin.table()));
      case LIST, CONTEXT, LEAVER -> {}
    }
  }

  /**
   * A condition looks at what is named in it.
   *
   * @param table whose columns it names, null if it names variables only
   */
  void add(@Nullable Table table, Expression condition, Variables variables, boolean firmly) {
    TypeChecker.within(condition)
        .forEach(
            part -> {
              if (part instanceof Name name && name.isVariable()) {
                variables.get(name.name()).ifPresent(this::addOrigin);
              } else if (part instanceof Name name && table != null) {
                add(table, name.name(), firmly);
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
      vocabulary
          .table(origin.table())
          .ifPresent(table -> add(table, origin.column(), binding.firm()));
    }
  }

  private void addColumn(Binding binding, String column) {
    if (binding.row() != null) {
      add(binding.row(), column, binding.firm());
    }
  }

  private void add(Table table, String column, boolean firmly) {
    Set<ColumnRef> origins = definitions.origins(table, column);
    columns.addAll(origins);
    if (firmly) {
      firm.addAll(origins);
    }
  }
}
