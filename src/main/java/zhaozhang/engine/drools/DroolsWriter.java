package zhaozhang.engine.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.function.Functions;
import zhaozhang.engine.function.Numbers;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Kind;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Condition.Result;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Negation;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.text.Token;
import zhaozhang.model.table.Column;

/**
 * Writes rules anew for Drools from what was understood of them. Nothing of a rule's text reaches
 * Drools unread: no attribute, no annotation, no consequence, no expression that this program has
 * not parsed.
 */
final class DroolsWriter {

  static final String PACKAGE = "zhaozhang.rules";

  private final Plan plan;

  private DroolsWriter(Plan plan) {
    this.plan = plan;
  }

  static PackageDescr write(List<FactType> types, List<Plan> plans) {
    PackageDescr tree = tree(types);
    for (Function function : Function.ofRules()) {
      imported(tree, function.home(), function.method());
    }
    imported(tree, Functions.class, "fits");
    List.of("plus", "minus", "times", "divide")
        .forEach(method -> imported(tree, Numbers.class, method));
    plans.forEach(plan -> tree.addRule(rule(plan)));
    return tree;
  }

  /** A package of types, without rules. */
  static PackageDescr tree(List<FactType> types) {
    PackageDescr tree = new PackageDescr(PACKAGE);
    types.forEach(type -> tree.addTypeDeclaration(type(type)));
    return tree;
  }

  static void imported(PackageDescr tree, Class<?> from, String method) {
    FunctionImportDescr imported = new FunctionImportDescr();
    imported.setTarget(from.getName() + "." + method);
    tree.addFunctionImport(imported);
  }

  private static TypeDeclarationDescr type(FactType of) {
    TypeDeclarationDescr type = new TypeDeclarationDescr(of.name());
    type.setNamespace(PACKAGE);
    for (Column column : of.columns()) {
      addField(type, FactType.field(column.name()), FactType.javaType(column));
    }
    addField(type, FactType.FACT_FIELD, "java.lang.Object");
    return type;
  }

  private static void addField(TypeDeclarationDescr type, String name, String javaType) {
    TypeFieldDescr field = new TypeFieldDescr(name, new PatternDescr(javaType));
    field.setIndex(type.getFields().size());
    type.addField(field);
  }

  private static RuleDescr rule(Plan plan) {
    List<BaseDescr> all = new ArrayList<>();
    DroolsWriter writer = new DroolsWriter(plan);
    plan.rule().conditions().forEach(condition -> all.add(writer.descr(condition, true)));
    return rule(plan.rule().name(), all);
  }

  /** A rule without a consequence: its match says it all. */
  static RuleDescr rule(String name, List<BaseDescr> conditions) {
    RuleDescr rule = new RuleDescr(name);
    rule.setNamespace(PACKAGE);
    rule.addAttribute(new AttributeDescr("dialect", "mvel"));
    AndDescr all = new AndDescr();
    conditions.forEach(all::addDescr);
    rule.setLhs(all);
    rule.setConsequence("");
    return rule;
  }

  /** The variable that stands for the fact at a place of a match. */
  static String fact(int at) {
    return "_f" + at;
  }

  /**
   * A condition.
   *
   * @param there whether its rows are part of the match
   */
  private BaseDescr descr(Condition condition, boolean there) {
    if (condition instanceof Pattern pattern) {
      return pattern(pattern, there);
    }
    if (condition instanceof Accumulate accumulate) {
      return accumulate(accumulate);
    }
    Group group = (Group) condition;
    if (group.kind() == Kind.FORALL && group.parts().size() == 1) {
      NotDescr none = new NotDescr();
      none.addDescr(exception((Pattern) group.parts().get(0)));
      return none;
    }
    ConditionalElementDescr descr =
        switch (group.kind()) {
          case AND -> new AndDescr();
          case OR -> new OrDescr();
          case NOT -> new NotDescr();
          case EXISTS -> new ExistsDescr();
          case FORALL -> new ForallDescr();
        };
    boolean within = there && (group.kind() == Kind.AND || group.kind() == Kind.OR);
    group.parts().forEach(part -> descr.addDescr(descr(part, within)));
    return (BaseDescr) descr;
  }

  private PatternDescr pattern(Pattern pattern, boolean there) {
    PatternDescr descr = new PatternDescr(pattern.table().name(), pattern.variable());
    if (there) {
      String fact = fact(plan.node(pattern).at());
      descr.addConstraint(new ExprConstraintDescr(fact + " : " + FactType.FACT_FIELD));
    }
    for (Constraint constraint : pattern.constraints()) {
      descr.addConstraint(new ExprConstraintDescr(constraint(constraint)));
    }
    return descr;
  }

