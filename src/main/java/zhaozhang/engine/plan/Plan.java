package zhaozhang.engine.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Kind;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Property;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/**
 * A rule resolved: every name in it is a column of a table, or what a pattern before it bound. From
 * it follow the terms that are evaluated, the rules written for Drools, which rows a rule can have
 * use for, and which of them have to meet in one session.
 */
public final class Plan {

  /**
   * A pattern of the rule.
   *
   * @param at its place among them
   * @param group 0 if its row is part of a match; else the number of the condition ({@code not},
   *     {@code accumulate} …) that it stands in
   * @param filter what keeps a row out that does not meet it: what it asks of the row's own
   *     columns, if anything
   * @param own what it asks of a row's own columns
   * @param joins what it asks besides, of its columns and those of other rows
   * @param scope what the variables in it stand for
   * @param lone the condition that it stands in all by itself, NOT or EXISTS; null if in none
   */
  public record Node(
      int at,
      Pattern pattern,
      int group,
      List<Expression> filter,
      List<Expression> own,
      List<Expression> joins,
      Map<String, Bound> scope,
      @Nullable Kind lone) {

    public Table table() {
      return pattern.table();
    }

    /** Whether what is asked of it is the same for every match. */
    public boolean once() {
      return lone != null && joins.isEmpty();
    }
  }

  /** Columns of a pattern that must equal, one for one, those of one that stands before it. */
  public record Edge(Node from, List<String> fromColumns, List<String> toColumns) {}

  /**
   * A pattern in the order of {@link #steps}.
   *
   * @param edge what joins it to one before it, null if no equality does
   */
  public record Step(Node node, @Nullable Edge edge) {}

  /**
   * What a variable stands for: a row, a column of one, or a figure.
   *
   * @param at its place among all that is bound
   * @param table of the row; null for a figure
   * @param column null for a row as a whole, and for a figure
   * @param shown the column that its value comes from, null if none
   */
  public record Bound(
      int at, @Nullable Table table, @Nullable String column, @Nullable Column shown) {

    Bound(int at, Table table, @Nullable String column) {
      this(at, table, column, column == null ? null : table.column(column).orElse(null));
    }

    /** A column of the row that it stands for. */
    public Bound of(String other) {
      return new Bound(at, requireNonNull(table), other);
    }
  }

  /** A column of one pattern that must equal a column of another. */
  public record Equality(int at, String column, int otherAt, String otherColumn) {}

  /**
   * Figures of an accumulate.
   *
   * @param first place of the first; the others follow it
   * @param before what variables stand for where they are made
   * @param after what variables stand for once they are made, they among them
   */
  public record Figures(int first, Map<String, Bound> before, Map<String, Bound> after) {}

  private final RuleDefinition rule;
  private final Resolver resolved;
  private final @Nullable Node subject;

  public Plan(RuleDefinition rule) {
    this.rule = rule;
    this.resolved = new Resolver(rule.conditions());
    Bound bound = resolved.scope().get(String.valueOf(rule.report().subject()));
    Node about = bound == null ? null : resolved.nodes().get(bound.at());
    subject = about != null && about.group() == 0 ? about : null;
  }

  public RuleDefinition rule() {
    return rule;
  }

  /** What was made of a pattern of the rule. */
  public Node node(Pattern pattern) {
    return requireNonNull(resolved.byPattern().get(pattern));
  }

  /** Those that make figures. */
  public Set<Accumulate> accumulates() {
    return resolved.figures().keySet();
  }

  /** What equals, in a pattern, a column of one before it. */
  public List<Equality> equalities(Node node) {
    return resolved.equalities().stream().filter(one -> one.at() == node.at()).toList();
  }

  /** What becomes of an accumulate. */
  public Figures figures(Accumulate accumulate) {
    return requireNonNull(resolved.figures().get(accumulate));
  }

  /** What variables stand for once all conditions are met. */
  public Map<String, Bound> scope() {
    return resolved.scope();
  }

  /** How many rows and figures are bound. */
  public int slots() {
    return resolved.slots();
  }

  /** All patterns, in the order written. */
  public List<Node> nodes() {
    return resolved.nodes();
  }

  /** The pattern of the row that a finding is about; null where it is about none that is there. */
  public @Nullable Node subject() {
    return subject;
  }

  /** The columns that conditions look at, by table. */
  public Map<Table, Set<String>> columns() {
    return resolved.columns();
  }

  /** The column that a variable or a property stands for, null if it is another thing. */
  public static @Nullable Bound bound(Map<String, Bound> scope, Expression value) {
    if (value instanceof Property property) {
      Bound row = scope.get(property.variable());
      return row == null || row.table() == null ? null : row.of(property.column());
    }
    Bound bound = value instanceof Name name ? scope.get(name.name()) : null;
    return bound == null || bound.column() == null ? null : bound;
  }

  /** The patterns in an order in which each is joined to one before it, if to any. */
  public List<Step> steps() {
    return new JoinOrder(resolved.nodes(), resolved.equalities(), subject).steps();
  }
}
