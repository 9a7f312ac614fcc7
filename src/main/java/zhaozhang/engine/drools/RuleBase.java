package zhaozhang.engine.drools;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.Shards;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.Condition.Accumulate;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/**
 * Rules for Drools that know all they ask of every row. They are compiled when first needed: of
 * most snapshots few rules have rows that could match, and compiling is much of a short audit.
 */
public final class RuleBase {

  private final Map<Table, FactType> types;
  private final Map<String, Plan> plans;
  private final List<Plan> all;
  private final boolean sharing;
  private final Map<List<String>, RuleBase> parts = new HashMap<>();
  private @Nullable Compiled compiled;
  private boolean asked;

  private RuleBase(Map<Table, FactType> types, List<Plan> plans, boolean sharing) {
    this.types = types;
    this.plans = plans.stream().collect(Collectors.toMap(plan -> plan.rule().name(), plan -> plan));
    this.all = List.copyOf(plans);
    this.sharing = sharing;
  }

  /** Rules, and of the tables that they match the columns that they look at. */
  public static RuleBase of(List<Plan> plans, boolean sharing) {
    return new RuleBase(types(plans), plans, sharing);
  }

  /**
   * Compiles the rules now.
   *
   * @throws zhaozhang.model.rule.RulebookException if Drools refuses what this program accepted
   */
  public RuleBase compile() {
    compiled();
    return this;
  }

  private synchronized Compiled compiled() {
    Compiled made = compiled;
    if (made == null) {
      List<FactType> facts = List.copyOf(types.values());
      made = Compiled.of(DroolsWriter.write(facts, all), facts, sharing);
      compiled = made;
    }
    return made;
  }

  private static Map<Table, FactType> types(List<Plan> plans) {
    Map<Table, Set<String>> read = new LinkedHashMap<>();
    for (Plan plan : plans) {
      plan.columns()
          .forEach(
              (table, names) -> read.computeIfAbsent(table, any -> new HashSet<>()).addAll(names));
    }
    Map<Table, FactType> types = new LinkedHashMap<>();
    read.forEach(
        (table, names) -> {
          List<Column> columns =
              table.columns().stream().filter(column -> names.contains(column.name())).toList();
          types.put(table, new FactType(table.name(), table, columns));
        });
    return types;
  }

  /** Compiles some of the rules by themselves: a session need not bother with the others. */
  public RuleBase of(List<Plan> some) {
    List<String> names = some.stream().map(plan -> plan.rule().name()).toList();
    synchronized (parts) {
      return parts.computeIfAbsent(names, any -> of(some, sharing));
    }
  }

  /**
   * Rules that have some among them: only these for who asks first, which is quicker; all for who
   * asks again, for then others will.
   */
  public synchronized RuleBase having(List<Plan> some) {
    if (asked || compiled != null) {
      return this;
    }
    asked = true;
    return of(some, sharing);
  }

  /** The tables that the rules match. */
  public Set<Table> tables() {
    return types.keySet();
  }

  /** The rules as Drools compiled them, in its own language. */
  public String shown() {
    return compiled().shown();
  }

  /** Finds all matches of the rules in a shard, and hands them on in no certain order. */
  public void match(Shards shards, int shard, Columns columns, Consumer<Matched> matches) {
    try (Compiled.Session session = compiled().session(columns)) {
      types.forEach((table, type) -> shards.forEach(table, shard, session.inserter(type)));
      session.match(match -> matches.accept(matched(match)));
    }
  }

  private Matched matched(Match match) {
    Plan plan = requireNonNull(plans.get(match.getRule().getName()));
    @Nullable Object[] bound = new @Nullable Object[plan.slots()];
    List<String> declared = match.getDeclarationIds();
    for (Plan.Node node : plan.nodes()) {
      String fact = DroolsWriter.fact(node.at());
      if (declared.contains(fact)) {
        bound[node.at()] = match.getDeclarationValue(fact);
      }
    }
    figures(plan, match, declared, bound);
    return new Matched(plan, bound);
  }

  private static void figures(
      Plan plan, Match match, List<String> declared, @Nullable Object[] bound) {
    List<Accumulate> all = new ArrayList<>(plan.accumulates());
    for (Accumulate accumulate : all) {
      int first = plan.figures(accumulate).first();
      for (int at = 0; at < accumulate.results().size(); at++) {
        String variable = accumulate.results().get(at).variable();
        if (declared.contains(variable)) {
          bound[first + at] = match.getDeclarationValue(variable);
        }
      }
    }
  }
}
