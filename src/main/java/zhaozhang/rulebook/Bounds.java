package zhaozhang.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhaozhang.base.Texts;
import zhaozhang.model.Parameter;
import zhaozhang.model.Source;
import zhaozhang.model.rule.RuleProblem;

/** Keeps parameters within what the regulation allows. */
final class Bounds {

  private Bounds() {}

  /** The value of a parameter, if it is a number or a date within its bounds. */
  static Optional<Object> check(Parameter parameter, Source source, List<RuleProblem> problems) {
    Object value = Lists.value(parameter.value()).orElse(null);
    if (value != null
        && (parameter.minimum().isBlank() || ordered(parameter.minimum(), value))
        && (parameter.maximum().isBlank() || ordered(value, parameter.maximum()))) {
      return Optional.of(value);
    }
    problems.add(
        new RuleProblem(
            source,
            Texts.get(
                "list.outOfBounds",
                parameter.name(),
                parameter.value(),
                parameter.minimum(),
                parameter.maximum(),
                parameter.unit(),
                parameter.note())));
    return Optional.empty();
  }

  private static boolean ordered(String minimum, Object value) {
    return Lists.value(minimum).filter(bound -> ordered(bound, value)).isPresent();
  }

  private static boolean ordered(Object value, String maximum) {
    return Lists.value(maximum).filter(bound -> ordered(value, bound)).isPresent();
  }

  /** A bound of another kind than the value is no bound that it could keep. */
  private static boolean ordered(Object first, Object second) {
    if (first instanceof BigDecimal a && second instanceof BigDecimal b) {
      return a.compareTo(b) <= 0;
    }
    return first instanceof LocalDate a && second instanceof LocalDate b && !a.isAfter(b);
  }
}
