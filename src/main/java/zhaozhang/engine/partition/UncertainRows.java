package zhaozhang.engine.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.engine.partition.Columns.Reading;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.plan.Plan.Edge;
import zhaozhang.engine.plan.Plan.Equality;
import zhaozhang.engine.plan.Plan.Node;
import zhaozhang.engine.plan.Plan.Step;
import zhaozhang.engine.term.Logic;
import zhaozhang.engine.term.Term;
import zhaozhang.model.Source;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;

/**
 * The rows that a rule can have use for where something that it reads is not known. Of each pattern
 * there are rows of which all is known that equalities join them by, and others. An incomplete
 * table has one row more, of which nothing is known: it stands for those that nobody has seen.
 */
public final class UncertainRows {

  /** Where no row of a file stands. */
  private static final Source UNSEEN = new Source("", "?", 0);

  /** The rows of a pattern. */
  private record Rows(List<Fact> joined, List<Fact> tried) {}

  private final Facts facts;
  private final PlanTerms terms;
  private final Map<Integer, Set<Reading>> joining = new HashMap<>();
  private final Map<Integer, Rows> rows = new HashMap<>();

  /**
   * @param incomplete whether rows of a table may be missing
   */
  public UncertainRows(Plan plan, Facts facts, PlanTerms terms, Predicate<Table> incomplete) {
    this.facts = facts;
    this.terms = terms;
    for (Node node : plan.nodes()) {
      for (Equality equality : plan.equalities(node)) {
        join(plan.nodes().get(equality.at()), equality.column());
        join(plan.nodes().get(equality.otherAt()), equality.otherColumn());
      }
    }
    for (Step step : plan.steps()) {
      rows.put(step.node().at(), select(step, incomplete));
    }
  }

  private void join(Node node, String column) {
    joining
        .computeIfAbsent(node.at(), any -> new HashSet<>())
        .add(facts.columns().column(node.table(), column));
  }

  /** Those of which all is known that equalities join them by. */
  public List<Fact> joined(Node node) {
    return rows(node).joined();
  }

  /** The others, by those of some columns whose values nobody knows, in no certain order. */
  public Map<Set<String>, List<Fact>> others(Node node, List<Column> columns) {
    List<Reading> readings =
        columns.stream()
            .map(column -> facts.columns().column(node.table(), column.name()))
            .toList();
    Map<Set<String>, List<Fact>> others = new HashMap<>();
    for (Fact fact : rows(node).tried()) {
      Set<String> unknown = new TreeSet<>();
      for (int at = 0; at < readings.size(); at++) {
        if (Unknown.in(readings.get(at).of(fact.row()))) {
          unknown.add(columns.get(at).name());
        }
      }
      others.computeIfAbsent(unknown, any -> new ArrayList<>()).add(fact);
    }
    return others;
  }

  private Rows rows(Node node) {
    Rows found = rows.get(node.at());
    return found == null ? new Rows(List.of(), List.of()) : found;
  }

  private Rows select(Step step, Predicate<Table> incomplete) {
    Node node = step.node();
    Term filter = terms.filter(node);
    Predicate<Row> led = led(step);
    Set<Reading> joins = joining.getOrDefault(node.at(), Set.of());
    List<Fact> joined = new ArrayList<>();
    List<Fact> tried = new ArrayList<>();
    for (Row row : facts.of(node.table())) {
      Object meets = filter.of(row, Term.NOTHING);
      if (!Logic.mayHold(meets)) {
        continue;
      }
      Fact fact = new Fact(row, row.identified(), surelyThere(row) && Logic.holds(meets));
      if (joins.stream().anyMatch(join -> Unknown.in(join.of(row)))) {
        tried.add(fact);
      } else if (led.test(row)) {
        joined.add(fact);
      }
    }
    if (incomplete.test(node.table())) {
      Row unseen = unseen(node.table(), facts.of(node.table()));
      if (Logic.mayHold(filter.of(unseen, Term.NOTHING))) {
        tried.add(new Fact(unseen, false, false));
      }
    }
    return new Rows(joined, tried);
  }

  /** An item that nobody knows may be none. */
  private static boolean surelyThere(Row row) {
    return row.table().origin().isEmpty() || !row.anyUnknown();
  }

  /** Rows that no row of the pattern before leads to by its values are of no use. */
  private Predicate<Row> led(Step step) {
    Edge edge = step.edge();
    if (edge == null || !rows(edge.from()).tried().isEmpty()) {
      return row -> true;
    }
    Set<List<@Nullable Object>> led = new HashSet<>();
    List<Reading> from = readings(edge.from().table(), edge.fromColumns());
    rows(edge.from()).joined().forEach(fact -> led.add(values(fact.row(), from)));
    List<Reading> to = readings(step.node().table(), edge.toColumns());
    return row -> led.contains(values(row, to));
  }

  private List<Reading> readings(Table table, List<String> names) {
    return names.stream().map(name -> facts.columns().column(table, name)).toList();
  }

  private static List<@Nullable Object> values(Row row, List<Reading> readings) {
    List<@Nullable Object> values = new ArrayList<>();
    readings.forEach(reading -> values.add(reading.of(row)));
    return values;
  }

  /** Whether a row stands for all that nobody has seen. */
  public static boolean unseen(Row row) {
    return row.source().equals(UNSEEN);
  }

  /** A row of which nothing is known but that it has none of the keys that were seen. */
  public static Row unseen(Table table, List<Row> known) {
    Unknown any = Unknown.unseen(Texts.get("unjudged.unseen"));
    @Nullable Object[] values = new @Nullable Object[table.columns().size()];
    for (Column column : table.exported()) {
      values[table.index(column.name())] = any;
    }
    if (table.unique() && table.kind() == Table.Kind.SNAPSHOT) {
      Set<Object> seen = new HashSet<>();
      for (Row row : known) {
        if (row.identified()) {
          seen.add(row.value(0));
        }
      }
      values[0] = Unknown.noneOf("", any.why(), seen);
    }
    return Row.of(table, values, UNSEEN);
  }
}
