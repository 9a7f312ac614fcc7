package zhaozhang.engine.term;

import static zhaozhang.engine.term.Logic.mayHold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.function.ValueType;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Negation;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.table.Column;

/** Compiles expressions. */
public final class Terms {

  /** What names stand for. */
  public interface Names {

    /** A column of the row at hand, or a variable, which begins with {@code $}. */
    Term name(String name);

    /** A column of the row that a variable stands for. */
    Term property(String variable, String column);

    /**
     * Whether two expressions are one and the same cell, where they read one column of rows that
     * may be the same row; null where they cannot be.
     */
    default @Nullable Term sameCell(Expression one, Expression other) {
      return null;
    }

    /** The column that a name or a property comes from unchanged; null if from none. */
    default @Nullable Column column(Expression name) {
      return null;
    }
  }

  private final Environment environment;

  /**
   * @param environment what functions know besides their arguments
   */
  public Terms(Environment environment) {
    this.environment = environment;
  }

  public Term compile(Expression expression, Names names) {
    if (expression instanceof Literal literal) {
      Object value = literal.value();
      return (row, bound) -> value;
    }
    if (expression instanceof Name name) {
      return names.name(name.name());
    }
    if (expression instanceof Property property) {
      return names.property(property.variable(), property.column());
    }
    if (expression instanceof Call call) {
      return call(call, names);
    }
    if (expression instanceof Negation negation) {
      Term operand = compile(negation.operand(), names);
      return (row, bound) -> Logic.not(operand.of(row, bound));
    }
    if (expression instanceof In in) {
      return in(in, names);
    }
    return binary((Binary) expression, names);
  }

  /** Whether all of some conditions hold. */
  public Term all(List<Expression> conditions, Names names) {
    Term[] terms = conditions.stream().map(one -> compile(one, names)).toArray(Term[]::new);
    return terms.length == 1
        ? terms[0]
        : (row, bound) -> {
          Object all = true;
          for (Term term : terms) {
            all = Logic.and(all, term.of(row, bound));
            if (!mayHold(all)) {
              return false;
            }
          }
          return all;
        };
  }

  private List<Term> each(List<Expression> expressions, Names names) {
    return expressions.stream().map(one -> compile(one, names)).toList();
  }

  private Term call(Call call, Names names) {
    List<Term> arguments = each(call.arguments(), names);
    Function function = call.function();
    return (row, bound) -> {
      List<@Nullable Object> values = new ArrayList<>(arguments.size());
      for (Term argument : arguments) {
        values.add(argument.of(row, bound));
      }
      return function.apply(values, environment);
    };
  }

  private Term in(In in, Names names) {
    Term operand = compile(in.operand(), names);
    List<Term> items = each(in.items(), names);
    return (row, bound) -> {
      Object value = operand.of(row, bound);
      Object found = false;
      for (Term item : items) {
        found = Logic.or(found, Logic.equal(value, item.of(row, bound)));
      }
      return in.negated() ? Logic.not(found) : found;
    };
  }

  private Term binary(Binary binary, Names names) {
    Term left = compile(binary.left(), names);
    Term right = compile(binary.right(), names);
    Operator operator = binary.operator();
    boolean matching = operator == Operator.MATCHES || operator == Operator.NOT_MATCHES;
    if (matching
        && binary.right() instanceof Literal literal
        && literal.value() instanceof String regex) {
      return matches(left, Pattern.compile(regex), operator == Operator.NOT_MATCHES);
    }
    return switch (operator) {
      case AND ->
          (row, bound) -> {
            Object first = left.of(row, bound);
            return mayHold(first) ? Logic.and(first, right.of(row, bound)) : (Object) false;
          };
      case OR ->
          (row, bound) -> {
            Object first = left.of(row, bound);
            return Logic.holds(first) ? (Object) true : Logic.or(first, right.of(row, bound));
          };
      case EQUAL, NOT_EQUAL ->
          equal(left, right, operator, names.sameCell(binary.left(), binary.right()));
      case PLUS, MINUS, TIMES, DIVIDE -> computed(binary, left, right, names);
      default -> applied(left, right, operator);
    };
  }

  private static Term computed(Binary binary, Term left, Term right, Names names) {
    if (joinsTexts(binary, names)) {
      return (row, bound) -> Logic.joined(left.of(row, bound), right.of(row, bound));
    }
    Computation computation = Computation.of(binary);
    return (row, bound) -> computation.of(left.of(row, bound), right.of(row, bound));
  }

  /** Whether an expression is a sum of which a part is no number: its parts are joined as texts. */
  public static boolean joinsTexts(Expression expression, Names names) {
    return expression instanceof Binary binary
        && binary.operator() == Operator.PLUS
        && !(isNumber(binary.left(), names) && isNumber(binary.right(), names));
  }

  private static boolean isNumber(Expression part, Names names) {
    if (part instanceof Literal literal) {
      return literal.value() == null || literal.value() instanceof Number;
    }
    if (part instanceof Call call) {
      return ValueType.number().fits(call.function().result());
    }
    if (part instanceof Binary binary) {
      return binary.operator().computes() && !joinsTexts(binary, names);
    }
    if (part instanceof Name || part instanceof Property) {
      Column column = names.column(part);
      return column == null || ValueType.number().fits(ValueType.of(column));
    }
    return false;
  }

  private static Term applied(Term left, Term right, Operator operator) {
    return (row, bound) -> Logic.apply(operator, left.of(row, bound), right.of(row, bound));
  }

  /** A cell equals itself, even if nobody knows what it holds. */
  private static Term equal(Term left, Term right, Operator operator, @Nullable Term sameCell) {
    Term equal = applied(left, right, operator);
    return sameCell == null
        ? equal
        : (row, bound) ->
            Logic.holds(sameCell.of(row, bound))
                ? (Object) (operator == Operator.EQUAL)
                : equal.of(row, bound);
  }

  private static Term matches(Term text, Pattern pattern, boolean negated) {
    return (row, bound) -> {
      Object found = Logic.matches(text.of(row, bound), pattern);
      return negated ? Logic.not(found) : found;
    };
  }
}
