package zhaozhang.engine.analysis;

import java.util.Comparator;
import java.util.Set;
import zhaozhang.engine.function.ValueType;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.engine.text.Problems;

/** Messages that people could make nothing of. */
final class Messages {

  private Messages() {}

  /** Within quotes a variable is nothing but its name. */
  static void quoted(RuleDefinition rule, Set<String> variables, Problems problems) {
    for (Expression part : Expression.within(rule.report().message()).toList()) {
      if (part instanceof Literal literal && literal.value() instanceof String text) {
        variables.stream()
            .filter(text::contains)
            .max(Comparator.comparingInt(String::length))
            .ifPresent(name -> problems.add(rule.then().at(text), "rule.quotedVariable", name));
      }
    }
  }

  /** A number alone does not say what is wrong. */
  static void type(RuleDefinition rule, ValueType type, Problems problems) {
    if (type.equals(ValueType.number())) {
      problems.add(rule.then().at("("), "rule.messageIsNumber");
    }
  }
}
