package zhaozhang.engine.drools;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.ShareBetaNodesOption;
import org.kie.internal.io.ResourceFactory;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.Columns.Reading;
import zhaozhang.engine.partition.Fact;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Unknown;

/** What Drools made of a package of rules: its one room, everything of its own API stays here. */
final class Compiled {

  /** How to make a fact of a type. */
  private record Maker(MethodHandle constructor, List<Column> columns) {

    Object make(Object fact, @Nullable Object[] values) {
      values[columns.size()] = fact;
      try {
        return constructor.invoke(values);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The network of the rules, and how to make facts for it. */
  private record Network(KieBase kieBase, Map<String, Maker> makers) {}

  private final List<FactType> types;
  private final PackageDescr written;
  private final KnowledgeBuilder builder;
  private final boolean sharing;
  private volatile @Nullable Network network;

  private Compiled(
      List<FactType> types, PackageDescr written, KnowledgeBuilder builder, boolean sharing) {
    this.types = types;
    this.written = written;
    this.builder = builder;
    this.sharing = sharing;
  }

  /**
   * Compiles a package.
   *
   * @throws RulebookException if Drools refuses what this program accepted
   */
  static Compiled of(PackageDescr written, List<FactType> types, boolean sharing) {
    // The parallel build loses the context class loader (KIE #6232, #6374).
    System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    KnowledgeBuilder builder =
        KnowledgeBuilderFactory.newKnowledgeBuilder(
            KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                new RuleClassLoader(
                    types.stream().map(FactType::name).collect(Collectors.toSet()))));
    builder.add(ResourceFactory.newDescrResource(written), ResourceType.DESCR);
    if (builder.hasErrors()) {
      // What it says is of the rules written anew, which nobody has seen.
      Source source = new Source(Texts.get("rule.allFiles"), "", 0);
      RuleProblem problem = new RuleProblem(source, Texts.get("rule.notCompiled"));
      throw new RulebookException(
          List.of(problem), new IllegalStateException(builder.getErrors().toString()));
    }
    return new Compiled(types, written, builder, sharing);
  }

  /** The package in the language of Drools. */
  String shown() {
    return new org.drools.mvel.DrlDumper().dump(written);
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
      base.addPackages(builder.getKnowledgePackages());
      Map<String, Maker> makers = new HashMap<>();
      for (FactType type : types) {
        Class<?> factClass =
            ((KieBase) base).getFactType(DroolsWriter.PACKAGE, type.name()).getFactClass();
        makers.put(type.name(), maker(factClass, type.columns()));
      }
      built = new Network(base, makers);
      network = built;
    }
    return built;
  }

  private static Maker maker(Class<?> type, List<Column> columns) {
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
          return new Maker(spreader, columns);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("no constructor of " + fields + " fields in " + type);
  }

  Session session(Columns columns) {
    Network built = network();
    return new Session(built, built.kieBase().newKieSession(), columns);
  }

  /** Facts, and the matches among them. */
  static final class Session implements AutoCloseable {

    private final Network network;
    private final KieSession session;
    private final Columns columns;

    private Session(Network network, KieSession session, Columns columns) {
      this.network = network;
      this.session = session;
      this.columns = columns;
    }

    /** Inserts facts of a type. */
    Consumer<Fact> inserter(FactType type) {
      Maker maker = maker(type.name());
      List<Reading> readings =
          type.columns().stream()
              .map(column -> columns.column(type.table(), column.name()))
              .toList();
      return fact -> {
        @Nullable Object[] values = new @Nullable Object[readings.size() + 1];
        for (int at = 0; at < readings.size(); at++) {
          Object value = readings.get(at).of(fact.row());
          // No rule in this session reads what is not known.
          values[at] = Unknown.in(value) ? null : value;
        }
        session.insert(maker.make(fact, values));
      };
    }

    private Maker maker(String type) {
      return requireNonNull(network.makers().get(type));
    }

    /** Inserts something that is no row. */
    void insert(String type, Object fact) {
      session.insert(maker(type).make(fact, new @Nullable Object[1]));
    }

    /** Nothing ever fires: a rule has no consequence for Drools, its match says it all. */
    void match(Consumer<Match> matches) {
      try {
        session.fireAllRules(
            match -> {
              matches.accept(match);
              return false;
            });
      } catch (RuntimeException e) {
        throw userError(e);
      }
    }

    @Override
    public void close() {
      session.dispose();
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
  }
}
