package zhaozhang.engine.drools;

import java.util.ArrayList;
import java.util.List;
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
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
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
      descr.addConstraint(new ExprConstraintDescr(ExpressionWriter.constraint(constraint)));
    }
    return descr;
  }

  /**
   * The rows of which not all holds, as {@link ExpressionWriter#negated} and not as Drools would
   * negate it.
   */
  private static PatternDescr exception(Pattern pattern) {
    PatternDescr descr = new PatternDescr(pattern.table().name(), pattern.variable());
    List<String> asked = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.variable() == null) {
        asked.add(ExpressionWriter.condition(constraint.expression(), true));
      } else {
        descr.addConstraint(new ExprConstraintDescr(ExpressionWriter.constraint(constraint)));
      }
    }
    String all = asked.isEmpty() ? "true" : String.join(" && ", asked);
    descr.addConstraint(new ExprConstraintDescr(ExpressionWriter.negated(all)));
    return descr;
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
      descr.addConstraint(new ExprConstraintDescr(ExpressionWriter.constraint(constraint)));
    }
    return descr;
  }

  private static String[] parameters(Result result) {
    return result.argument() == null
        ? new String[0]
        : new String[] {ExpressionWriter.text(result.argument(), false)};
  }
}
