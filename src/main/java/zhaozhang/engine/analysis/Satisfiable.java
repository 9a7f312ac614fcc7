package zhaozhang.engine.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Call;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.term.Logic;
import zhaozhang.engine.term.Term;
import zhaozhang.engine.term.Terms;
import zhaozhang.engine.text.Problems;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Row;

/**
 * Finds conditions on one column that no value of it can meet, and alternatives that every value
 * meets, by trying: null, every value that they speak of, one beside each, and one that they do not
 * speak of. Between these nothing changes.
 */
final class Satisfiable {

  /** What no column holds. */
  private static final String OTHER = "\u0000";

  private final Pattern pattern;
  private final Problems problems;

  /** The one column is bound. */
  private static final Terms.Names VALUE =
      new Terms.Names() {
        @Override
        public Term name(String name) {
          return (row, bound) -> bound[0];
        }

        @Override
        public Term property(String variable, String column) {
          throw new IllegalStateException(variable);
        }
      };

  private final Terms terms = new Terms(new Environment(LocalDate.EPOCH, Map.of()));

  private Satisfiable(Pattern pattern, Problems problems) {
    this.pattern = pattern;
    this.problems = problems;
  }

  static void check(Pattern pattern, Problems problems) {
    new Satisfiable(pattern, problems).check();
  }

  private void check() {
    Map<Column, List<Constraint>> byColumn = new LinkedHashMap<>();
    for (Constraint constraint : pattern.constraints()) {
      for (Expression part : conjuncts(constraint)) {
        Constraint alone = new Constraint(null, part, constraint.span());
        only(part)
            .ifPresent(
                column -> byColumn.computeIfAbsent(column, any -> new ArrayList<>()).add(alone));
      }
    }
    byColumn.forEach(this::check);
  }

  private void check(Column column, List<Constraint> constraints) {
    List<@Nullable Object> values = values(column, constraints);
    Constraint last = constraints.get(constraints.size() - 1);
    if (values.stream()
        .noneMatch(value -> constraints.stream().allMatch(one -> holds(one, value)))) {
      problems.add(last.span().at(column.name()), "rule.neverHolds", column.name());
    }
    for (Constraint one : constraints) {
      if (one.expression() instanceof Binary binary
          && binary.operator() == Operator.OR
          && values.stream().allMatch(value -> holds(one, value))) {
        problems.add(one.span().at(column.name()), "rule.alwaysHolds", column.name());
      }
    }
  }

  private static List<Expression> conjuncts(Constraint constraint) {
    return constraint.variable() == null
        ? Expression.conjuncts(constraint.expression()).toList()
        : List.of();
  }

  /** The one column that a condition speaks of beside literals, if it is so. */
  private Optional<Column> only(Expression condition) {
    List<Expression> parts = Expression.within(condition).toList();
    Set<String> names =
        parts.stream()
            .filter(Name.class::isInstance)
            .map(part -> ((Name) part).name())
            .collect(Collectors.toSet());
    return names.size() == 1 && parts.stream().allMatch(Satisfiable::plain)
        ? pattern.table().column(names.iterator().next()).filter(column -> !column.list())
        : Optional.empty();
  }

  /** What can be tried with a few values: a text that a pattern matches is not known. */
  private static boolean plain(Expression part) {
    return !(part instanceof Property)
        && !(part instanceof Call)
        && !(part instanceof Binary binary
            && switch (binary.operator()) {
              case MATCHES, NOT_MATCHES, CONTAINS, NOT_CONTAINS -> true;
              default -> binary.operator().computes();
            });
  }

  private boolean holds(Constraint constraint, @Nullable Object value) {
    Term term = terms.compile(constraint.expression(), VALUE);
    return Logic.holds(term.of(Row.NONE, new @Nullable Object[] {value}));
  }

  private static List<@Nullable Object> values(Column column, List<Constraint> constraints) {
    List<@Nullable Object> values = new ArrayList<>();
    if (column.blankMeans() == null) {
      values.add(null);
    }
    values.addAll(any(column.type()));
    for (Constraint constraint : constraints) {
      Expression.within(constraint.expression())
          .filter(part -> part instanceof Literal literal && literal.value() != null)
          .forEach(part -> values.addAll(around(((Literal) part).value())));
    }
    return values;
  }

  private static List<Object> any(ColumnType type) {
    return switch (type) {
      case BOOLEAN -> List.of(true, false);
      case NUMBER -> List.of(BigDecimal.ZERO);
      case DATE -> List.of(LocalDate.EPOCH);
      case DATE_TIME -> List.of(LocalDate.EPOCH.atStartOfDay());
      default -> List.of(OTHER);
    };
  }

  /** Numbers are ordered, so one on each side counts too: closer than any limit is written. */
  private static List<Object> around(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      BigDecimal little = new BigDecimal("0.000001");
      return List.of(number, number.add(little), number.subtract(little));
    }
    return value == null ? List.of() : List.of(value, value + OTHER);
  }
}
