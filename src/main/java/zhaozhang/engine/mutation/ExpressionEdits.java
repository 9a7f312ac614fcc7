package zhaozhang.engine.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.In;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Negation;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Written;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/** Changes an expression that is true or false: turns it round, drops a part, moves a limit. */
final class ExpressionEdits {

  private final @Nullable Table table;
  private final int line;

  /**
   * @param table of which a row is asked, null where figures are
   */
  ExpressionEdits(@Nullable Table table, int line) {
    this.table = table;
    this.line = line;
  }

  /** All changes; the condition as a whole is not dropped. */
  List<Edit<Expression>> of(Expression condition, Side side) {
    List<Edit<Expression>> edits = new ArrayList<>();
    if (condition instanceof Binary binary) {
      binary(binary, side, edits);
    } else if (condition instanceof In in) {
      in(in, side, edits);
    } else if (condition instanceof Negation negation) {
      edits.add(turned(negation, negation.operand(), side));
      if (joins(negation.operand())) {
        of(negation.operand(), side.other()).forEach(edit -> edits.add(edit.in(Negation::new)));
      }
    } else {
      edits.add(turned(condition, new Negation(condition), side));
    }
    if (!joins(condition)) {
      changed(condition, ExpressionEdits::moved)
          .forEach(limit -> edits.add(limit(condition, limit)));
      changed(condition, ExpressionEdits::otherwise)
          .forEach(other -> edits.add(computed(condition, other)));
    }
    return edits;
  }

  private static boolean joins(Expression condition) {
    return condition instanceof Binary binary
        && (binary.operator() == Operator.AND || binary.operator() == Operator.OR);
  }

  private void binary(Binary binary, Side side, List<Edit<Expression>> edits) {
    Expression left = binary.left();
    Expression right = binary.right();
    switch (binary.operator()) {
      case AND -> {
        edits.add(dropped(left, right, side));
        edits.add(dropped(right, left, side));
      }
      case OR -> {
        edits.add(alternative(left, right, side));
        edits.add(alternative(right, left, side));
      }
      case PLUS, MINUS, TIMES, DIVIDE -> {}
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> edits.add(edge(binary, side));
      default -> edits.add(turned(binary, with(binary, opposite(binary.operator())), side));
    }
    if (joins(binary)) {
      of(left, side)
          .forEach(edit -> edits.add(edit.in(part -> new Binary(binary.operator(), part, right))));
      of(right, side)
          .forEach(edit -> edits.add(edit.in(part -> new Binary(binary.operator(), left, part))));
    }
  }

  private static Binary with(Binary binary, Operator operator) {
    return new Binary(operator, binary.left(), binary.right());
  }

  private static Operator opposite(Operator operator) {
    return switch (operator) {
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
      case MATCHES -> Operator.NOT_MATCHES;
      case NOT_MATCHES -> Operator.MATCHES;
      case CONTAINS -> Operator.NOT_CONTAINS;
      case NOT_CONTAINS -> Operator.CONTAINS;
      case LESS -> Operator.LESS_OR_EQUAL;
      case LESS_OR_EQUAL -> Operator.LESS;
      case GREATER -> Operator.GREATER_OR_EQUAL;
      case GREATER_OR_EQUAL -> Operator.GREATER;
      case PLUS -> Operator.MINUS;
      case MINUS -> Operator.PLUS;
      case TIMES -> Operator.DIVIDE;
      case DIVIDE -> Operator.TIMES;
      default -> throw new IllegalArgumentException(operator.symbol());
    };
  }

  /** A limit that belongs to what is allowed, or no longer does. */
  private Edit<Expression> edge(Binary binary, Side side) {
    Expression changed = with(binary, opposite(binary.operator()));
    boolean holds =
        binary.operator() == Operator.LESS_OR_EQUAL
            || binary.operator() == Operator.GREATER_OR_EQUAL;
    String row = Texts.get("mutate.row.edge", Written.of(binary));
    return new Edit<>(changed, line, replaced(binary, changed), row, holds ? side : side.other());
  }

