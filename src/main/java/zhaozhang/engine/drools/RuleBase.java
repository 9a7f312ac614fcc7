package zhaozhang.engine.drools;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.ShareBetaNodesOption;
import org.kie.internal.io.ResourceFactory;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.Columns.Reading;
import zhaozhang.engine.partition.Fact;
import zhaozhang.engine.partition.JoinGraph;
import zhaozhang.engine.partition.Shards;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.model.Source;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;

/** Rules compiled by Drools: its one room, everything of its own API stays here. */
public final class RuleBase {

  /** A fact type: how to make one and how to get back the row that it stands for. */
  private record FactClass(MethodHandle constructor, MethodHandle fact, List<Column> columns) {

    Function<Fact, Object> maker(Table table, Columns all) {
      List<Reading> readings =
          columns.stream().map(column -> all.column(table, column.name())).toList();
      return fact -> make(fact, readings);
    }

    private Object make(Fact fact, List<Reading> readings) {
      @Nullable Object[] arguments = new @Nullable Object[readings.size() + 1];
      for (int at = 0; at < readings.size(); at++) {
        arguments[at] = readings.get(at).of(fact.row());
      }
      arguments[readings.size()] = fact;
      try {
        return constructor.invoke(arguments);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The network of the rules, and the classes of facts that it knows. */
  private record Network(
      KieBase kieBase, Map<Table, FactClass> byTable, Map<Class<?>, FactClass> byClass) {

    static Network of(KieBase kieBase, Map<Table, List<Column>> types) {
      Map<Table, FactClass> byTable = new LinkedHashMap<>();
      Map<Class<?>, FactClass> byClass = new HashMap<>();
      types.forEach(
          (table, columns) -> {
            Class<?> type = kieBase.getFactType(DroolsWriter.PACKAGE, table.name()).getFactClass();
            FactClass factClass = factClass(type, columns);
            byTable.put(table, factClass);
            byClass.put(type, factClass);
          });
      return new Network(kieBase, byTable, byClass);
    }
  }

  private final Map<Table, List<Column>> types;
  private final KnowledgeBuilder compiled;
  private final boolean sharing;
  private final Map<List<String>, RuleBase> parts = new HashMap<>();
  private volatile @Nullable Network network;

  private RuleBase(Map<Table, List<Column>> types, KnowledgeBuilder compiled, boolean sharing) {
    this.types = types;
    this.compiled = compiled;
    this.sharing = sharing;
  }

  /**
   * Compiles rules, and of the tables that they match the columns that they look at.
   *
   * @throws RulebookException if Drools refuses what this program accepted
   */
  public static RuleBase compile(List<RuleDefinition> rules, boolean sharing) {
    Map<Table, List<Column>> types = types(rules);
    // The parallel build loses the context class loader (KIE #6232, #6374).
    System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    KnowledgeBuilder builder =
        KnowledgeBuilderFactory.newKnowledgeBuilder(
            KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new RuleClassLoader()));
    builder.add(
        ResourceFactory.newDescrResource(DroolsWriter.write(types, rules)), ResourceType.DESCR);
    if (builder.hasErrors()) {
      // What it says is of the rules written anew, which nobody has seen.
      Source source = new Source(Texts.get("rule.allFiles"), "", 0);
      RuleProblem problem = new RuleProblem(source, Texts.get("rule.notCompiled"));
      throw new RulebookException(
          List.of(problem), new IllegalStateException(builder.getErrors().toString()));
    }
    return new RuleBase(types, builder, sharing);
  }

  /** Built when first needed: a check of rules and a large snapshot never match all as a whole. */
  private Network network() {
    Network built = network;
    return built == null ? build() : built;
  }

  private synchronized Network build() {
    Network built = network;
    if (built == null) {
      KieBaseConfiguration configuration = KieServices.Factory.get().newKieBaseConfiguration();
      if (!sharing) {
        // Shared beta nodes can stop an exists(A() and not B()) from firing (KIE #7115).
        configuration.setOption(ShareBetaNodesOption.NO);
      }
      var base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
      base.addPackages(compiled.getKnowledgePackages());
      built = Network.of((KieBase) base, types);
      network = built;
    }
    return built;
  }

  private static Map<Table, List<Column>> types(List<RuleDefinition> rules) {
    Map<Table, Set<String>> read = new LinkedHashMap<>();
    for (RuleDefinition rule : rules) {
      new JoinGraph(rule)
          .columns()
          .forEach(
              (table, names) -> read.computeIfAbsent(table, any -> new HashSet<>()).addAll(names));
    }
    Map<Table, List<Column>> types = new LinkedHashMap<>();
    read.forEach(
        (table, names) ->
            types.put(
                table,
                table.columns().stream().filter(column -> names.contains(column.name())).toList()));
    return types;
  }

  /** Compiles some of the rules by themselves: a session need not bother with the others. */
  public RuleBase of(List<RuleDefinition> some) {
    List<String> names = some.stream().map(RuleDefinition::name).toList();
    return parts.computeIfAbsent(names, any -> compile(some, sharing));
  }

  /** The tables that the rules match. */
  public Set<Table> tables() {
    return types.keySet();
  }

  /** Finds all matches of the rules in a shard, and hands them on in no certain order. */
  public void match(Shards shards, int shard, Columns columns, AgendaFilter matches) {
    Network network = network();
    KieSession session = network.kieBase().newKieSession();
    try {
      network
          .byTable()
          .forEach(
              (table, factClass) -> {
                Function<Fact, Object> maker = factClass.maker(table, columns);
                shards.forEach(table, shard, fact -> session.insert(maker.apply(fact)));
              });
      session.fireAllRules(matches);
    } catch (RuntimeException e) {
      throw userError(e);
    } finally {
      session.dispose();
    }
  }

  /** Drools wraps what functions throw in exceptions of its own. */
  private static RuntimeException userError(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserError error) {
        return error;
      }
    }
    return thrown;
  }

  /** The row that an object matched by a rule stands for, null if it stands for none. */
  public @Nullable Fact fact(@Nullable Object matched) {
    FactClass factClass = matched == null ? null : network().byClass().get(matched.getClass());
    if (factClass == null) {
      return null;
    }
    try {
      return (Fact) factClass.fact().invoke(matched);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static FactClass factClass(Class<?> type, List<Column> columns) {
    int fields = columns.size() + 1;
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    try {
      for (Constructor<?> constructor : type.getConstructors()) {
        if (constructor.getParameterCount() == fields) {
          MethodHandle spreader =
              lookup
                  .unreflectConstructor(constructor)
                  .asSpreader(Object[].class, fields)
                  .asType(MethodType.methodType(Object.class, Object[].class));
          MethodHandle getter =
              lookup
                  .findVirtual(type, "getFact", MethodType.methodType(Object.class))
                  .asType(MethodType.methodType(Object.class, Object.class));
          return new FactClass(spreader, getter, columns);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("no constructor of " + fields + " fields in " + type);
  }
}
