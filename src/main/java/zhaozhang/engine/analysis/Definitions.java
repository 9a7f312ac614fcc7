package zhaozhang.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.engine.analysis.TypeChecker.Meaning;
import zhaozhang.engine.analysis.TypeChecker.Names;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.function.ValueType;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.ExpressionParser;
import zhaozhang.engine.text.Refused;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Table.Kind;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;

/** The expressions of the vocabulary: what derived columns are derived from, and how. */
public final class Definitions {

  /** When a cell counts as something else than what it says. */
  public record Replacement(String column, Expression condition, String value) {}

  private final Map<ColumnRef, Expression> derived = new LinkedHashMap<>();
  private final Map<String, List<Replacement>> replacements = new HashMap<>();
  private final Vocabulary vocabulary;

  private Definitions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads all definitions of a vocabulary; those that mean nothing become problems. */
  public static Definitions parse(
      Vocabulary vocabulary, RuleText text, List<RuleProblem> problems) {
    Definitions definitions = new Definitions(vocabulary);
    for (Table table : vocabulary.tables()) {
      for (Column column : table.columns()) {
        try {
          definitions.add(table, column);
        } catch (Refused refused) {
          String where = table.name() + "." + column.name();
          problems.add(
              text.problem(
                  column.line(), Texts.get("vocabulary.badDefinition", where, refused.reason())));
        }
      }
    }
    return definitions;
  }

  private void add(Table table, Column column) throws Refused {
    TypeChecker checker = new TypeChecker(new ColumnsOf(table));
    String definition = column.definition();
    if (definition != null) {
      Expression expression = ExpressionParser.expression(definition);
      definedBefore(table, table.index(column.name()), expression);
      Calls.calendar(expression, vocabulary);
      if (!checker.check(expression).type().fits(ValueType.of(column))) {
        throw new Refused(Texts.get("rule.noCondition"));
      }
      derived.put(new ColumnRef(table.name(), column.name()), expression);
    }
    Column.Replacement replacement = column.replacement();
    if (replacement != null) {
      Expression condition = ExpressionParser.expression(replacement.condition());
      definedBefore(table, 0, condition);
      Calls.calendar(condition, vocabulary);
      checker.condition(condition);
      replacements
          .computeIfAbsent(table.name(), any -> new ArrayList<>())
          .add(new Replacement(column.name(), condition, replacement.value()));
    }
  }

  /** Columns are derived in the order declared, after replacements: a later one is still blank. */
  private static void definedBefore(Table table, int at, Expression expression) throws Refused {
    for (Expression part : Expression.within(expression).toList()) {
      if (part instanceof Name name
          && table.column(name.name()).filter(Column::derived).isPresent()
          && table.index(name.name()) >= at) {
        throw new Refused(Texts.get("vocabulary.definedLater", name.name()));
      }
    }
  }

  public Optional<Expression> derived(Table table, Column column) {
    return Optional.ofNullable(derived.get(new ColumnRef(table.name(), column.name())));
  }

  public List<Replacement> replacements(Table table) {
    return replacements.getOrDefault(table.name(), List.of());
  }

  /**
   * The columns of exports without which the value of a column cannot be told. One that an
   * expression asks to be blank may be absent.
   */
  public Set<ColumnRef> origins(Table table, String column) {
    Set<ColumnRef> origins = new TreeSet<>();
    collect(table, column, false, origins);
    return origins;
  }

  /** All columns of exports that the value of a column may depend on. */
  public Set<ColumnRef> inputs(Table table, String column) {
    Set<ColumnRef> inputs = new TreeSet<>();
    collect(table, column, true, inputs);
    return inputs;
  }

  /** Whether the value of a column depends on which department stands below which. */
  boolean ofDepartments(Table table, String column) {
    return any(table, column, part -> part instanceof Call call && call.function().ofDepartments());
  }

  /** Whether the value of a column may be unknown though all that it depends on is known. */
  boolean computes(Table table, String column) {
    return any(table, column, Reads::computes);
  }

  /** Whether a column is derived by an expression of a kind, itself or through other columns. */
  private boolean any(Table table, String column, Predicate<Expression> kind) {
    Expression expression = derived.get(new ColumnRef(table.name(), column));
    return expression != null
        && (Expression.within(expression).anyMatch(kind)
            || named(expression, table).anyMatch(name -> any(table, name, kind)));
  }

  private void collect(Table table, String column, boolean all, Set<ColumnRef> columns) {
    Expression expression = derived.get(new ColumnRef(table.name(), column));
    if (expression != null) {
      Set<String> mayBeAbsent = all ? Set.of() : askedToBeBlank(expression);
      named(expression, table)
          .filter(name -> !mayBeAbsent.contains(name))
          .forEach(name -> collect(table, name, all, columns));
      return;
    }
    if (table.kind() == Kind.SNAPSHOT) {
      ColumnRef cell = new ColumnRef(table.name(), column);
      if (!columns.add(cell)) {
        return;
      }
    }
    if (all) {
      replacements(table).stream()
          .filter(replacement -> replacement.column().equals(column))
          .flatMap(replacement -> named(replacement.condition(), table))
          .forEach(name -> collect(table, name, true, columns));
    }
    table.origin().ifPresent(origin -> columns.add(itemOrigin(table, origin, column)));
  }

  private static Stream<String> named(Expression expression, Table table) {
    return Expression.within(expression)
        .filter(part -> part instanceof Name name && table.column(name.name()).isPresent())
        .map(part -> ((Name) part).name());
  }

  private static Set<String> askedToBeBlank(Expression expression) {
    return Expression.within(expression)
        .filter(part -> part instanceof Call call && call.function() == Function.BLANK)
        .flatMap(part -> ((Call) part).arguments().stream())
        .filter(Name.class::isInstance)
        .map(part -> ((Name) part).name())
        .collect(Collectors.toSet());
  }

  /** The first column of an items table is its origin's key, the second the item. */
  private ColumnRef itemOrigin(Table table, Table.Origin origin, String column) {
    String key = vocabulary.table(origin.table()).map(from -> from.key().name()).orElse(column);
    return new ColumnRef(origin.table(), table.index(column) == 0 ? key : origin.column());
  }

  /** Names within a definition: the table's own columns, then those of the audit itself. */
  private final class ColumnsOf implements Names {
    private final Table table;

    ColumnsOf(Table table) {
      this.table = table;
    }

    @Override
    public Meaning meaning(String name) throws Refused {
      Column column = table.column(name).orElse(context(name));
      if (column == null) {
        throw new Refused(UnknownWord.column(vocabulary, table, name), name);
      }
      return new Meaning(ValueType.of(column), column);
    }

    @Override
    public Meaning meaning(String variable, String column) throws Refused {
      throw new Refused(
          Texts.get("rule.unknownVariable", variable, Texts.get("rule.bindFirst")), variable);
    }
  }

  private @Nullable Column context(String name) {
    return vocabulary.tables(Kind.CONTEXT).stream()
        .flatMap(table -> table.column(name).stream())
        .findFirst()
        .orElse(null);
  }
}
