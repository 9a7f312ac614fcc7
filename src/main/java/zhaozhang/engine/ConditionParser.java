package zhaozhang.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.Condition.Accumulate;
import zhaozhang.engine.Condition.Figure;
import zhaozhang.engine.Condition.Group;
import zhaozhang.engine.Condition.Kind;
import zhaozhang.engine.Condition.Result;
import zhaozhang.engine.ExpressionParser.Constraint;
import zhaozhang.model.RuleProblem;
import zhaozhang.model.RuleText;
import zhaozhang.model.Table;
import zhaozhang.model.Texts;
import zhaozhang.model.Vocabulary;

/** Reads what stands between {@code when} and {@code then}; what it does not know is refused. */
final class ConditionParser {

  private final RuleText text;
  private final Vocabulary vocabulary;
  private final List<RuleProblem> problems;

  ConditionParser(RuleText text, Vocabulary vocabulary, List<RuleProblem> problems) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  List<Condition> conditions(AndDescr all) {
    return parts(all);
  }

  private List<Condition> parts(ConditionalElementDescr group) {
    List<Condition> parts = new ArrayList<>();
    for (Object part : group.getDescrs()) {
      Condition condition = condition((BaseDescr) part);
      if (condition != null) {
        parts.add(condition);
      }
    }
    return parts;
  }

  private @Nullable Condition condition(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      return pattern.getSource() == null ? pattern(pattern) : accumulate(pattern);
    }
    if (descr.getClass() == AndDescr.class) {
      return new Group(Kind.AND, parts((AndDescr) descr));
    }
    if (descr.getClass() == OrDescr.class) {
      return new Group(Kind.OR, parts((OrDescr) descr));
    }
    if (descr.getClass() == NotDescr.class) {
      return new Group(Kind.NOT, parts((NotDescr) descr));
    }
    if (descr.getClass() == ExistsDescr.class) {
      return new Group(Kind.EXISTS, parts((ExistsDescr) descr));
    }
    if (descr.getClass() == ForallDescr.class) {
      return new Group(Kind.FORALL, parts((ForallDescr) descr));
    }
    problem(descr, Texts.get("rule.unknownCondition"));
    return null;
  }

  private @Nullable Condition pattern(PatternDescr descr) {
    if (!plain(descr)) {
      problem(descr, Texts.get("rule.unknownCondition"));
      return null;
    }
    Optional<Table> table = vocabulary.table(descr.getObjectType());
    if (table.isEmpty()) {
      problem(descr, Texts.get("rule.unknownTable", descr.getObjectType()));
      return null;
    }
    String variable = descr.getIdentifier();
    if (variable != null && !variable.startsWith("$")) {
      problem(descr, Texts.get("rule.variableWithoutDollar", variable));
    }
    return new Condition.Pattern(variable, table.get(), constraints(descr), descr.getLine());
  }

  private static boolean plain(PatternDescr descr) {
    return !descr.isQuery()
        && !descr.isUnification()
        && descr.getBehaviors().isEmpty()
        && descr.getAnnotations().isEmpty()
        && descr.getPositionalConstraints().isEmpty();
  }

  private List<Constraint> constraints(PatternDescr descr) {
    List<Constraint> constraints = new ArrayList<>();
    for (BaseDescr part : descr.getDescrs()) {
      if (!(part instanceof ExprConstraintDescr expression)) {
        problem(part, Texts.get("rule.unknownCondition"));
        continue;
      }
      int line = Math.max(part.getLine(), descr.getLine());
      try {
        constraints.add(ExpressionParser.constraint(expression.getExpression(), line));
      } catch (Refused refused) {
        problem(line, refused.reason());
      }
    }
    return constraints;
  }

  private @Nullable Condition accumulate(PatternDescr descr) {
    if (!plain(descr)
        || descr.getIdentifier() != null
        || !(descr.getSource() instanceof AccumulateDescr accumulate)
        || !accumulate.isExternalFunction()) {
      problem(descr, Texts.get("rule.unknownCondition"));
      return null;
    }
    Condition source = condition(accumulate.getInput());
    List<Result> results = new ArrayList<>();
    for (AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
      result(descr, call).ifPresent(results::add);
    }
    List<Expression> constraints = constraints(descr).stream().map(Constraint::expression).toList();
    return source == null ? null : new Accumulate(source, results, constraints, descr.getLine());
  }

  private Optional<Result> result(PatternDescr descr, AccumulateFunctionCallDescr call) {
    Optional<Figure> figure =
        Arrays.stream(Figure.values())
            .filter(known -> known.word().equals(call.getFunction()))
            .findFirst();
    String variable = call.getBind();
    if (figure.isEmpty() || variable == null || !variable.startsWith("$")) {
      problem(descr, Texts.get("rule.unknownFigure", call.getFunction()));
      return Optional.empty();
    }
    String[] parameters = call.getParams();
    try {
      if (parameters.length > 1) {
        throw new Refused(Texts.get("rule.wrongArguments", call.getFunction(), 1));
      }
      String first = parameters.length == 0 ? "" : parameters[0].strip();
      Expression argument = first.isEmpty() ? null : ExpressionParser.expression(first);
      return Optional.of(new Result(variable, figure.get(), argument));
    } catch (Refused refused) {
      problem(descr, refused.reason());
      return Optional.empty();
    }
  }

  private void problem(BaseDescr descr, String message) {
    problem(descr.getLine(), message);
  }

  private void problem(int line, String message) {
    problems.add(text.problem(line, message));
  }
}
