package zhaozhang.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhaozhang.base.Texts;
import zhaozhang.engine.analysis.TypeChecker.Meaning;
import zhaozhang.engine.analysis.TypeChecker.Names;
import zhaozhang.engine.analysis.Variables.Binding;
import zhaozhang.engine.function.ValueType;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Figure;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Kind;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Condition.Result;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.syntax.Report;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.text.Refused;
import zhaozhang.engine.text.Span;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/** What a rule means: that its words are known and its comparisons sensible, and what it needs. */
public final class RuleAnalysis {

  private final Listed listed;
  private final Problems problems;
  private final Reads reads;
  private final Variables variables;

  private RuleAnalysis(Vocabulary vocabulary, Reads reads, Snapshot lists, Problems problems) {
    this.reads = reads;
    this.listed = new Listed(lists);
    this.problems = problems;
    this.variables = new Variables(vocabulary);
  }

  /** A rule understood: resolved, what its variables stand for at its end, and what it reads. */
  public record Understood(Plan plan, Map<String, Binding> variables, Reads reads) {

    public RuleDefinition definition() {
      return plan.rule();
    }
  }

  public static Understood analyse(
      RuleDefinition rule,
      Vocabulary vocabulary,
      Definitions definitions,
      Snapshot lists,
      Problems problems) {
    Reads reads = new Reads(vocabulary, definitions);
    RuleAnalysis analysis = new RuleAnalysis(vocabulary, reads, lists, problems);
    analysis.listed.article(rule, problems);
    analysis.all(rule.conditions());
    analysis.report(rule);
    return new Understood(new Plan(rule), analysis.variables.all(), reads);
  }

  private void all(List<Condition> conditions) {
    conditions.forEach(condition -> condition(condition));
  }

  private void condition(Condition condition) {
    if (condition instanceof Pattern pattern) {
      pattern(pattern);
    } else if (condition instanceof Accumulate accumulate) {
      accumulate(accumulate);
    } else {
      Group group = (Group) condition;
      if (group.kind() == Kind.AND) {
        all(group.parts());
      } else {
        variables.scoped(() -> group.parts().forEach(part -> part(group, part)));
      }
    }
  }

  private void part(Group group, Condition part) {
    if (group.kind() == Kind.OR) {
      variables.scoped(() -> condition(part));
    } else {
      condition(part);
    }
  }

  private void pattern(Pattern pattern) {
    Table table = pattern.table();
    reads.add(table);
    if (pattern.variable() != null) {
      bind(pattern.variable(), Binding.row(table), pattern.span());
    }
    int before = problems.count();
    for (Constraint constraint : pattern.constraints()) {
      constraint(pattern, constraint);
    }
    if (problems.count() == before) {
      Satisfiable.check(pattern, problems);
    }
  }

  private void constraint(Pattern pattern, Constraint constraint) {
    Table table = pattern.table();
    String variable = constraint.variable();
    try {
      if (variable == null) {
        check(variables.names(table), constraint.expression());
        listed.key(table, constraint.expression());
        reads.add(table, constraint.expression(), variables);
      } else if (constraint.expression() instanceof Name name && !name.isVariable()) {
        Meaning meaning = variables.names(table).meaning(name.name());
        ColumnRef origin = new ColumnRef(table.name(), name.name());
        bind(variable, Binding.value(meaning, origin), constraint.span());
      } else {
        throw new Refused(Texts.get("rule.bindColumnsOnly", variable));
      }
    } catch (Refused refused) {
      problems.add(refused, constraint.span());
    }
  }

  private void check(Names names, Expression expression) throws Refused {
    variables.onlyCounted(expression);
    TypeChecker checker = new TypeChecker(names);
    numbersAdded(checker, expression);
    checker.condition(expression);
    Calls.ofRules(expression, variables.vocabulary());
  }

  /** Texts are joined in messages only. */
  private static void numbersAdded(TypeChecker checker, Expression expression) throws Refused {
    for (Expression part : Expression.within(expression).toList()) {
      if (part instanceof Binary sum && sum.operator() == Operator.PLUS) {
        checker.numbers(sum);
      }
    }
  }

