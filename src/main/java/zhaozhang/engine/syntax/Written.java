package zhaozhang.engine.syntax;

import static java.util.stream.Collectors.joining;

import java.util.List;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Negation;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.text.Span;
import zhaozhang.engine.text.Token;

/** Conditions as they were written, on one line. */
public final class Written {

  private Written() {}

  public static String of(Condition condition) {
    if (condition instanceof Pattern pattern) {
      return of(pattern.span());
    }
    if (condition instanceof Accumulate accumulate) {
      return of(accumulate.span());
    }
    Group group = (Group) condition;
    return switch (group.kind()) {
      case AND -> joined(group, " and ");
      case OR -> joined(group, " or ");
      case NOT -> "not " + joined(group, "");
      case EXISTS -> "exists " + joined(group, "");
      case FORALL -> "forall( " + joined(group, " ") + " )";
    };
  }

  private static String joined(Group group, String between) {
    return group.parts().stream()
        .map(part -> part instanceof Group inner ? nested(inner) : of(part))
        .collect(joining(between));
  }

  private static String nested(Group group) {
    boolean joins = group.kind() == Condition.Kind.AND || group.kind() == Condition.Kind.OR;
    return joins ? "( " + of(group) + " )" : of(group);
  }

  /** An expression as it would be written. */
  public static String of(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.value() instanceof String text
          ? Token.quote(text)
          : String.valueOf(literal.value());
    }
    if (expression instanceof Property property) {
      return property.variable() + "." + property.column();
    }
    if (expression instanceof Call call) {
      return call.function().word() + listed(call.arguments());
    }
    if (expression instanceof Negation negation) {
      boolean single = negation.operand() instanceof Call || negation.operand() instanceof Name;
      return single ? "!" + of(negation.operand()) : "!( " + of(negation.operand()) + " )";
    }
    if (expression instanceof In in) {
      return of(in.operand()) + (in.negated() ? " not in " : " in ") + listed(in.items());
    }
    return expression instanceof Binary binary ? of(binary) : ((Name) expression).name();
  }

  private static String of(Binary binary) {
    boolean computes = binary.operator().computes();
    int strength = strength(binary.operator());
    String left = nested(binary.left(), computes ? strength : 0);
    String right = nested(binary.right(), computes ? strength + 1 : 0);
    return left + " " + binary.operator().symbol() + " " + right;
  }

  /** What binds its operands more closely than what. */
  private static int strength(Operator operator) {
    return switch (operator) {
      case TIMES, DIVIDE -> 3;
      case PLUS, MINUS -> 2;
      default -> 1;
    };
  }

  private static String listed(List<Expression> items) {
    return items.stream().map(Written::of).collect(joining(", ", "( ", " )"));
  }

  /** What joins conditions, or binds less closely, needs parentheses within another expression. */
  private static String nested(Expression expression, int least) {
    boolean loose =
        expression instanceof Binary binary
            && (binary.operator() == Operator.AND
                || binary.operator() == Operator.OR
                || strength(binary.operator()) < least);
    return loose ? "( " + of(expression) + " )" : of(expression);
  }

  public static String of(Span span) {
    StringBuilder text = new StringBuilder();
    Token before = null;
    for (Token token : span.tokens()) {
      if (before != null && apart(before, token)) {
        text.append(' ');
      }
      text.append(written(token));
      before = token;
    }
    return text.toString();
  }

  private static boolean apart(Token before, Token after) {
    return before.line() != after.line()
        || before.column() + written(before).length() < after.column();
  }

  private static String written(Token token) {
    return token.kind() == Token.Kind.TEXT
        ? "\"" + token.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : token.text();
  }
}