  /** The rows of which not all holds, as {@link #negated} and not as Drools would negate it. */
  private static PatternDescr exception(Pattern pattern) {
    PatternDescr descr = new PatternDescr(pattern.table().name(), pattern.variable());
    List<String> asked = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.variable() == null) {
        asked.add(condition(constraint.expression(), true));
      } else {
        descr.addConstraint(new ExprConstraintDescr(constraint(constraint)));
      }
    }
    String all = asked.isEmpty() ? "true" : String.join(" && ", asked);
    descr.addConstraint(new ExprConstraintDescr(negated(all)));
    return descr;
  }

  // Drools turns round what stands behind an exclamation mark, < into >=, of which neither holds
  // where a value is blank.
  private static String negated(String condition) {
    return "(" + condition + ") == false";
  }

  private static String constraint(Constraint constraint) {
    return constraint.variable() == null
        ? condition(constraint.expression(), false)
        : constraint.variable() + " : " + text(constraint.expression(), false);
  }

  private PatternDescr accumulate(Accumulate accumulate) {
    AccumulateDescr source = new AccumulateDescr();
    source.setInput(descr(accumulate.source(), false));
    for (Result result : accumulate.results()) {
      source.addFunction(
          new AccumulateFunctionCallDescr(
              result.figure().word(), result.variable(), false, parameters(result)));
    }
    PatternDescr descr = new PatternDescr(accumulate.results().size() == 1 ? "Object" : "Object[]");
    descr.setSource(source);
    for (Constraint constraint : accumulate.constraints()) {
      descr.addConstraint(new ExprConstraintDescr(constraint(constraint)));
    }
    return descr;
  }

  private static String[] parameters(Result result) {
    return result.argument() == null
        ? new String[0]
        : new String[] {text(result.argument(), false)};
  }

  // Drools aborts the run where a condition is null: a blank truth value is not true.
  private static String condition(Expression expression, boolean nested) {
    boolean mayBeNull = expression instanceof Name || expression instanceof Property;
    return mayBeNull
        ? parenthesised(text(expression, true) + " == true", nested)
        : text(expression, nested);
  }

  // Drools indexes a comparison only if no parentheses surround it.
  private static String text(Expression expression, boolean nested) {
    if (expression instanceof Literal literal) {
      return literal(literal.value());
    }
    if (expression instanceof Name name) {
      return name.isVariable() ? name.name() : FactType.field(name.name());
    }
    if (expression instanceof Property property) {
      return property.variable() + "." + FactType.field(property.column());
    }
    if (expression instanceof Call call) {
      return call.function().method() + "(" + list(call.arguments()) + ")";
    }
    if (expression instanceof Negation negation) {
      return parenthesised(negated(condition(negation.operand(), false)), nested);
    }
    if (expression instanceof In in) {
      return parenthesised(
          text(in.operand(), true)
              + (in.negated() ? " not in (" : " in (")
              + list(in.items())
              + ")",
          nested);
    }
    return binary((Binary) expression, nested);
  }

  private static String binary(Binary binary, boolean nested) {
    String both = list(List.of(binary.left(), binary.right()));
    return switch (binary.operator()) {
      // As functions: Drools aborts where a number is null, and matches without bound.
      case PLUS -> "plus(" + both + ")";
      case MINUS -> "minus(" + both + ")";
      case TIMES -> "times(" + both + ")";
      case DIVIDE -> "divide(" + both + ")";
      case AND, OR ->
          parenthesised(
              joined(condition(binary.left(), true), binary, condition(binary.right(), true)),
              nested);
      case MATCHES -> "fits(" + both + ")";
      case NOT_MATCHES -> "!fits(" + both + ")";
      default ->
          parenthesised(
              joined(text(binary.left(), true), binary, text(binary.right(), true)), nested);
    };
  }

  private static String joined(String left, Binary binary, String right) {
    return left + " " + binary.operator().symbol() + " " + right;
  }

  private static String parenthesised(String text, boolean nested) {
    return nested ? "(" + text + ")" : text;
  }

  private static String list(List<Expression> expressions) {
    return expressions.stream()
        .map(expression -> text(expression, false))
        .collect(Collectors.joining(", "));
  }

  private static String literal(@Nullable Object value) {
    if (value instanceof String text) {
      return Token.quote(text);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
