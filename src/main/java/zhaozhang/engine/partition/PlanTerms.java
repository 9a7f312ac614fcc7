package zhaozhang.engine.partition;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.partition.Columns.Reading;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Bound;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.term.Term;
import zhaozhang.engine.term.Terms;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;

/** The expressions of a plan as terms over the rows and figures that its patterns bind. */
public final class PlanTerms {

  private final Columns columns;

  public PlanTerms(Columns columns) {
    this.columns = columns;
  }

  /** What keeps a row out of a pattern that does not meet it. */
  Term filter(Node node) {
    return columns.terms().all(node.filter(), names(node));
  }

  /** What a pattern asks of its row and those bound before it, apart from {@link #filter}. */
  Term rest(Node node) {
    List<Expression> rest = new ArrayList<>(node.filter().isEmpty() ? node.own() : List.of());
    rest.addAll(node.joins());
    return columns.terms().all(rest, names(node));
  }

  /** All that a pattern asks of its row and those bound before it. */
  Term whole(Node node) {
    List<Expression> whole = new ArrayList<>(node.own());
    whole.addAll(node.joins());
    return columns.terms().all(whole, names(node));
  }

  /** An expression in a pattern. */
  public Term term(Expression expression, Node node) {
    return columns.terms().compile(expression, names(node));
  }

  /** What a pattern asks of a row and of one of another pattern, and of no third. */
  Term between(Node node, Node from) {
    return columns
        .terms()
        .all(node.joins().stream().filter(join -> known(join, node, from)).toList(), names(node));
  }

  /** An expression where only variables are known. */
  public Term term(Expression expression, Map<String, Bound> scope) {
    return columns.terms().compile(expression, names(null, scope));
  }

  /** What an accumulate asks of its figures. */
  Term constraints(Accumulate accumulate, Map<String, Bound> scope) {
    List<Expression> all = accumulate.constraints().stream().map(Constraint::expression).toList();
    return columns.terms().all(all, names(null, scope));
  }

  /** Shows a value to people. */
  @FunctionalInterface
  public interface Presentation {

    /**
     * What people see of a value.
     *
     * @param column that it comes from, null if none
     */
    @Nullable Object of(@Nullable Object value, @Nullable Column column);
  }

  /** An expression of what is shown to people: each of the parts that a text is joined of. */
  public Term shown(Expression expression, Map<String, Bound> scope, Presentation presentation) {
    Terms.Names names = names(null, scope);
    if (expression instanceof Binary sum && Terms.joinsTexts(sum, names)) {
      Term left = shown(sum.left(), scope, presentation);
      Term right = shown(sum.right(), scope, presentation);
      return (row, bound) -> Row.display(left.of(row, bound)) + Row.display(right.of(row, bound));
    }
    Term term = term(expression, scope);
    Column column = names.column(expression);
    return expression instanceof Literal
        ? term
        : (row, bound) -> presentation.of(term.of(row, bound), column);
  }

  /** Whether {@link #between} tries all that a pattern asks besides. */
  static boolean known(Node node, Node from) {
    return node.joins().stream().allMatch(join -> known(join, node, from));
  }

  private static boolean known(Expression join, Node node, Node from) {
    return Expression.within(join).allMatch(part -> isKnown(part, node, from));
  }

  private static boolean isKnown(Expression part, Node node, Node from) {
    boolean variable = part instanceof Property || (part instanceof Name name && name.isVariable());
    Bound bound = Plan.bound(node.scope(), part);
    return !variable || (bound != null && (bound.at() == node.at() || bound.at() == from.at()));
  }

  private Terms.Names names(Node node) {
    return names(node, node.scope());
  }

  private Terms.Names names(@Nullable Node node, Map<String, Bound> scope) {
    return new Terms.Names() {
      @Override
      public Term name(String name) {
        Bound bound = scope.get(name);
        if (bound != null) {
          return variable(node, bound);
        }
        Reading reading = columns.column(requireNonNull(node).table(), name);
        return (row, rows) -> reading.of(row);
      }

      @Override
      public Term property(String variable, String column) {
        Bound bound = requireNonNull(scope.get(variable));
        return variable(node, bound.of(column));
      }

      @Override
      public @Nullable Column column(Expression name) {
        return shown(node, scope, name);
      }

      @Override
      public @Nullable Term sameCell(Expression one, Expression other) {
        Bound first = cell(node, scope, one);
        Bound second = cell(node, scope, other);
        return first == null || second == null || first.at() == second.at() || !alike(first, second)
            ? null
            : sameRow(node, first.at(), second.at());
      }
    };
  }

  private static @Nullable Bound cell(
      @Nullable Node node, Map<String, Bound> scope, Expression expression) {
    boolean own = expression instanceof Name name && !scope.containsKey(name.name());
    return own && node != null
        ? new Bound(node.at(), node.table(), ((Name) expression).name(), null)
        : Plan.bound(scope, expression);
  }

  private static @Nullable Column shown(
      @Nullable Node node, Map<String, Bound> scope, Expression expression) {
    if (expression instanceof Property property) {
      return requireNonNull(scope.get(property.variable())).of(property.column()).shown();
    }
    if (!(expression instanceof Name name)) {
      return null;
    }
    Bound bound = scope.get(name.name());
    return bound == null
        ? requireNonNull(node).table().column(name.name()).orElse(null)
        : bound.shown();
  }

  private static boolean alike(Bound one, Bound other) {
    return one.table() != null
        && one.table().equals(other.table())
        && Objects.equals(one.column(), other.column());
  }

  /** Whether two places hold one row; the row of all that nobody has seen is not one row. */
  private static Term sameRow(@Nullable Node node, int one, int other) {
    return (row, rows) -> {
      Object first = node != null && node.at() == one ? row : rows[one];
      Object second = node != null && node.at() == other ? row : rows[other];
      return first instanceof Row known && first == second && !UncertainRows.unseen(known);
    };
  }

  private Term variable(@Nullable Node node, Bound bound) {
    int at = bound.at();
    Table table = bound.table();
    String column = bound.column();
    if (table == null || column == null) {
      return (row, rows) -> rows[at];
    }
    Reading reading = columns.column(table, column);
    return node != null && node.at() == at
        ? (row, rows) -> reading.of(row)
        : (row, rows) -> of(reading, (Row) rows[at]);
  }

  /** Of a row that an alternative did not bind there is nothing. */
  private static @Nullable Object of(Reading reading, @Nullable Row row) {
    return row == null ? null : reading.of(row);
  }
}
