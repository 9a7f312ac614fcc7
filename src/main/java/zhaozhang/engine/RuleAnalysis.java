package zhaozhang.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.Condition.Accumulate;
import zhaozhang.engine.Condition.Figure;
import zhaozhang.engine.Condition.Group;
import zhaozhang.engine.Condition.Kind;
import zhaozhang.engine.Condition.Pattern;
import zhaozhang.engine.Condition.Result;
import zhaozhang.engine.Expression.Binary;
import zhaozhang.engine.Expression.Literal;
import zhaozhang.engine.Expression.Name;
import zhaozhang.engine.Expression.Operator;
import zhaozhang.engine.Expression.Property;
import zhaozhang.engine.ExpressionParser.Constraint;
import zhaozhang.engine.TypeChecker.Meaning;
import zhaozhang.engine.TypeChecker.Names;
import zhaozhang.model.Column;
import zhaozhang.model.RuleProblem;
import zhaozhang.model.RuleText;
import zhaozhang.model.Snapshot;
import zhaozhang.model.Table;
import zhaozhang.model.Texts;
import zhaozhang.model.Vocabulary;

/**
 * What a rule means: that its words are known and its comparisons sensible, and what it needs. A
 * column that is only bound, to be shown or to name the subject, is not needed.
 */
final class RuleAnalysis {

  /**
   * What a variable stands for.
   *
   * @param row the table of the row it stands for, null if it stands for a value
   * @param value what the value is
   * @param origin the column it is bound to, null for a row or a figure
   * @param firm whether the row bound is there, rather than looked for in vain
   */
  record Binding(@Nullable Table row, Meaning value, @Nullable ColumnRef origin, boolean firm) {

    boolean masked() {
      Column column = value.column();
      return column != null && column.masked();
    }
  }

  /**
   * What a rule reads, in columns of exports.
   *
   * @param tables that must be in the snapshot
   * @param columns all that its conditions look at
   * @param firm those of rows that a finding rests on
   */
  record Reads(Set<String> tables, Set<ColumnRef> columns, Set<ColumnRef> firm) {}

  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final Snapshot lists;
  private final RuleText text;
  private final List<RuleProblem> problems;
  private final Reads reads = new Reads(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  private Map<String, Binding> variables = new HashMap<>();

  private RuleAnalysis(
      Vocabulary vocabulary,
      Definitions definitions,
      Snapshot lists,
      RuleText text,
      List<RuleProblem> problems) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
    this.lists = lists;
    this.text = text;
    this.problems = problems;
  }

  /** A rule understood: what its variables stand for at its end, and what it reads. */
  record Understood(RuleDefinition definition, Map<String, Binding> variables, Reads reads) {}

  static Understood analyse(
      RuleDefinition rule,
      Vocabulary vocabulary,
      Definitions definitions,
      Snapshot lists,
      RuleText text,
      List<RuleProblem> problems) {
    RuleAnalysis analysis = new RuleAnalysis(vocabulary, definitions, lists, text, problems);
    analysis.all(rule.conditions(), true);
    analysis.report(rule);
    return new Understood(rule, Map.copyOf(analysis.variables), analysis.reads);
  }

  private void all(List<Condition> conditions, boolean firm) {
    conditions.forEach(condition -> condition(condition, firm));
  }

  private void condition(Condition condition, boolean firm) {
    if (condition instanceof Pattern pattern) {
      pattern(pattern, firm);
    } else if (condition instanceof Accumulate accumulate) {
      accumulate(accumulate);
    } else {
      Group group = (Group) condition;
      if (group.kind() == Kind.AND) {
        all(group.parts(), firm);
      } else {
        // What is bound inside is not known outside, as in Drools.
        scoped(() -> group.parts().forEach(part -> scoped(group, part, firm)));
      }
    }
  }

  private void scoped(Group group, Condition part, boolean firm) {
    boolean branch = group.kind() == Kind.OR;
    if (branch) {
      scoped(() -> condition(part, firm));
    } else {
      condition(part, false);
    }
  }