  private void accumulate(Accumulate accumulate) {
    Map<String, Binding> figures = new HashMap<>();
    variables.scoped(
        () -> {
          condition(accumulate.source());
          accumulate
              .results()
              .forEach(result -> figures.put(result.variable(), figure(result, accumulate.span())));
        });
    figures.forEach((variable, figure) -> bind(variable, figure, accumulate.span()));
    for (Constraint constraint : accumulate.constraints()) {
      try {
        if (constraint.variable() != null) {
          throw new Refused(Texts.get("rule.bindColumnsOnly", constraint.variable()));
        }
        check(variables.names(), constraint.expression());
        reads.add(null, constraint.expression(), variables);
      } catch (Refused refused) {
        problems.add(refused, constraint.span());
      }
    }
  }

  private Binding figure(Result result, Span span) {
    Meaning meaning = Meaning.of(ValueType.number());
    try {
      meaning = meaning(result);
    } catch (Refused refused) {
      problems.add(refused, span);
    }
    return Binding.figure(meaning, result.figure());
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
    variables.onlyCounted(argument);
    TypeChecker checker = new TypeChecker(variables.names());
    numbersAdded(checker, argument);
    Meaning given = checker.check(argument);
    Calls.ofRules(argument, variables.vocabulary());
    reads.add(null, argument, variables);
    boolean fits =
        switch (result.figure()) {
          case COUNT -> true;
          case SUM, AVERAGE -> given.type().fits(ValueType.number());
          case MIN, MAX, COLLECT_SET -> !given.type().list();
        };
    if (!fits) {
      throw new Refused(
          Texts.get(
              "rule.wrongArgument",
              word,
              ValueType.number().label(),
              given.type().label(),
              Texts.get("rule.stop")));
    }
    return switch (result.figure()) {
      case COUNT -> Meaning.of(ValueType.number());
      case COLLECT_SET -> Meaning.of(given.type().listed());
      case AVERAGE -> {
        // That of nothing is not known.
        reads.addComputed();
        yield given;
      }
      case MIN, MAX, SUM -> given;
    };
  }

  private void bind(String variable, Binding binding, Span span) {
    if (!variables.bind(variable, binding)) {
      problems.add(span.at(variable), "rule.boundTwice", variable);
    }
  }

  private void report(RuleDefinition rule) {
    Report report = rule.report();
    List<Expression> shown = new ArrayList<>(List.of(report.message()));
    Optional.ofNullable(report.discriminator()).ifPresent(shown::add);
    if (report instanceof Report.Missing missing) {
      shown.add(missing.key());
    }
    String subject = report.subject();
    if (subject != null && variables.row(subject).isEmpty()) {
      problems.add(rule.then().at(subject), "rule.subjectIsNoRow", subject);
    }
    leavers(rule);
    Messages.quoted(rule, variables.all().keySet(), problems);
    for (Expression expression : shown) {
      try {
        variables.onlyCounted(expression);
        Meaning meaning = new TypeChecker(variables.names()).check(expression);
        if (expression == report.message()) {
          Messages.type(rule, meaning.type(), problems);
        }
        Calls.ofRules(expression, variables.vocabulary());
        if (expression != report.message()) {
          variables.refusePrivate(expression);
        }
      } catch (Refused refused) {
        problems.add(refused, rule.then());
      }
    }
  }

  /** Who holds an item is the one person of the match; nobody leaves in an audit. */
  private void leavers(RuleDefinition rule) {
    long leavers =
        rule.conditions().stream()
            .filter(condition -> condition instanceof Pattern pattern && pattern.table().isLeaver())
            .count();
    boolean item = rule.report() instanceof Report.Item;
    if (leavers != (item ? 1 : 0)) {
      problems.add(rule.then().at(""), item ? "rule.oneLeaver" : "rule.noLeaver", rule.name());
    }
  }
}
