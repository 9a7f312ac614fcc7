package zhaozhang.engine.drools;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import zhaozhang.engine.partition.Fact;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
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
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.engine.text.Token;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/**
 * Writes rules anew for Drools from what was understood of them. Nothing of a rule's text reaches
 * Drools unread: no attribute, no annotation, no consequence, no expression that this program has
 * not parsed.
 */
final class DroolsWriter {

  static final String PACKAGE = "zhaozhang.rules";

  /** The field of every fact that holds its {@link Fact}. */
  static final String FACT_FIELD = "fact";

  private DroolsWriter() {}

  static PackageDescr write(Map<Table, List<Column>> types, List<RuleDefinition> rules) {
    PackageDescr tree = new PackageDescr(PACKAGE);
    for (Function function : EnumSet.complementOf(EnumSet.of(Function.PARAMETER))) {
      tree.addFunctionImport(imported(function.method()));
    }
    List.of("plus", "minus", "fits").forEach(method -> tree.addFunctionImport(imported(method)));
    types.forEach((table, columns) -> tree.addTypeDeclaration(type(table, columns)));
    rules.forEach(rule -> tree.addRule(rule(rule)));
    return tree;
  }

  private static FunctionImportDescr imported(String method) {
    FunctionImportDescr imported = new FunctionImportDescr();
    imported.setTarget(Functions.class.getName() + "." + method);
    return imported;
  }

  private static TypeDeclarationDescr type(Table table, List<Column> columns) {
    TypeDeclarationDescr type = new TypeDeclarationDescr(table.name());
    type.setNamespace(PACKAGE);
    for (Column column : columns) {
      addField(type, field(column.name()), javaType(column));
    }
    addField(type, FACT_FIELD, "java.lang.Object");
    return type;
  }

  private static void addField(TypeDeclarationDescr type, String name, String javaType) {
    TypeFieldDescr field = new TypeFieldDescr(name, new PatternDescr(javaType));
    field.setIndex(type.getFields().size());
    type.addField(field);
  }

  /** A prefix keeps columns apart from keywords and from tables of the same name. */
  private static String field(String column) {
    return "c" + column;
  }

  private static String javaType(Column column) {
    if (column.list()) {
      return "java.util.List";
    }
    return switch (column.type()) {
      case TEXT, ACCOUNT, DEPARTMENT, DEPARTMENT_PATH -> "java.lang.String";
      case DATE -> "java.time.LocalDate";
      case DATE_TIME -> "java.time.LocalDateTime";
      case NUMBER -> "java.math.BigDecimal";
      case BOOLEAN -> "java.lang.Boolean";
    };
  }

  private static RuleDescr rule(RuleDefinition definition) {
    RuleDescr rule = new RuleDescr(definition.name());
    rule.setNamespace(PACKAGE);
    rule.addAttribute(new AttributeDescr("dialect", "mvel"));
    AndDescr all = new AndDescr();
    definition.conditions().forEach(condition -> all.addDescr(descr(condition)));
    rule.setLhs(all);
    rule.setConsequence("");
    return rule;
  }

  private static BaseDescr descr(Condition condition) {
    if (condition instanceof Pattern pattern) {
      return pattern(pattern);
    }
    if (condition instanceof Accumulate accumulate) {
      return accumulate(accumulate);
    }
    Group group = (Group) condition;
    ConditionalElementDescr descr =
        switch (group.kind()) {
          case AND -> new AndDescr();
          case OR -> new OrDescr();
          case NOT -> new NotDescr();
          case EXISTS -> new ExistsDescr();
          case FORALL -> new ForallDescr();
        };
    group.parts().forEach(part -> descr.addDescr(descr(part)));
    return (BaseDescr) descr;
  }

  private static PatternDescr pattern(Pattern pattern) {
    PatternDescr descr = new PatternDescr(pattern.table().name(), pattern.variable());
    for (Constraint constraint : pattern.constraints()) {
      descr.addConstraint(new ExprConstraintDescr(constraint(constraint)));
    }
    return descr;
  }

  private static String constraint(Constraint constraint) {
    return constraint.variable() == null
        ? condition(constraint.expression(), false)
        : constraint.variable() + " : " + text(constraint.expression(), false);
  }

  private static PatternDescr accumulate(Accumulate accumulate) {
    AccumulateDescr source = new AccumulateDescr();
    source.setInput(descr(accumulate.source()));
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
      return name.isVariable() ? name.name() : field(name.name());
    }
    if (expression instanceof Property property) {
      return property.variable() + "." + field(property.column());
    }
    if (expression instanceof Call call) {
      return call.function().method() + "(" + list(call.arguments()) + ")";
    }
    if (expression instanceof Negation negation) {
      return "!(" + condition(negation.operand(), false) + ")";
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