  private void scoped(Runnable inner) {
    Map<String, Binding> outer = variables;
    variables = new HashMap<>(outer);
    inner.run();
    variables = outer;
  }

  private void pattern(Pattern pattern, boolean firm) {
    Table table = pattern.table();
    switch (table.kind()) {
      case SNAPSHOT -> reads.tables().add(table.name());
      case ITEMS -> table.origin().ifPresent(origin -> reads.tables().add(origin.table()));
      case LIST, CONTEXT -> {}
    }
    if (pattern.variable() != null) {
      bind(
          pattern.variable(),
          new Binding(table, Meaning.of(ValueType.ANY), null, firm),
          pattern.line());
    }
    for (Constraint constraint : pattern.constraints()) {
      constraint(pattern, constraint, firm);
    }
  }

  private void constraint(Pattern pattern, Constraint constraint, boolean firm) {
    Table table = pattern.table();
    String variable = constraint.variable();
    try {
      if (variable == null) {
        condition(table, constraint.expression());
        listed(table, constraint.expression());
        read(table, constraint.expression(), firm);
      } else if (constraint.expression() instanceof Name name && !name.isVariable()) {
        Meaning meaning = new InScope(table).meaning(name.name());
        ColumnRef origin = new ColumnRef(table.name(), name.name());
        bind(variable, new Binding(null, meaning, origin, firm), pattern.line());
      } else {
        throw new Refused(Texts.get("rule.bindColumnsOnly", variable));
      }
    } catch (Refused refused) {
      problem(pattern.line(), refused.reason());
    }
  }

  private void condition(@Nullable Table table, Expression expression) throws Refused {
    TypeChecker checker = new TypeChecker(new InScope(table));
    checker.condition(expression);
    numbersAdded(checker, expression);
  }

  /** Texts are joined in messages only. */
  private static void numbersAdded(TypeChecker checker, Expression expression) throws Refused {
    for (Expression part : TypeChecker.within(expression).toList()) {
      if (part instanceof Binary sum
          && sum.operator() == Operator.PLUS
          && !checker.check(sum).type().equals(ValueType.number())) {
        throw new Refused(Texts.get("rule.textsAdded"));
      }
    }
  }

  /** A key that a list does not hold would make the rule pass for ever, in silence. */
  private void listed(Table table, Expression expression) throws Refused {
    if (table.kind() == Table.Kind.LIST
        && table.unique()
        && expression instanceof Binary binary
        && binary.operator() == Operator.EQUAL
        && binary.left().equals(new Name(table.key().name()))
        && binary.right() instanceof Literal literal
        && lists.table(table.name()).stream()
            .flatMap(data -> data.rows().stream())
            .noneMatch(row -> Objects.equals(row.values().get(0), literal.value()))) {
      throw new Refused(Texts.get("rule.notListed", table.name(), String.valueOf(literal.value())));
    }
  }

  private void accumulate(Accumulate accumulate) {
    Map<String, Binding> figures = new HashMap<>();
    scoped(
        () -> {
          condition(accumulate.source(), false);
          accumulate
              .results()
              .forEach(result -> figures.put(result.variable(), figure(result, accumulate.line())));
        });
    figures.forEach((variable, figure) -> bind(variable, figure, accumulate.line()));
    for (Expression constraint : accumulate.constraints()) {
      try {
        condition(null, constraint);
        read(null, constraint, true);
      } catch (Refused refused) {
        problem(accumulate.line(), refused.reason());
      }
    }
  }

  private Binding figure(Result result, int line) {
    Meaning meaning = Meaning.of(ValueType.number());
    try {
      meaning = meaning(result);
    } catch (Refused refused) {
      problem(line, refused.reason());
    }
    return new Binding(null, meaning, null, false);
  }

