package zhaozhang.engine.syntax;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.syntax.ExpressionParser.Constraint;
import zhaozhang.engine.text.Span;
import zhaozhang.model.table.Table;

/** What may stand between {@code when} and {@code then}. */
public sealed interface Condition {

  /**
   * A row of a table.
   *
   * @param variable what the row is bound to, null if nothing
   * @param span where it stands
   */
  record Pattern(@Nullable String variable, Table table, List<Constraint> constraints, Span span)
      implements Condition {
    public Pattern {
      constraints = List.copyOf(constraints);
    }
  }

  /** Several conditions, and what is asked of them. */
  record Group(Kind kind, List<Condition> parts) implements Condition {
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /** Of how many conditions without {@code or} some conditions that must all hold are made. */
  static long alternatives(List<Condition> all) {
    long product = 1;
    for (Condition condition : all) {
      product = Math.min(product * alternatives(condition), Integer.MAX_VALUE);
    }
    return product;
  }

  private static long alternatives(Condition condition) {
    if (condition instanceof Accumulate accumulate) {
      return alternatives(accumulate.source());
    }
    if (condition instanceof Group group && group.kind() == Kind.OR) {
      return group.parts().stream().mapToLong(Condition::alternatives).sum();
    }
    return condition instanceof Group group ? alternatives(group.parts()) : 1;
  }

  /** Conditions that must all hold, those joined by {@code and} apart. */
  static Stream<Condition> flat(List<Condition> all) {
    return all.stream()
        .flatMap(
            one ->
                one instanceof Group group && group.kind() == Kind.AND
                    ? flat(group.parts())
                    : Stream.of(one));
  }

  /** How many patterns conditions are made of. */
  static int patterns(List<Condition> all) {
    int count = 0;
    for (Condition condition : all) {
      if (condition instanceof Group group) {
        count += patterns(group.parts());
      } else {
        count +=
            condition instanceof Accumulate accumulate ? patterns(List.of(accumulate.source())) : 1;
      }
    }
    return count;
  }

  /** The tables whose rows a condition is about. */
  static Stream<Table> tables(Condition condition) {
    if (condition instanceof Pattern pattern) {
      return Stream.of(pattern.table());
    }
    if (condition instanceof Accumulate accumulate) {
      return tables(accumulate.source());
    }
    return ((Group) condition).parts().stream().flatMap(Condition::tables);
  }

  /** How the conditions of a group are joined. */
  enum Kind {
    AND,
    OR,
    NOT,
    EXISTS,
    FORALL
  }

  /**
   * Figures over all the rows that match.
   *
   * @param source what is counted
   * @param results the figures
   * @param constraints on the figures
   * @param span where it stands
   */
  record Accumulate(Condition source, List<Result> results, List<Constraint> constraints, Span span)
      implements Condition {
    public Accumulate {
      results = List.copyOf(results);
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * A figure over all the rows that match.
   *
   * @param variable what it is bound to
   * @param argument what goes into it for each row, null for a count of rows
   */
  record Result(String variable, Figure figure, @Nullable Expression argument) {}

  /** The functions of {@code accumulate}, as Drools names them. */
  enum Figure {
    COUNT("count"),
    MIN("min"),
    MAX("max"),
    SUM("sum"),
    AVERAGE("average"),
    /** The different values, of which only is asked how many there are. */
    COLLECT_SET("collectSet");

    private final String word;

    Figure(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Whether it tells how many there are. */
    public boolean counts() {
      return this == COUNT || this == COLLECT_SET;
    }
  }
}
