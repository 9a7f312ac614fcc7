package zhaozhang.model;

import static java.util.Objects.requireNonNull;

/**
 * A limit that rules use.
 *
 * @param value as written, within its bounds
 * @param minimum as written, empty for none
 * @param maximum as written, empty for none
 */
public record Parameter(
    String name, String value, String minimum, String maximum, String unit, String note) {

  public Parameter {
    requireNonNull(name, "name");
    requireNonNull(value, "value");
    requireNonNull(minimum, "minimum");
    requireNonNull(maximum, "maximum");
    requireNonNull(unit, "unit");
    requireNonNull(note, "note");
  }
}