  private Meaning meaning(Result result) throws Refused {
    Expression argument = result.argument();
    String word = result.figure().word();
    if (argument == null && result.figure() != Figure.COUNT) {
      throw new Refused(Texts.get("rule.wrongArguments", word, 1));
    }
    if (argument == null) {
      return Meaning.of(ValueType.number());
    }
    TypeChecker checker = new TypeChecker(new InScope(null));
    Meaning given = checker.check(argument);
    numbersAdded(checker, argument);
    read(null, argument, false);
    boolean fits =
        switch (result.figure()) {
          case COUNT -> true;
          case SUM -> given.type().fits(ValueType.number());
          case MIN, MAX -> !given.type().list();
        };
    if (!fits) {
      throw new Refused(
          Texts.get("rule.wrongArgument", word, ValueType.number().label(), given.type().label()));
    }
    return result.figure() == Figure.COUNT ? Meaning.of(ValueType.number()) : given;
  }

  private void bind(String variable, Binding binding, int line) {
    if (variables.putIfAbsent(variable, binding) != null) {
      problem(line, Texts.get("rule.boundTwice", variable));
    }
  }

  private void read(@Nullable Table table, Expression expression, boolean firm) {
    TypeChecker.within(expression)
        .forEach(
            part -> {
              if (part instanceof Name name && !name.isVariable() && table != null) {
                read(table, name.name(), firm);
              } else if (part instanceof Name name && name.isVariable()) {
                readVariable(name.name());
              } else if (part instanceof Property property) {
                Binding binding = variables.get(property.variable());
                if (binding != null && binding.row() != null) {
                  read(binding.row(), property.column(), binding.firm());
                }
              }
            });
  }

  private void readVariable(String variable) {
    Binding binding = variables.get(variable);
    if (binding != null && binding.origin() != null) {
      ColumnRef origin = binding.origin();
      vocabulary
          .table(origin.table())
          .ifPresent(table -> read(table, origin.column(), binding.firm()));
    }
  }

  private void read(Table table, String column, boolean firm) {
    Set<ColumnRef> origins = definitions.origins(table, column);
    reads.columns().addAll(origins);
    if (firm) {
      reads.firm().addAll(origins);
    }
  }

  private void report(RuleDefinition rule) {
    Report report = rule.report();
    List<Expression> shown = new ArrayList<>(List.of(report.message()));
    Optional.ofNullable(report.discriminator()).ifPresent(shown::add);
    if (report instanceof Report.Missing missing) {
      shown.add(missing.key());
    }
    int line = rule.rule().source().row();
    if (report instanceof Report.Violation violation) {
      Binding subject = variables.get(violation.subject());
      if (subject == null || subject.row() == null) {
        problem(line, Texts.get("rule.subjectIsNoRow", violation.subject()));
      }
    }
    for (Expression expression : shown) {
      try {
        new TypeChecker(new InScope(null)).check(expression);
      } catch (Refused refused) {
        problem(line, refused.reason());
      }
    }
  }

  private void problem(int line, String message) {
    problems.add(text.problem(line, message));
  }

  /** Names within a constraint: the columns of the pattern's table, and variables bound so far. */
  private final class InScope implements Names {
    private final @Nullable Table table;

    InScope(@Nullable Table table) {
      this.table = table;
    }

    @Override
    public Meaning meaning(String name) throws Refused {
      Binding binding = variables.get(name);
      if (binding != null && binding.row() != null) {
        throw new Refused(Texts.get("rule.rowIsNoValue", name));
      }
      if (binding != null) {
        return binding.value();
      }
      if (name.startsWith("$") || table == null) {
        throw new Refused(Texts.get("rule.unknownVariable", name));
      }
      return columnOf(table, name);
    }

    @Override
    public Meaning meaning(String variable, String column) throws Refused {
      Binding binding = variables.get(variable);
      if (binding == null || binding.row() == null) {
        throw new Refused(Texts.get("rule.unknownVariable", variable));
      }
      return columnOf(binding.row(), column);
    }
  }

  private static Meaning columnOf(Table table, String name) throws Refused {
    Column column =
        table
            .column(name)
            .orElseThrow(() -> new Refused(Texts.get("rule.unknownColumn", table.name(), name)));
    return new Meaning(ValueType.of(column), column);
  }
}
