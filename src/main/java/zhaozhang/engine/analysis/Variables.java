package zhaozhang.engine.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.analysis.TypeChecker.Meaning;
import zhaozhang.engine.analysis.TypeChecker.Names;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.function.ValueType;
import zhaozhang.engine.syntax.Condition.Figure;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.text.Refused;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;

/** What the variables of a rule stand for, at one place of it. */
public final class Variables {

  /**
   * What a variable stands for.
   *
   * @param row the table of the row it stands for, null if it stands for a value
   * @param value what the value is
   * @param origin the column it is bound to, null for a row or a figure
   * @param collected whether it stands for several values, of which only is asked how many
   */
  public record Binding(
      @Nullable Table row, Meaning value, @Nullable ColumnRef origin, boolean collected) {

    static Binding row(Table table) {
      return new Binding(table, Meaning.of(ValueType.ANY), null, false);
    }

    static Binding value(Meaning meaning, ColumnRef origin) {
      return new Binding(null, meaning, origin, false);
    }

    static Binding figure(Meaning meaning, Figure figure) {
      return new Binding(null, meaning, null, figure == Figure.COLLECT_SET);
    }

    public boolean masked() {
      Column column = value.column();
      return column != null && column.masked();
    }
  }

  private final Vocabulary vocabulary;
  private Map<String, Binding> bindings = new TreeMap<>();

  Variables(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Binds a variable, if it stands for nothing yet; says whether it did. */
  boolean bind(String variable, Binding binding) {
    return bindings.putIfAbsent(variable, binding) == null;
  }

  Optional<Binding> get(String variable) {
    return Optional.ofNullable(bindings.get(variable));
  }

  /** The table of the row that a variable stands for. */
  Optional<Table> row(String variable) {
    return get(variable).map(Binding::row);
  }

  Map<String, Binding> all() {
    return Map.copyOf(bindings);
  }

  /** What is bound inside is not known outside, as in Drools. */
  void scoped(Runnable inside) {
    Map<String, Binding> outside = bindings;
    bindings = new TreeMap<>(outside);
    inside.run();
    bindings = outside;
  }

  /** Names where only variables are known. */
  Names names() {
    return new InScope(null);
  }

  /** Names within a pattern: the columns of its table, and the variables bound so far. */
  Names names(Table table) {
    return new InScope(table);
  }

  private final class InScope implements Names {
    private final @Nullable Table table;

    InScope(@Nullable Table table) {
      this.table = table;
    }

    @Override
    public Meaning meaning(String name) throws Refused {
      if (row(name).isPresent()) {
        throw new Refused(Texts.get("rule.rowIsNoValue", name), name);
      }
      Optional<Binding> binding = get(name);
      if (binding.isPresent()) {
        return binding.get().value();
      }
      if (name.startsWith("$") || table == null) {
        throw unknown(name);
      }
      return columnOf(table, name);
    }

    @Override
    public Meaning meaning(String variable, String column) throws Refused {
      Table row = row(variable).orElseThrow(() -> noRow(variable));
      return columnOf(row, column);
    }
  }

  /** What a finding is known by stands in every report, and cannot be masked. */
  void refusePrivate(Expression known) throws Refused {
    for (Expression part : Expression.within(known).toList()) {
      Meaning meaning = null;
      if (part instanceof Name name) {
        meaning = names().meaning(name.name());
      } else if (part instanceof Expression.Property property) {
        meaning = names().meaning(property.variable(), property.column());
      }
      Column column = meaning == null ? null : meaning.column();
      if (column != null && column.masked()) {
        throw new Refused(Texts.get("rule.privateName", column.name()), column.name());
      }
    }
  }

  /** What is collected is only counted: then a rule can be judged by how many there may be. */
  void onlyCounted(Expression expression) throws Refused {
    if (expression instanceof Name name
        && get(name.name()).filter(Binding::collected).isPresent()) {
      throw new Refused(
          Texts.get("rule.onlyCounted", name.name(), Function.ITEMS.word()), name.name());
    }
    boolean counts = expression instanceof Call call && call.function() == Function.ITEMS;
    for (Expression part : Expression.children(expression)) {
      if (!counts || !(part instanceof Name)) {
        onlyCounted(part);
      }
    }
  }

  private Refused noRow(String variable) {
    return bindings.containsKey(variable)
        ? new Refused(Texts.get("rule.valueHasNoColumns", variable), variable)
        : unknown(variable);
  }

  private Refused unknown(String name) {
    Map<String, String> known = new TreeMap<>();
    bindings.keySet().forEach(variable -> known.put(variable.substring(1), variable));
    String hint = Nearest.hint(name.replace("$", ""), known, Texts.get("rule.bindFirst"));
    return new Refused(Texts.get("rule.unknownVariable", name, hint), name);
  }

  private Meaning columnOf(Table table, String name) throws Refused {
    Column column = table.column(name).orElse(null);
    if (column == null) {
      String reason =
          bindings.containsKey("$" + name)
              ? Texts.get("rule.forgottenDollar", name)
              : UnknownWord.column(vocabulary, table, name);
      throw new Refused(reason, name);
    }
    return new Meaning(ValueType.of(column), column);
  }
}
