package zhaozhang.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.Expression.Binary;
import zhaozhang.engine.Expression.Call;
import zhaozhang.engine.Expression.In;
import zhaozhang.engine.Expression.Literal;
import zhaozhang.engine.Expression.Name;
import zhaozhang.engine.Expression.Negation;
import zhaozhang.engine.Expression.Operator;
import zhaozhang.engine.Expression.Property;
import zhaozhang.engine.Token.Kind;
import zhaozhang.model.Texts;

/**
 * Parses the expressions that rules may contain, and nothing else: it runs nothing, and what it
 * does not know is refused.
 */
final class ExpressionParser {

  /** Deeper nesting overflows stacks further on; nobody reads it either. */
  private static final int MAX_DEPTH = 40;

  private final List<Token> tokens;
  private int next;
  private int depth;

  private ExpressionParser(String text) throws Refused {
    this.tokens = Token.split(text);
  }

  /**
   * A constraint of a pattern: {@code $variable : expression}, or an expression alone.
   *
   * @param variable what it is bound to, null if nothing
   * @param line where it stands
   */
  record Constraint(@Nullable String variable, Expression expression, int line) {}

  static Constraint constraint(String text, int line) throws Refused {
    ExpressionParser parser = new ExpressionParser(text);
    String variable = null;
    if (parser.peek().kind() == Kind.NAME && parser.peekAfter().is(":")) {
      variable = parser.take().text();
      if (!variable.startsWith("$")) {
        throw new Refused(Texts.get("rule.variableWithoutDollar", variable));
      }
      parser.take();
    }
    return new Constraint(variable, parser.whole(), line);
  }

  static Expression expression(String text) throws Refused {
    return new ExpressionParser(text).whole();
  }

  /** Expressions separated by commas. */
  static List<Expression> arguments(String text) throws Refused {
    ExpressionParser parser = new ExpressionParser(text);
    List<Expression> arguments = new ArrayList<>();
    do {
      arguments.add(parser.or());
    } while (parser.accept(","));
    if (parser.peek().kind() != Kind.END) {
      throw parser.unexpected();
    }
    return arguments;
  }

  private Expression whole() throws Refused {
    Expression expression = or();
    if (peek().kind() != Kind.END) {
      throw unexpected();
    }
    return expression;
  }

  private Expression or() throws Refused {
    if (++depth > MAX_DEPTH) {
      throw new Refused(Texts.get("rule.tooDeep"));
    }
    Expression left = and();
    while (accept("||")) {
      left = new Binary(Operator.OR, left, and());
    }
    depth--;
    return left;
  }

  private Expression and() throws Refused {
    Expression left = negation();
    while (accept("&&")) {
      left = new Binary(Operator.AND, left, negation());
    }
    return left;
  }

  private Expression negation() throws Refused {
    if (!accept("!")) {
      return comparison();
    }
    if (++depth > MAX_DEPTH) {
      throw new Refused(Texts.get("rule.tooDeep"));
    }
    Expression negated = new Negation(negation());
    depth--;
    return negated;
  }

  private Expression comparison() throws Refused {
    Expression left = sum();
    boolean negated = peek().isWord("not") && take() != null;
    if (acceptWord("in")) {
      return new In(left, list(), negated);
    }
    if (acceptWord("matches")) {
      return new Binary(negated ? Operator.NOT_MATCHES : Operator.MATCHES, left, sum());
    }
    if (acceptWord("contains")) {
      return new Binary(negated ? Operator.NOT_CONTAINS : Operator.CONTAINS, left, sum());
    }
    if (negated) {
      throw unexpected();
    }
    for (Operator operator : Operator.values()) {
      if (operator.compares() && peek().is(operator.symbol())) {
        take();
        return new Binary(operator, left, sum());
      }
    }
    return left;
  }

  private Expression sum() throws Refused {
    Expression left = operand();
    while (peek().is("+") || peek().is("-")) {
      left = new Binary(take().is("+") ? Operator.PLUS : Operator.MINUS, left, operand());
    }
    return left;
  }

  private Expression operand() throws Refused {
    Token token = take();
    return switch (token.kind()) {
      case TEXT -> new Literal(token.text());
      case NUMBER -> new Literal(new BigDecimal(token.text()));
      case NAME -> named(token.text());
      case SYMBOL, END -> parenthesised(token);
    };
  }

  private Expression parenthesised(Token token) throws Refused {
    if (!token.is("(")) {
      next -= token.kind() == Kind.END ? 0 : 1;
      throw unexpected();
    }
    Expression inner = or();
    expect(")");
    return inner;
  }

  private Expression named(String name) throws Refused {
    return switch (name) {
      case "null" -> new Literal(null);
      case "true" -> new Literal(true);
      case "false" -> new Literal(false);
      default -> columnOrCall(name);
    };
  }

  private Expression columnOrCall(String name) throws Refused {
    if (peek().is("(")) {
      Function function =
          Function.named(name)
              .orElseThrow(() -> new Refused(Texts.get("rule.unknownFunction", name)));
      return new Call(function, list());
    }
    if (accept(".")) {
      Token column = take();
      if (column.kind() != Kind.NAME || !name.startsWith("$") || peek().is("(")) {
        throw new Refused(Texts.get("rule.methodCall", name + "." + column.text()));
      }
      return new Property(name, column.text());
    }
    return new Name(name);
  }

  private List<Expression> list() throws Refused {
    expect("(");
    List<Expression> items = new ArrayList<>();
    if (accept(")")) {
      return items;
    }
    do {
      items.add(or());
    } while (accept(","));
    expect(")");
    return items;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token peekAfter() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  private Token take() {
    Token token = peek();
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  private boolean accept(String symbol) {
    boolean there = peek().is(symbol);
    if (there) {
      next++;
    }
    return there;
  }

  private boolean acceptWord(String word) {
    boolean there = peek().isWord(word);
    if (there) {
      next++;
    }
    return there;
  }

  private void expect(String symbol) throws Refused {
    if (!accept(symbol)) {
      throw unexpected();
    }
  }

  private Refused unexpected() {
    Token token = peek();
    return token.kind() == Kind.END
        ? new Refused(Texts.get("rule.unfinished"))
        : new Refused(Texts.get("rule.unexpected", token.text()));
  }
}
