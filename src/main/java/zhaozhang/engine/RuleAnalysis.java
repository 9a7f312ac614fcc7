package zhaozhang.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import zhaozhang.engine.ExpressionParser.Constraint;
import zhaozhang.engine.TypeChecker.Meaning;
import zhaozhang.engine.TypeChecker.Names;
import zhaozhang.engine.Variables.Binding;
import zhaozhang.model.RuleProblem;
import zhaozhang.model.RuleText;
import zhaozhang.model.Snapshot;
import zhaozhang.model.Table;
import zhaozhang.model.Texts;
import zhaozhang.model.Vocabulary;

/** What a rule means: that its words are known and its comparisons sensible, and what it needs. */
final class RuleAnalysis {

  private final Snapshot lists;
  private final RuleText text;
  private final List<RuleProblem> problems;
  private final Reads reads;
  private final Variables variables = new Variables();

  private RuleAnalysis(Reads reads, Snapshot lists, RuleText text, List<RuleProblem> problems) {
    this.reads = reads;
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
    Reads reads = new Reads(vocabulary, definitions);
    RuleAnalysis analysis = new RuleAnalysis(reads, lists, text, problems);
    analysis.all(rule.conditions(), true);
    analysis.report(rule);
    return new Understood(rule, analysis.variables.all(), reads);
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
        variables.scoped(() -> group.parts().forEach(part -> part(group, part, firm)));
      }
    }
  }

  private void part(Group group, Condition part, boolean firm) {
    if (group.kind() == Kind.OR) {
      variables.scoped(() -> condition(part, firm));
    } else {
      condition(part, false);
    }
  }

  private void pattern(Pattern pattern, boolean firm) {
    Table table = pattern.table();
    reads.add(table);
    if (pattern.variable() != null) {
      bind(pattern.variable(), Binding.row(table, firm), pattern.line());
    }
    for (Constraint constraint : pattern.constraints()) {
      constraint(table, constraint, firm);
    }
  }

  private void constraint(Table table, Constraint constraint, boolean firm) {
    String variable = constraint.variable();
    try {
      if (variable == null) {
        check(variables.names(table), constraint.expression());
        listed(table, constraint.expression());
        reads.add(table, constraint.expression(), variables, firm);
      } else if (constraint.expression() instanceof Name name && !name.isVariable()) {
        Meaning meaning = variables.names(table).meaning(name.name());
        ColumnRef origin = new ColumnRef(table.name(), name.name());
        bind(variable, new Binding(null, meaning, origin, firm), constraint.line());
      } else {
        throw new Refused(Texts.get("rule.bindColumnsOnly", variable));
      }
    } catch (Refused refused) {
      problem(constraint.line(), refused.reason());
    }
  }

  private static void check(Names names, Expression expression) throws Refused {
    TypeChecker checker = new TypeChecker(names);
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
    variables.scoped(
        () -> {
          condition(accumulate.source(), false);
          accumulate
              .results()
              .forEach(result -> figures.put(result.variable(), figure(result, accumulate.line())));
        });
    figures.forEach((variable, figure) -> bind(variable, figure, accumulate.line()));
    for (Expression constraint : accumulate.constraints()) {
      try {
        check(variables.names(), constraint);
        reads.add(null, constraint, variables, true);
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
    return Binding.figure(meaning);
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
    TypeChecker checker = new TypeChecker(variables.names());
    Meaning given = checker.check(argument);
    numbersAdded(checker, argument);
    reads.add(null, argument, variables, false);
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
    if (!variables.bind(variable, binding)) {
      problem(line, Texts.get("rule.boundTwice", variable));
    }
  }

  private void report(RuleDefinition rule) {
    Report report = rule.report();
    List<Expression> shown = new ArrayList<>(List.of(report.message()));
    Optional.ofNullable(report.discriminator()).ifPresent(shown::add);
    if (report instanceof Report.Missing missing) {
      shown.add(missing.key());
    }
    int line = rule.reportLine();
    if (report instanceof Report.Violation violation
        && variables.row(violation.subject()).isEmpty()) {
      problem(line, Texts.get("rule.subjectIsNoRow", violation.subject()));
    }
    for (Expression expression : shown) {
      try {
        new TypeChecker(variables.names()).check(expression);
      } catch (Refused refused) {
        problem(line, refused.reason());
      }
    }
  }

  private void problem(int line, String message) {
    problems.add(text.problem(line, message));
  }
}
