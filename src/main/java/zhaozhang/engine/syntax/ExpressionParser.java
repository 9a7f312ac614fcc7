package zhaozhang.engine.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Negation;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.text.Refused;
import zhaozhang.engine.text.Span;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.text.Token.Kind;
import zhaozhang.engine.text.Tokens;

/**
 * Parses the expressions that rules may contain, and nothing else: it runs nothing, and what it
 * does not know is refused.
 */
public final class ExpressionParser {

  /** Deeper nesting overflows stacks further on; nobody reads it either. */
  private static final int MAX_DEPTH = 40;

  /** Behind a number, that Drools too takes its digits as they are written. */
  private static final String EXACT = "B";

  private final Tokens tokens;
  private int depth;

  private ExpressionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A constraint of a pattern: {@code $variable : expression}, or an expression alone.
   *
   * @param variable what it is bound to, null if nothing
   * @param span where it stands
   */
  public record Constraint(@Nullable String variable, Expression expression, Span span) {}

  /** Reads one constraint; what follows it is left. */
  public static Constraint constraint(Tokens tokens) throws Refused {
    int start = tokens.position();
    String variable = null;
    if (tokens.peek().kind() == Kind.NAME && tokens.peek(1).is(":")) {
      variable = variable(tokens);
      tokens.take();
    }
    Expression expression = new ExpressionParser(tokens).or();
    return new Constraint(variable, expression, tokens.since(start));
  }

  /** The name of a variable. */
  static String variable(Tokens tokens) throws Refused {
    Token token = tokens.take();
    if (token.kind() != Kind.NAME || !token.text().startsWith("$") || token.text().length() < 2) {
      throw new Refused(Texts.get("rule.variableWithoutDollar", token.shown()), token);
    }
    return token.text();
  }

  /** A text that is one expression. */
  public static Expression expression(String text) throws Refused {
    Tokens tokens = new Tokens(Token.split(text));
    Expression expression = expression(tokens);
    if (!tokens.atEnd()) {
      throw tokens.unexpected();
    }
    return expression;
  }

  /** Reads one expression; what follows it is left. */
  public static Expression expression(Tokens tokens) throws Refused {
    return new ExpressionParser(tokens).or();
  }

  private Expression or() throws Refused {
    if (++depth > MAX_DEPTH) {
      throw new Refused(Texts.get("rule.tooDeep"), tokens.peek());
    }
    Expression left = and();
    while (tokens.accept("||")) {
      left = new Binary(Operator.OR, left, and());
    }
    depth--;
    return left;
  }

  private Expression and() throws Refused {
    Expression left = negation();
    while (tokens.accept("&&")) {
      left = new Binary(Operator.AND, left, negation());
    }
    return left;
  }

  private Expression negation() throws Refused {
    if (!tokens.accept("!")) {
      return comparison();
    }
    if (++depth > MAX_DEPTH) {
      throw new Refused(Texts.get("rule.tooDeep"), tokens.peek());
    }
    Expression negated = new Negation(negation());
    depth--;
    return negated;
  }

  private Expression comparison() throws Refused {
    Expression left = sum();
    boolean negated = tokens.peek().isWord("not") && tokens.take() != null;
    if (tokens.acceptWord("in")) {
      return new In(left, list(), negated);
    }
    if (tokens.acceptWord("matches")) {
      return new Binary(negated ? Operator.NOT_MATCHES : Operator.MATCHES, left, sum());
    }
    if (tokens.acceptWord("contains")) {
      return new Binary(negated ? Operator.NOT_CONTAINS : Operator.CONTAINS, left, sum());
    }
    if (negated) {
      throw tokens.unexpected();
    }
    for (Operator operator : Operator.values()) {
      if (operator.compares() && tokens.peek().is(operator.symbol())) {
        tokens.take();
        return new Binary(operator, left, sum());
      }
    }
    return left;
  }

  private Expression sum() throws Refused {
    Expression left = product();
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      left = new Binary(tokens.take().is("+") ? Operator.PLUS : Operator.MINUS, left, product());
    }
    return left;
  }

  private Expression product() throws Refused {
    Expression left = operand();
    while (tokens.peek().is("*") || tokens.peek().is("/")) {
      left = new Binary(tokens.take().is("*") ? Operator.TIMES : Operator.DIVIDE, left, operand());
    }
    return left;
  }

  private Expression operand() throws Refused {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case TEXT -> new Literal(tokens.take().text());
      case NUMBER -> new Literal(number());
      case NAME -> named(tokens.take());
      case SYMBOL, END -> negative(token) ? new Literal(minus()) : parenthesised();
    };
  }

  private boolean negative(Token sign) {
    return sign.is("-") && tokens.peek(1).kind() == Kind.NUMBER;
  }

  private BigDecimal minus() throws Refused {
    tokens.take();
    return number().negate();
  }

  private BigDecimal number() throws Refused {
    Token number = tokens.take();
    refuseDay(number, "-");
    refuseDay(number, "/");
    BigDecimal value = new BigDecimal(number.text().replace(EXACT, ""));
    if (tokens.peek().is("%")) {
      String hundredth = value.movePointLeft(2).toPlainString();
      throw new Refused(Texts.get("rule.percent", number.text(), hundredth), number);
    }
    return value;
  }

  /** A day without quotes would be a computation. */
  private void refuseDay(Token number, String sign) throws Refused {
    if (tokens.peek().is(sign)
        && number.touches(tokens.peek())
        && tokens.peek(1).kind() == Kind.NUMBER
        && tokens.peek(2).is(sign)
        && tokens.peek(3).kind() == Kind.NUMBER) {
      String day = number.text() + sign + tokens.peek(1).text() + sign + tokens.peek(3).text();
      throw new Refused(Texts.get("rule.bareDate", day), number);
    }
  }

  private Expression parenthesised() throws Refused {
    tokens.expect("(");
    Expression inner = or();
    tokens.expect(")");
    return inner;
  }

  private Expression named(Token token) throws Refused {
    return switch (token.text()) {
      case "null" -> new Literal(null);
      case "true" -> new Literal(true);
      case "false" -> new Literal(false);
      default -> columnOrCall(token);
    };
  }

  private Expression columnOrCall(Token token) throws Refused {
    String name = token.text();
    if (tokens.peek().is("(")) {
      Function function =
          Function.named(name).orElseThrow(() -> new Refused(unknownFunction(name), token));
      return new Call(function, list());
    }
    if (tokens.accept(".")) {
      Token column = tokens.take();
      if (column.kind() != Kind.NAME || !name.startsWith("$") || tokens.peek().is("(")) {
        throw new Refused(Texts.get("rule.methodCall", name + "." + column.text()), token);
      }
      return new Property(name, column.text());
    }
    return new Name(name);
  }

  private static String unknownFunction(String name) {
    List<String> words = Function.ofRules().stream().map(Function::word).toList();
    String known = String.join(Texts.get("rule.and"), words);
    return Texts.get(
        "rule.unknownFunction",
        name,
        Nearest.hint(name, words, Texts.get("rule.onlyThese", known)));
  }

  private List<Expression> list() throws Refused {
    tokens.expect("(");
    List<Expression> items = new ArrayList<>();
    if (tokens.accept(")")) {
      return items;
    }
    do {
      items.add(or());
    } while (tokens.accept(","));
    tokens.expect(")");
    return items;
  }
}
