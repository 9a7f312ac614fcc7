package zhaozhang.engine;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/**
 * What definitions know besides the row at hand.
 *
 * @param asOf the day audited as of
 * @param parameters the limits by name: a {@link LocalDate} or a {@link java.math.BigDecimal}
 */
public record Environment(LocalDate asOf, Map<String, Object> parameters) {

  public Environment {
    parameters = Map.copyOf(parameters);
  }

  /** The value of a parameter. */
  @Nullable Object parameter(String name) {
    Object value = parameters.get(name);
    if (value == null) {
      throw new UserError(Texts.get("rule.unknownParameter", name));
    }
    return value;
  }
}
