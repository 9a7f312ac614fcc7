package zhaozhang.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import zhaozhang.model.RuleProblem;
import zhaozhang.model.RulebookException;
import zhaozhang.model.Source;
import zhaozhang.model.Table;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/** Rules compiled by Drools: its one room, everything of its own API stays here. */
final class RuleBase {

  /** A fact type: how to make one and how to get back the row that it stands for. */
  private record FactClass(MethodHandle constructor, MethodHandle fact) {}

  private final KieBase kieBase;
  private final Map<String, FactClass> byTable = new HashMap<>();
  private final Map<Class<?>, FactClass> byClass = new HashMap<>();

  private RuleBase(KieBase kieBase, List<Table> tables) {
    this.kieBase = kieBase;
    for (Table table : tables) {
      Class<?> type = kieBase.getFactType(DroolsWriter.PACKAGE, table.name()).getFactClass();
      FactClass factClass = factClass(type, table.columns().size() + 1);
      byTable.put(table.name(), factClass);
      byClass.put(type, factClass);
    }
  }

  /**
   * @throws RulebookException if Drools refuses what this program accepted
   */
  static RuleBase compile(List<Table> tables, List<RuleDefinition> rules, boolean sharing) {
    // The parallel build loses the context class loader (KIE #6232, #6374).
    System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(
        ResourceFactory.newDescrResource(DroolsWriter.write(tables, rules)), ResourceType.DESCR);
    if (builder.hasErrors()) {
      // What it says is of the rules written anew, which nobody has seen.
      Source source = new Source(Texts.get("rule.allFiles"), "", 0);
      RuleProblem problem = new RuleProblem(source, Texts.get("rule.notCompiled"));
      throw new RulebookException(
          List.of(problem), new IllegalStateException(builder.getErrors().toString()));
    }
    KieBaseConfiguration configuration = KieServices.Factory.get().newKieBaseConfiguration();
    if (!sharing) {
      // Shared beta nodes can stop an exists(A() and not B()) from firing (KIE #7115).
      configuration.setOption(ShareBetaNodesOption.NO);
    }
    var base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    base.addPackages(builder.getKnowledgePackages());
    return new RuleBase((KieBase) base, tables);
  }

  /** Finds all matches of the rules over some facts, and hands them on in no certain order. */
  void match(Iterable<Fact> facts, AgendaFilter matches) {
    KieSession session = kieBase.newKieSession();
    try {
      for (Fact fact : facts) {
        session.insert(instance(fact));
      }
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
  @Nullable Fact fact(@Nullable Object matched) {
    FactClass factClass = matched == null ? null : byClass.get(matched.getClass());
    if (factClass == null) {
      return null;
    }
    try {
      return (Fact) factClass.fact().invoke(matched);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private Object instance(Fact fact) {
    List<@Nullable Object> arguments = new ArrayList<>(fact.values());
    arguments.add(fact);
    FactClass factClass = byTable.get(fact.row().table().name());
    if (factClass == null) {
      throw new IllegalArgumentException("no rule reads " + fact.row().table());
    }
    try {
      return factClass.constructor().invoke(arguments.toArray());
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static FactClass factClass(Class<?> type, int fields) {
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
          return new FactClass(spreader, getter);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("no constructor of " + fields + " fields in " + type);
  }
}
