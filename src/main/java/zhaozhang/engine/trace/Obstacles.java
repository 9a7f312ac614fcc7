package zhaozhang.engine.trace;

import static zhaozhang.model.table.Completeness.State.INCOMPLETE;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Masks;
import zhaozhang.base.Texts;
import zhaozhang.engine.analysis.ColumnRef;
import zhaozhang.engine.analysis.RuleAnalysis.Understood;
import zhaozhang.engine.partition.PlanTerms;
import zhaozhang.engine.partition.UncertainRows;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.Condition;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.engine.syntax.Condition.Group;
import zhaozhang.engine.syntax.Condition.Pattern;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;

/** What stands in the way of judging a subject: cells that nobody knows, and files not read. */
public final class Obstacles {

  /** Of a list no more items are told that nobody knows: one of them stands in the way. */
  private static final int MOST_ITEMS = 3;

  /** Of so many ways to meet the conditions, the first tell enough. */
  private static final int TRIED = 10;

  /** Nobody reads more. */
  private static final int MOST = 10;

  private final FactIndex facts;
  private final Snapshot snapshot;

  public Obstacles(FactIndex facts, Snapshot snapshot) {
    this.facts = facts;
    this.snapshot = snapshot;
  }

  /**
   * What stands in the way of a rule.
   *
   * @param subject that it is about; null if it is about one that is not there
   */
  public List<Obstacle> of(Understood rule, @Nullable Row subject) {
    Set<Obstacle> files = files(rule);
    if (!files.isEmpty()) {
      return files.stream().limit(MOST).toList();
    }
    List<Obstacle> cells = cells(rule, subject);
    return cells.isEmpty() && subject != null && rule.reads().departments()
        ? List.of(new Obstacle(subject.source(), "", "", Texts.get("unjudged.departments")))
        : cells;
  }

  private List<Obstacle> cells(Understood rule, @Nullable Row subject) {
    Plan plan = rule.plan();
    Tracer tracer = new Tracer(plan, facts, subject);
    Set<Obstacle> cells = new TreeSet<>();
    List<Partial> matches = tracer.all(false).limit(TRIED).toList();
    for (Partial match : matches) {
      match.rows().forEach(row -> cells(row, rule).forEach(cells::add));
      against(plan.rule().conditions(), tracer, match)
          .flatMap(after -> after.rows().stream().skip(match.rows().size()))
          .limit(TRIED)
          .flatMap(row -> cells(row, rule))
          .forEach(cells::add);
    }
    if (cells.isEmpty() && rule.reads().computes()) {
      matches.forEach(match -> computed(plan, tracer, match).forEach(cells::add));
    }
    return cells.stream().limit(MOST).toList();
  }

  /** Where every cell is known, what is made of them may not be. */
  private Stream<Obstacle> computed(Plan plan, Tracer tracer, Partial match) {
    Computed computed = new Computed(plan, new PlanTerms(facts.columns()));
    Stream<Partial> all =
        Stream.concat(
            Stream.of(match), against(plan.rule().conditions(), tracer, match).limit(TRIED));
    Stream<Obstacle> figures =
        plan.accumulates().stream()
            .flatMap(
                one ->
                    computed.of(
                        one,
                        tracer.matches(one.source(), match, false).limit(TRIED).toList(),
                        tracer.figures(one, match)));
    return Stream.concat(all.flatMap(computed::of), figures);
  }

  /** The files that the tables of a rule are incomplete for. */
  private Set<Obstacle> files(Understood rule) {
    return rule.reads().tables().stream()
        .flatMap(table -> snapshot.table(table).stream())
        .map(TableData::completeness)
        .filter(completeness -> completeness.state() == INCOMPLETE)
        .flatMap(completeness -> completeness.because().stream())
        .map(because -> new Obstacle(because.source(), "", "", because.why()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A match with the rows that may speak for or against it, without being part of it. */
  private static Stream<Partial> against(
      Collection<Condition> conditions, Tracer tracer, Partial match) {
    return conditions.stream().flatMap(condition -> against(condition, tracer, match));
  }

  private static Stream<Partial> against(Condition condition, Tracer tracer, Partial match) {
    if (condition instanceof Pattern) {
      return Stream.empty();
    }
    if (condition instanceof Accumulate accumulate) {
      return tracer.matches(accumulate.source(), match, false);
    }
    Group group = (Group) condition;
    return switch (group.kind()) {
      case AND, OR -> against(group.parts(), tracer, match);
      case NOT, EXISTS -> tracer.all(group.parts(), match, false);
      case FORALL -> tracer.exceptions(group, match, false);
    };
  }

  /** The cells of a row that a rule looks at and nobody knows. */
  private static Stream<Obstacle> cells(Row row, Understood rule) {
    if (UncertainRows.unseen(row)) {
      return Stream.empty();
    }
    Table table = row.table();
    return table.exported().stream()
        .filter(column -> looks(rule, table, column))
        .flatMap(
            column ->
                unknown(row.value(table.index(column.name())))
                    .map(unknown -> obstacle(row, column, unknown)));
  }

  private static boolean looks(Understood rule, Table table, Column column) {
    return table.origin().isPresent()
        || rule.reads().inputs().contains(new ColumnRef(table.name(), column.name()));
  }

  private static Stream<Unknown> unknown(@Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream()
          .filter(Unknown.class::isInstance)
          .map(Unknown.class::cast)
          .limit(MOST_ITEMS);
    }
    return value instanceof Unknown unknown ? Stream.of(unknown) : Stream.empty();
  }

  private static Obstacle obstacle(Row row, Column column, Unknown unknown) {
    String found = column.masked() ? Masks.mask(unknown.found()) : unknown.found();
    String heading = row.table().origin().map(Table.Origin::column).orElse(column.name());
    return new Obstacle(
        row.source(),
        heading,
        found,
        unknown.why().isEmpty() ? Texts.get("cell.unreadable") : unknown.why());
  }
}
