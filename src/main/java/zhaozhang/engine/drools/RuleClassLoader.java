package zhaozhang.engine.drools;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.engine.function.Dates;
import zhaozhang.engine.function.Functions;
import zhaozhang.engine.function.Numbers;

/**
 * All classes that compiled rules can name: those of values, the functions that rules may call, and
 * what Drools itself is made of. The rules were read and written anew before; this is for whatever
 * slipped through.
 */
final class RuleClassLoader extends ClassLoader {

  private static final Map<String, Class<?>> VALUES =
      Stream.of(
              Object.class,
              Class.class,
              String.class,
              Boolean.class,
              Number.class,
              BigDecimal.class,
              LocalDate.class,
              LocalDateTime.class,
              List.class,
              Comparable.class,
              Collection.class,
              Set.class,
              Serializable.class,
              Dates.class,
              Functions.class,
              Numbers.class,
              ThreeValued.class)
          .collect(Collectors.toMap(Class::getName, Function.identity()));

  /** Field accessors, operators, functions of accumulate, and what declared types carry. */
  private static final List<String> OF_DROOLS =
      List.of(
          "org.drools.base.base.",
          "org.drools.base.factmodel.",
          "org.drools.core.base.",
          "org.drools.core.rule.consequence.",
          "org.drools.mvel.accessors.",
          "org.drools.mvel.evaluators.",
          "org.kie.api.definition.");

  private final Set<String> declared;

  /**
   * @param declared names of the types that rules declare: Drools looks for each in every package
   *     that it imports, and there is none of them in any
   */
  RuleClassLoader(Set<String> declared) {
    super(RuleClassLoader.class.getClassLoader());
    this.declared = Set.copyOf(declared);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> value = VALUES.get(name);
    if (value != null) {
      return value;
    }
    if (OF_DROOLS.stream().noneMatch(name::startsWith)
        || declared.contains(name.substring(name.lastIndexOf('.') + 1))) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }
}
