package zhaozhang.engine.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Figure;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Kind;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Condition.Result;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.text.Hints;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.text.Refused;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.text.Tokens;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;

/** Reads what stands between {@code when} and {@code then}; what it does not know is refused. */
final class ConditionParser {

  /** Deeper nesting overflows stacks further on; nobody reads it either. */
  private static final int MAX_DEPTH = 40;

  /** What DRL has and rules may not have. */
  private static final Set<String> PROGRAMS =
      Set.of("eval", "from", "collect", "over", "do", "if", "else", "query", "this", "new");

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private int depth;

  ConditionParser(Tokens tokens, Vocabulary vocabulary, Problems problems) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** All conditions; those that are none become problems. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    while (!tokens.atEnd()) {
      int start = tokens.position();
      depth = 0;
      try {
        conditions.add(alternatives());
        tokens.accept(";");
      } catch (Refused refused) {
        problems.add(refused, tokens.since(start));
        tokens.skipCondition(start);
      }
    }
    return conditions;
  }

  private Condition alternatives() throws Refused {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(together());
    } while (tokens.acceptWord("or") || tokens.accept("||"));
    return parts.size() == 1 ? parts.get(0) : new Group(Kind.OR, parts);
  }

  private Condition together() throws Refused {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(single());
    } while (tokens.acceptWord("and") || tokens.accept("&&"));
    return parts.size() == 1 ? parts.get(0) : new Group(Kind.AND, parts);
  }

  private Condition single() throws Refused {
    if (++depth > MAX_DEPTH) {
      throw new Refused(Texts.get("rule.tooDeep"), tokens.peek());
    }
    Condition condition = nested();
    depth--;
    return condition;
  }

  private Condition nested() throws Refused {
    if (tokens.acceptWord("not")) {
      return new Group(Kind.NOT, List.of(single()));
    }
    if (tokens.acceptWord("exists")) {
      return new Group(Kind.EXISTS, List.of(single()));
    }
    if (tokens.acceptWord("forall")) {
      tokens.expect("(");
      return new Group(Kind.FORALL, patterns());
    }
    if (tokens.peek().isWord("accumulate") && tokens.peek(1).is("(")) {
      return accumulate();
    }
    return tokens.accept("(") ? parenthesised() : pattern();
  }

  private Condition parenthesised() throws Refused {
    boolean or = tokens.acceptWord("or");
    if (or || tokens.acceptWord("and")) {
      List<Condition> parts = new ArrayList<>();
      while (!tokens.accept(")")) {
        parts.add(single());
      }
      return new Group(or ? Kind.OR : Kind.AND, parts);
    }
    Condition inner = alternatives();
    tokens.expect(")");
    return inner;
  }

  private List<Condition> patterns() throws Refused {
    List<Condition> patterns = new ArrayList<>();
    do {
      patterns.add(pattern());
      tokens.accept(",");
    } while (!tokens.accept(")"));
    return patterns;
  }

  private Condition pattern() throws Refused {
    int start = tokens.position();
    String variable = null;
    if (tokens.peek().kind() == Token.Kind.NAME && tokens.peek(1).is(":")) {
      variable = ExpressionParser.variable(tokens);
      tokens.take();
    }
    Token word = tokens.take();
    if (word.kind() != Token.Kind.NAME
        || PROGRAMS.contains(word.text())
        || !tokens.peek().is("(")) {
      throw noCondition(word);
    }
    Table table = vocabulary.table(word.text()).orElse(null);
    if (table == null) {
      throw new Refused(UnknownWord.table(vocabulary, word.text()), word);
    }
    tokens.expect("(");
    List<Constraint> constraints = tokens.peek().is(")") ? List.of() : constraints();
    tokens.expect(")");
    return new Pattern(variable, table, constraints, tokens.since(start));
  }

  private Refused noCondition(Token word) {
    String meant = Hints.meant("rule.meantConditions", word, tokens.peek());
    String reason = Texts.get("rule.unknownCondition", word.shown());
    return new Refused(
        meant.isEmpty() ? reason : Texts.get("rule.unexpectedBut", word.shown(), meant), word);
  }

  /** All constraints up to a bracket or semicolon, so that each that is wrong is told of. */
  private List<Constraint> constraints() {
    List<Constraint> constraints = new ArrayList<>();
    do {
      int start = tokens.position();
      try {
        Constraint constraint = ExpressionParser.constraint(tokens);
        if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
          throw tokens.unexpected();
        }
        constraints.add(constraint);
      } catch (Refused refused) {
        problems.add(refused, tokens.since(start));
        tokens.skipPart(start);
      }
    } while (tokens.accept(","));
    return constraints;
  }

  private Condition accumulate() throws Refused {
    int start = tokens.position();
    tokens.take();
    tokens.expect("(");
    Condition source = alternatives();
    if (!tokens.accept(",")) {
      tokens.expect(";");
    }
    List<Result> results = new ArrayList<>();
    do {
      results.add(result());
    } while (tokens.accept(","));
    List<Constraint> constraints =
        tokens.accept(";") && !tokens.peek().is(")") ? constraints() : List.of();
    tokens.expect(")");
    return new Accumulate(source, results, constraints, tokens.since(start));
  }

  private Result result() throws Refused {
    Token word = tokens.peek();
    String variable = null;
    if (tokens.peek(1).is(":")) {
      variable = ExpressionParser.variable(tokens);
      tokens.take();
      word = tokens.peek();
    }
    Figure figure = figure(word);
    if (figure == null || variable == null) {
      throw new Refused(Texts.get("rule.unknownFigure", word.shown()), word);
    }
    tokens.take();
    tokens.expect("(");
    Expression argument = tokens.peek().is(")") ? null : ExpressionParser.expression(tokens);
    if (tokens.peek().is(",")) {
      throw new Refused(Texts.get("rule.wrongArguments", figure.word(), 1), word);
    }
    tokens.expect(")");
    return new Result(variable, figure, argument);
  }

  private static @Nullable Figure figure(Token word) {
    return Arrays.stream(Figure.values())
        .filter(known -> word.isWord(known.word()))
        .findFirst()
        .orElse(null);
  }
}