  private void in(In in, Side side, List<Edit<Expression>> edits) {
    edits.add(turned(in, new In(in.operand(), in.items(), !in.negated()), side));
    if (in.items().size() < 2) {
      return;
    }
    for (Expression item : in.items()) {
      List<Expression> others = new ArrayList<>(in.items());
      others.remove(item);
      String what = Texts.get("mutate.drop", Written.of(item));
      String row = Texts.get("mutate.row.is", Written.of(in.operand()), Written.of(item));
      In changed = new In(in.operand(), others, in.negated());
      edits.add(new Edit<>(changed, line, what, row, in.negated() ? side.other() : side));
    }
  }

  private Edit<Expression> turned(Expression condition, Expression changed, Side side) {
    String what = replaced(condition, changed);
    return new Edit<>(changed, line, what, failing(condition), side.other());
  }

  private Edit<Expression> dropped(Expression condition, Expression left, Side side) {
    return new Edit<>(left, line, dropping(condition), failing(condition), side.other());
  }

  private Edit<Expression> alternative(Expression condition, Expression left, Side side) {
    String row = Texts.get("mutate.row.alone", Written.of(condition));
    return new Edit<>(left, line, dropping(condition), row, side);
  }

  private Edit<Expression> limit(Expression condition, Expression changed) {
    String row = Texts.get("mutate.row.limit");
    return new Edit<>(changed, line, replaced(condition, changed), row, Side.EITHER);
  }

  static String dropping(Expression condition) {
    return Texts.get("mutate.drop", Written.of(condition));
  }

  private static String replaced(Expression before, Expression after) {
    return Texts.get("mutate.replace", Written.of(before), Written.of(after));
  }

  /** A row that meets all but this condition, in words. */
  String failing(Expression condition) {
    if (condition instanceof Binary binary
        && binary.left() instanceof Name name
        && binary.right() instanceof Literal literal) {
      if (literal.value() == null) {
        boolean blank = binary.operator() == Operator.NOT_EQUAL;
        return Texts.get(blank ? "mutate.row.blank" : "mutate.row.filled", name.name());
      }
      String other = binary.operator() == Operator.EQUAL ? other(name, literal.value()) : null;
      if (other != null) {
        return Texts.get("mutate.row.is", name.name(), other);
      }
    }
    return Texts.get("mutate.row.fails", Written.of(condition));
  }

  /** Another value of a column that may hold few. */
  private @Nullable String other(Name name, Object value) {
    if (value instanceof Boolean truth) {
      return Texts.get("value." + !truth);
    }
    Column column = table == null ? null : table.column(name.name()).orElse(null);
    return column == null
        ? null
        : column.values().stream().filter(any -> !any.equals(value)).findFirst().orElse(null);
  }

  private Edit<Expression> computed(Expression condition, Expression changed) {
    String row = Texts.get("mutate.row.computed", Written.of(condition));
    return new Edit<>(changed, line, replaced(condition, changed), row, Side.EITHER);
  }

  /** A number by one more and by one less. */
  private static List<Expression> moved(Expression part) {
    return part instanceof Literal literal && literal.value() instanceof BigDecimal number
        ? List.of(
            new Literal(number.add(BigDecimal.ONE)), new Literal(number.subtract(BigDecimal.ONE)))
        : List.of();
  }

  /** What computes with the operator that undoes it. */
  private static List<Expression> otherwise(Expression part) {
    return part instanceof Binary binary && binary.operator().computes()
        ? List.of(with(binary, opposite(binary.operator())))
        : List.of();
  }

  /** With one part changed, in every place and way. */
  private static List<Expression> changed(
      Expression expression, Function<Expression, List<Expression>> change) {
    List<Expression> changed = new ArrayList<>(change.apply(expression));
    if (expression instanceof Binary binary) {
      changed(binary.left(), change)
          .forEach(one -> changed.add(new Binary(binary.operator(), one, binary.right())));
      changed(binary.right(), change)
          .forEach(one -> changed.add(new Binary(binary.operator(), binary.left(), one)));
    } else if (expression instanceof Call call) {
      for (int at = 0; at < call.arguments().size(); at++) {
        UnaryOperator<Expression> whole = argument(call, at);
        changed(call.arguments().get(at), change).forEach(one -> changed.add(whole.apply(one)));
      }
    }
    return changed;
  }

  private static UnaryOperator<Expression> argument(Call call, int at) {
    return changed -> {
      List<Expression> arguments = new ArrayList<>(call.arguments());
      arguments.set(at, changed);
      return new Call(call.function(), arguments);
    };
  }
}
